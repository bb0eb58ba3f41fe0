import { isError, type Problem } from "../../scoring/problem";
import { describe } from "../describe";
import { compute, say, type Part } from "../draft";
import { SUMMARY } from "../summary-words";
import { unitNote } from "../unit-note";
import { LETTER_COLUMNS as AT, type LetterDraft } from "./letter-draft";
import { lines } from "./paper-frame";
import { moreProblems, PAPERS } from "./papers-words";
import { cellOfUnit } from "./summary-cells";

const { letter: WORDS } = PAPERS;
const MOST = 10;

/** “Phiếu Xã A.xlsx › Giám khảo 1 › F12: …”: the unit finds the cell in the file that it sent. */
function told(problem: Problem): string {
  const { file, sheet } = problem.place;
  const place = [file, sheet].filter((part) => part !== undefined).join(" › ");
  return `- ${place === "" ? "" : `${place} › `}${describe(problem, "vi")}`;
}

/** Why a unit has no rank, and what is to be done: neither points nor a level stand on such a letter. */
export function letterUnranked({ summary, row }: LetterDraft): readonly Part[] {
  const why = compute(cellOfUnit(summary.columns.note, row), unitNote(row.unit), "label");
  const errors = row.unit.problems.filter(isError).map(told);
  const shown = errors.slice(0, MOST).map((text) => say(text, "label"));
  const rest = errors.length > MOST ? [say(moreProblems(errors.length - MOST), "label")] : [];
  const none = errors.length === 0 ? [say(`- ${SUMMARY.notes.incomplete}`, "label")] : [];
  return [
    lines([say(WORDS.why, "section"), why], AT.lost),
    lines([say(WORDS.todo, "section"), ...shown, ...rest, ...none], AT.lost),
  ];
}
