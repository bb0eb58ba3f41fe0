import { newsOfError } from "../../../src/taskpane/start/failed-script";

const OWN = "https://example.gov.vn/";
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

test.each([
  ["Office.js that did not load", OFFICE, false, "office-failed"],
  ["Office.js that threw and goes on", OFFICE, true, null],
  ["another part of Microsoft's that did not load", OFFICE.replace("office.js", "telemetry/agave.js"), false, null],
  ["our bundle that did not load", `${OWN}cham-sao/main.0123456789.js`, false, "pane-failed"],
  ["our bundle that threw", `${OWN}cham-sao/pane.0123456789.js`, true, "pane-failed"],
  ["a browser add-on that threw", "chrome-extension://abc/content.js", true, null],
  ["a notice of the browser about the page itself", `${OWN}cham-sao/taskpane.html?tab=score`, true, null],
  ["an exception that names no script", "", true, null],
] as const)("%s", (_name, source, hasThrown, news) => {
  expect(newsOfError({ source, hasThrown }, OWN)).toBe(news);
});
