import { tellStart } from "./tell-start";

/** Tells when the pane's first contents stand in their place, and when they are all gone, as after a crash in React. */
export function watchPane(place: HTMLElement): void {
  const tell = (): void => {
    tellStart(place.childElementCount > 0 ? "pane-stands" : "pane-gone");
  };
  new MutationObserver(tell).observe(place, { childList: true });
}
