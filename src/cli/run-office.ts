import { spawn } from "node:child_process";
import { constants, access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { EXIT } from "./exit-code";

/** LibreOffice's program; on Windows the one that waits until the work is done. */
const NAMES = process.platform === "win32" ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
const WINDOWS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432"].flatMap((name) => {
  const folder = process.env[name];
  return folder === undefined ? [] : [join(folder, "LibreOffice", "program")];
});
const MAC = ["/Applications", join(homedir(), "Applications")].map((folder) =>
  join(folder, "LibreOffice.app", "Contents", "MacOS"),
);
const LINUX = [
  "/usr/lib/libreoffice/program",
  "/usr/lib64/libreoffice/program",
  "/opt/libreoffice/program",
  "/snap/bin",
];
const USUAL: Readonly<Partial<Record<string, readonly string[]>>> = { win32: WINDOWS, darwin: MAC, linux: LINUX };

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Where an installed LibreOffice lies: on the PATH, or where its installers put it; null where there is none. */
export async function findOffice(isThere = isProgram): Promise<string | null> {
  const onPath = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const folder of [...onPath, ...(USUAL[process.platform] ?? [])])
    for (const name of NAMES) if (await isThere(join(folder, name))) return join(folder, name);
  return null;
}

/** Why there is no PDF of a workbook. */
export type PrintFailure = "office-failed" | "office-too-slow" | "office-made-nothing";

export type Patience = { readonly start: number; readonly perFile: number };
/** Starting takes up to half a minute on a cold disk, a file of 500 criteria two seconds. */
const PATIENCE: Patience = { start: 90_000, perFile: 15_000 };

/**
 * Everything is calculated anew on opening: paper shows no figure that some program only left there. Numbers and days are
 * written as in Viet Nam, “89,25”, whatever the machine speaks.
 */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${["OOXMLRecalcMode", "ODFRecalcMode"].map((name) => `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`).join("\n")}
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>
`;

/** soffice is a script or a starter: what it started must end with it. */
function endAll(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    spawn("taskkill", ["/PID", String(pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** How a run ended; in order, it may still have left a file out. */
type Ending = "in-order" | "office-failed" | "office-too-slow";

async function run(program: string, args: readonly string[], limit: number): Promise<Ending> {
  const child = spawn(program, args, { detached: process.platform !== "win32", stdio: "ignore", windowsHide: true });
  const late = new AbortController();
  const end = (): void => {
    endAll(child.pid);
  };
  const interrupted = (): never => {
    end();
    process.exit(EXIT.interrupted);
  };
  const timer = setTimeout(() => {
    late.abort();
    end();
  }, limit);
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => {
      resolve(null);
    });
    child.once("close", resolve);
  });
  clearTimeout(timer);
  process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  if (late.signal.aborted) return "office-too-slow";
  return code === 0 ? "in-order" : "office-failed";
}

type Desk = {
  readonly program: string;
  readonly profile: string;
  readonly inbox: string;
  readonly outbox: string;
  readonly patience: Patience;
};

async function convert({ program, profile, outbox, patience }: Desk, paths: readonly string[]): Promise<Ending> {
  const own = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--nologo"];
  const what = ["--convert-to", "pdf:calc_pdf_Export", "--outdir", outbox];
  return run(program, [...own, ...what, ...paths], patience.start + patience.perFile * paths.length);
}

async function madeOf({ outbox }: Desk, at: number, ending: Ending): Promise<Uint8Array | PrintFailure> {
  return readFile(join(outbox, `${String(at)}.pdf`)).then(
    (bytes) => bytes,
    () => (ending === "in-order" ? "office-made-nothing" : ending),
  );
}

async function convertAll(desk: Desk, files: readonly Uint8Array[]): Promise<readonly (Uint8Array | PrintFailure)[]> {
  const { inbox, outbox, profile } = desk;
  await Promise.all([mkdir(join(profile, "user"), { recursive: true }), mkdir(inbox), mkdir(outbox)]);
  await writeFile(join(profile, "user", "registrymodifications.xcu"), PROFILE);
  // LibreOffice looks into a file before it believes its ending.
  const paths = files.map((_, at) => join(inbox, `${String(at)}.xlsx`));
  await Promise.all(files.map((bytes, at) => writeFile(paths[at] ?? "", bytes)));
  const ending = await convert(desk, paths);
  const pages: (Uint8Array | PrintFailure)[] = [];
  for (const [at, path] of paths.entries()) {
    const pdf = await madeOf(desk, at, ending);
    // A file that ends the program takes those behind it along: each gets one more chance alone.
    const isLost = typeof pdf === "string" && paths.length > 1;
    pages.push(isLost ? await madeOf(desk, at, await convert(desk, [path])) : pdf);
  }
  return pages;
}

/** Workbooks as PDF, in one run with a profile of its own, or why LibreOffice cannot print one. */
export async function printWithOffice(
  program: string,
  files: readonly Uint8Array[],
  patience = PATIENCE,
): Promise<readonly (Uint8Array | PrintFailure)[]> {
  if (files.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), "cham-sao-print-"));
  const inside = (name: string): string => join(folder, name);
  try {
    const places = { profile: inside("profile"), inbox: inside("in"), outbox: inside("out") };
    return await convertAll({ program, ...places, patience }, files);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}
