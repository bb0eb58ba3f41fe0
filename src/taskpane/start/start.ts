import { watchStart } from "./watch-start";

// Its own small script in ES5, before all others: even Internet Explorer's engine runs it and shows what it has to say.
watchStart(window, () => {
  window.location.reload();
});
