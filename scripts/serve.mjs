// Serves the built page to this machine alone. usage: node scripts/serve.mjs (after scripts/build-page.mjs)
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { root } from "./swap-build.mjs";
import { folder } from "./build-page.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};
const LOOPBACK = "127.0.0.1";
/** How many ports are tried after a busy one. */
const TRIES = 20;

/** Microsoft's client library, whose licence lets each developer use his own copy: never built in, never changed. */
const LIBRARY = "/office/excel-web-16.00.js";
const LIBRARY_FILE = join(root, "node_modules", "@microsoft", "office-js", "dist", "excel-web-16.00.js");

/** Names that this machine has for itself; any other in the Host header is a page elsewhere that plays this machine. */
const OWN_HOSTS = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

function fileOf(path) {
  if (path === LIBRARY) return LIBRARY_FILE;
  const file = normalize(join(folder, path === "/" ? "index.html" : path));
  return file.startsWith(folder + sep) ? file : null;
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
}

function answer(request, response) {
  const path = pathOf(request.url);
  const file = path === null ? null : fileOf(path);
  const stats = file === null ? undefined : statSync(file, { throwIfNoEntry: false });
  if (!OWN_HOSTS.test(request.headers.host ?? "")) return end(response, 403);
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405);
  if (stats === undefined || !stats.isFile()) return end(response, 404);
  const tag = `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`;
  const headers = {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Cache-Control": "no-cache",
    ETag: tag,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Referrer-Policy": "no-referrer",
  };
  if (request.headers["if-none-match"] === tag) return end(response, 304, headers);
  response.writeHead(200, { ...headers, "Content-Length": stats.size });
  if (request.method === "HEAD") return response.end();
  return createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function end(response, status, headers = {}) {
  response.writeHead(status, headers);
  response.end();
}

function listening(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Listens on the port or the next free one; `onBusy` hears of each that is taken. Gives the server and its address. */
export async function serve(port, onBusy = () => {}) {
  for (let at = port; at < port + TRIES; at++) {
    const server = createServer(answer);
    try {
      await listening(server, at);
      return { server, address: `http://localhost:${server.address().port}` };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port === 0) throw error;
      onBusy(at);
    }
  }
  throw new Error(`ports ${port} to ${port + TRIES - 1} are all taken`);
}
