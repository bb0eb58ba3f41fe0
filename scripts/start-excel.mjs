// Starts Excel with the add-in from this machine's development server. usage: npm run start:excel (Windows or Mac)
// The tools come by npx when they are needed: their packages cannot be installed beside ours, since the debugger's
// peers do not install (DECISIONS.md), and nobody without Excel needs them.
import { spawnSync } from "node:child_process";
import { root } from "./swap-build.mjs";

const CANNOT_RUN = 2;
const WITH_EXCEL = ["win32", "darwin"];
const NOT_HERE = [
  "Excel chỉ chạy trên Windows hoặc Mac: hãy chạy lệnh này trên máy có Excel, hoặc `npm start` để làm việc không cần Excel.",
  "Excel runs on Windows or a Mac only: run this where Excel is, or `npm start` to work without Excel.",
];
/** semver is what the debugger uses and does not name. */
const TOOLS = ["--yes", "--package=office-addin-debugging@7.0.0", "--package=semver@7.7.3", "office-addin-debugging"];
const START = [
  ...["start", "manifest.xml", "desktop", "--app", "excel", "--no-debug"],
  ...["--dev-server", "npm run dev-server", "--dev-server-port", "3443"],
];

function startExcel() {
  const quoted = [...TOOLS, ...START].map((word) => (word.includes(" ") ? `"${word}"` : word));
  const env = { ...process.env, npm_config_legacy_peer_deps: "true" };
  // npx is a .cmd file on Windows, which only a shell starts.
  return spawnSync(`npx ${quoted.join(" ")}`, { cwd: root, env, stdio: "inherit", shell: true }).status ?? 1;
}

if (WITH_EXCEL.includes(process.platform)) {
  process.exitCode = startExcel();
} else {
  for (const words of NOT_HERE) console.error(words);
  process.exitCode = CANNOT_RUN;
}
