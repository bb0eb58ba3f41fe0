import { problem } from "../../scoring/problem";
import { describeWithoutPlace, type Language } from "../../sheet/describe";
import type { PaneCommands } from "../pane-state";
import type { Desk } from "./desk";
import { ROSTER_WORDS } from "./roster-words";

type Roster = Awaited<ReturnType<PaneCommands["readRoster"]>>;

/** A roster of all communes of the country has 200 KB. */
const LARGEST_MB = 20;
const BYTES_PER_MB = 1024 * 1024;
const TEXT_FILE = /\.(?:csv|txt|tsv)$/iu;

function complaint(text: string): Roster {
  return { units: [], complaints: [text] };
}

/** Parsers are large and needed once in a while: they come with the first roster. */
async function rosterIn(file: File, language: Language): Promise<Roster> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { rosterOfBytes } = await import("./read-roster");
  const read = rosterOfBytes(bytes, file.name, TEXT_FILE.test(file.name) ? "text" : "workbook");
  if (read.is === "fault") {
    const { code, facts } = read.fault;
    return complaint(describeWithoutPlace(problem<typeof code>(code, {}, facts), language));
  }
  if (read.is === "unreadable") return complaint(ROSTER_WORDS[language][read.why]);
  const complaints = read.roster.problems.map((one) => describeWithoutPlace(one, language));
  const units = read.roster.units.map(({ code, name }) => ({ code: code ?? "", name }));
  return { units, complaints: units.length === 0 ? [ROSTER_WORDS[language].empty, ...complaints] : complaints };
}

/** Reads rosters by the rules of the terminal program. What the file is wrong about comes as complaints. */
export function rosterReader(desk: Desk): PaneCommands["readRoster"] {
  return async (file) => {
    const { language } = desk.box.get();
    if (file.size > LARGEST_MB * BYTES_PER_MB) {
      const limit = `${String(LARGEST_MB)} MB`;
      return complaint(describeWithoutPlace(problem("file-too-large", {}, { what: "file", limit }), language));
    }
    let roster: Roster = { units: [], complaints: [] };
    await desk.perform(null, async () => {
      roster = await rosterIn(file, language);
    });
    return roster;
  };
}
