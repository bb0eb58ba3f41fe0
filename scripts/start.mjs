// Opens Chấm Sao in the browser, served by this machine to itself. usage: npm start
// PORT=4000 takes another port than 3000, BROWSER=none opens no browser.
import { spawn } from "node:child_process";
import { buildPage, isBuilt } from "./build-page.mjs";
import { serve } from "./serve.mjs";

const PORT = 3000;
const HIGHEST_PORT = 65_535;
const OPENERS = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] };

function wantedPort() {
  const text = process.env.PORT ?? String(PORT);
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
  throw new Error(`PORT is ${JSON.stringify(text)}, which is no port: take a number up to ${HIGHEST_PORT}.`);
}

/** A machine without a browser says so by failing, and the address stands in the terminal anyway. */
function openBrowser(address) {
  const asked = process.env.BROWSER;
  if (asked === "none") return;
  const [program, ...args] = asked ? [asked] : (OPENERS[process.platform] ?? ["xdg-open"]);
  const child = spawn(program, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

async function start() {
  const port = wantedPort();
  if (!isBuilt()) {
    console.log("Building the page (a few seconds, once) ...");
    await buildPage();
  }
  const { server, address } = await serve(port, (busy) => console.log(`Port ${busy} is taken, trying the next one.`));
  console.log(`Chấm Sao: ${address}   (Ctrl+C ends it)`);
  openBrowser(address);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

await start().catch((error) => {
  // esbuild has already said which file it could not bundle.
  if (error.errors === undefined) console.error(error.message);
  process.exitCode = 1;
});
