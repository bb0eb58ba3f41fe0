import { surveyForms } from "../../scoring/criteria-set";
import type { SurveyForm } from "../../scoring/survey-form";
import { a1 } from "../../sheet/address";
import type { CountedAnswers } from "../../sheet/count-answers";
import { describe, describeWithoutPlace, type Language } from "../../sheet/describe";
import { countedValues, rowStanding, rowText, surveyRowCells, type SurveyRowCells } from "../../sheet/survey-row";
import { problem } from "../../scoring/problem";
import { changedCell } from "../desk/cell-changes";
import { changeInView } from "../desk/change-commands";
import type { Desk } from "../desk/desk";
import { DeskError } from "../desk/faults";
import type { Standing } from "../desk/standing";
import { answersOfBytes } from "./answers-of-bytes";
import type { AnswersRead, CountedView, SurveyCommands } from "./survey-commands";

/** 20,000 people asked ten questions are 2 MB. */
const LARGEST_MB = 20;
const BYTES_PER_MB = 1024 * 1024;

type Target = { readonly standing: Standing; readonly form: SurveyForm; readonly row: SurveyRowCells };

/** The row of a form on the survey sheet in view; null where there is none. */
function targetOf(desk: Desk, id: string): Target | null {
  const standing = desk.standing();
  if (standing === null || standing.scored !== null || standing.loaded === null) return null;
  const form = surveyForms(standing.loaded.set).find((one) => one.id === id);
  const row = form === undefined ? null : surveyRowCells(standing.found.snapshot, form);
  return form === undefined || row === null ? null : { standing, form, row };
}

function countedView({ form, row }: Target, file: string, found: CountedAnswers, language: Language): CountedView {
  const { asked, answered, blank, unreadable, tellsUnits } = found;
  const standing = rowStanding(row, found);
  return {
    ...{ form: form.id, file, asked, answered, blank, unreadable, tellsUnits },
    counts: form.options.map(({ label }, at) => ({ label, count: found.counts[at] ?? 0 })),
    others: [...new Set(found.others)],
    complaints: found.problems.map((one) => describe(one, language)),
    held: standing === "blank" ? null : rowText(row.held),
    isSame: standing === "same",
  };
}

function answerOf(target: Target, file: string, found: CountedAnswers, language: Language): AnswersRead {
  const { repeated, problems, asked } = found;
  if (repeated !== null) return { is: "refused", why: "heading-twice", facts: { heading: repeated } };
  const missing = problems.filter(({ code }) => code === "survey-question-missing");
  if (missing.length > 0) return { is: "complaints", complaints: missing.map((one) => describe(one, language)) };
  const unit = target.standing.survey?.unit.name ?? "";
  if (asked === 0) return { is: "refused", why: "no-rows", facts: { unit, file } };
  return { is: "counted", counted: countedView(target, file, found, language) };
}

async function readAnswers(desk: Desk, file: File, form: string): Promise<AnswersRead> {
  const { language } = desk.box.get();
  const target = targetOf(desk, form);
  if (target === null) return { is: "refused", why: "no-row", facts: { form } };
  if (file.size > LARGEST_MB * BYTES_PER_MB) {
    const large = problem("file-too-large", {}, { what: "file", limit: `${String(LARGEST_MB)} MB` });
    return { is: "complaints", complaints: [describeWithoutPlace(large, language)] };
  }
  const { name, code } = target.standing.survey?.unit ?? { name: "", code: null };
  const wanted = { form: target.form, unit: name, unitCode: code ?? "" };
  const read = answersOfBytes(new Uint8Array(await file.arrayBuffer()), file.name, wanted);
  if (read.is === "fault") return { is: "complaints", complaints: [describeWithoutPlace(read.problem, language)] };
  if (read.is === "unreadable") return { is: "refused", why: read.why, facts: { form, file: file.name } };
  return answerOf(target, file.name, read.found, language);
}

/** Only into the row as it was when the counts were shown: what somebody typed since stays. */
async function writeAnswers(desk: Desk, counted: CountedView): Promise<void> {
  const target = targetOf(desk, counted.form);
  if (target === null) throw new DeskError("sheet-gone", {});
  const { standing, row } = target;
  const values = countedValues({ ...counted, counts: counted.counts.map(({ count }) => count) });
  const cells = row.cells.map((cell, at) => {
    const value = values[at] ?? 0;
    return changedCell(standing, { cell: a1(cell), criterion: null, value, shownTo: String(value) });
  });
  const held = row.held.every((text) => text === "") ? null : rowText(row.held);
  if (held !== counted.held) {
    const names = cells.map(({ cell }) => cell).join(", ");
    throw new DeskError("cell-changed", { sheet: standing.found.snapshot.name, cells: names });
  }
  await changeInView(desk, "counted-answers", cells);
}

/** Everything about raw answers over the pane's desk; it comes with its first use. */
export function openSurvey(desk: Desk): SurveyCommands {
  return {
    read: async (file, form) => {
      let answer: AnswersRead | null = null;
      await desk.perform(null, async () => {
        answer = await readAnswers(desk, file, form);
      });
      return answer;
    },
    write: (counted) => desk.perform("repairing", () => writeAnswers(desk, counted)),
  };
}
