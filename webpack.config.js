// The task pane as dist/taskpane (scripts/build-pane.mjs), and its development server for Excel (npm run dev-server).
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";

const root = fileURLToPath(new URL(".", import.meta.url));
const pane = join(root, "src", "taskpane");
const start = join(pane, "start");
/** manifest.xml names the same one. */
const PORT = 3443;

/** Types are checked by `npm run check`; here they are only taken away. */
const typescript = (instance, configFile, compilerOptions) => ({
  loader: "ts-loader",
  options: { instance, configFile, transpileOnly: true, compilerOptions: { ...compilerOptions, noEmit: false } },
});

/** What office-addin-dev-certs has made and this machine trusts; without it the server makes one that Excel refuses. */
function certificate() {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) =>
    join(homedir(), ".office-addin-dev-certs", name),
  );
  if (existsSync(key) && existsSync(cert)) {
    return { type: "https", options: { key: readFileSync(key), cert: readFileSync(cert) } };
  }
  console.warn("No trusted certificate: run `npx office-addin-dev-certs install`, or Excel will refuse this server.");
  return "https";
}

export default (env, { mode = "production" }) => ({
  mode,
  context: root,
  entry: { start: join(start, "start.ts"), main: join(pane, "main.tsx") },
  // The runtime of start.js must be readable for Internet Explorer's engine; the bundle's own syntax stays as it is.
  target: ["web", "es5"],
  output: {
    path: join(root, "dist", "taskpane"),
    filename: mode === "production" ? "[name].[contenthash:10].js" : "[name].js",
    chunkFilename: mode === "production" ? "[name].[contenthash:10].js" : "[name].js",
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      { test: /\.ts$/, include: start, use: typescript("start", "tsconfig.start.json") },
      { test: /\.tsx?$/, exclude: start, use: typescript("pane", "tsconfig.json", { target: "ES2021" }) },
    ],
  },
  optimization: { moduleIds: "deterministic", chunkIds: "deterministic" },
  // No eval, which the page forbids.
  devtool: "source-map",
  cache: {
    type: "filesystem",
    cacheDirectory: join(root, ".cache", "webpack"),
    buildDependencies: { config: [fileURLToPath(import.meta.url), join(root, "package-lock.json")] },
  },
  performance: { hints: false },
  infrastructureLogging: { level: "warn" },
  plugins: [
    new HtmlPlugin({
      template: join(pane, "taskpane.html"),
      filename: "taskpane.html",
      chunks: ["start", "main"],
      chunksSortMode: "manual",
      inject: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: join(root, "assets", "icons", "*.png"), to: "assets/icons/[name][ext]" },
        { from: join(pane, "help.html"), to: "help.html" },
      ],
    }),
  ],
  ...(env.WEBPACK_SERVE
    ? { devServer: { port: PORT, server: certificate(), static: false, client: { overlay: false } } }
    : {}),
});
