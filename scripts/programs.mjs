// Which tests need a program beside Node, and how it comes onto the machine.
import { spawnSync } from "node:child_process";

const found = (...names) =>
  names.some((name) => spawnSync(name, ["--version"], { stdio: "ignore", timeout: 60_000 }).error === undefined);
const python = (name) => spawnSync(name, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0;

const PROGRAMS = {
  LibreOffice: { isThere: () => found("soffice", "libreoffice"), apt: "libreoffice-calc" },
  xmllint: { isThere: () => found("xmllint"), apt: "libxml2-utils" },
  pdftotext: { isThere: () => found("pdftotext"), apt: "poppler-utils" },
  openpyxl: { isThere: () => python("/usr/bin/python3") || python("python3"), apt: "python3-openpyxl" },
  Chromium: {
    isThere: () => found(process.env.CHROMIUM ?? "chromium", "chromium-browser", "google-chrome"),
    apt: "chromium",
  },
};
const NEEDED = {
  office: ["LibreOffice", "xmllint", "pdftotext", "openpyxl"],
  browser: ["Chromium"],
};

/** The names of what a project of tests lacks here, and the packages that bring it. */
export function missingPrograms(project) {
  const names = (NEEDED[project] ?? []).filter((name) => !PROGRAMS[name].isThere());
  return { names, packages: names.map((name) => PROGRAMS[name].apt) };
}
