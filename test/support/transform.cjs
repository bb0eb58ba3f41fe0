// Jest's transform: esbuild strips the types in about a millisecond a file; `tsc` checks them in `npm run check`.
const { createHash } = require("node:crypto");
const { transformSync, version } = require("esbuild");

const LOADERS = { ".ts": "ts", ".tsx": "tsx", ".js": "js", ".mjs": "js", ".jsx": "jsx" };
const options = {
  format: "cjs",
  target: "node20",
  sourcemap: "inline",
  supported: { "dynamic-import": false },
  jsx: "automatic",
};

module.exports = {
  getCacheKey: (source, file) =>
    createHash("sha256")
      .update(`${version}\0${JSON.stringify(options)}\0${file}\0${source}`)
      .digest("hex"),
  process: (source, file) => {
    const loader = LOADERS[file.slice(file.lastIndexOf("."))] ?? "js";
    return { code: transformSync(source, { ...options, loader, sourcefile: file }).code };
  },
};
