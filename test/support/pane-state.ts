import type { Language } from "../../src/sheet/describe";
import { problem } from "../../src/scoring/problem";
import type { PaneState } from "../../src/taskpane/pane-state";
import type { OpenView, ProblemView, ScoreView, SurveyFormView, SurveyView } from "../../src/taskpane/sheet-view";

export function openView(id: string, more: Partial<OpenView> = {}): OpenView {
  const cell = `G${String(10 + Number(id.split(".").at(-1)))}`;
  return {
    id,
    title: `Tiêu chí ${id}`,
    documents: null,
    cell,
    points: null,
    max: "2.00",
    open: "2.00",
    mayBeNotApplicable: false,
    ...more,
  };
}

/** A score kept as text, which is repaired to 4.50. */
export function textScore(cell: string): ProblemView {
  const repair = { from: "4,5", to: "4.50" };
  const made = problem("score-is-text", { cell, criterion: cell }, { found: "4,5" }, { ...repair, value: 4.5 });
  return { problem: made, cell, text: `Chữ ở ${cell}`, repair };
}

export function aboveMax(cell: string): ProblemView {
  const made = problem("score-above-max", { cell, criterion: cell }, { found: "6.00", max: "5.00" });
  return { problem: made, cell, text: `Quá điểm ở ${cell}`, repair: null };
}

/** 18 of 30 criteria, 80.18 + 3.25 points so far, nothing wrong. */
export function scoreView(more: Partial<ScoreView> = {}): ScoreView {
  return {
    sheet: "Phiếu GK1",
    unit: "Xã Đồng Tâm",
    judge: "Nguyễn Văn An",
    setTitle: "Dân vận khéo 2024",
    setId: "yen-the-2024",
    carries: null,
    isTemplate: false,
    isSealed: false,
    done: 18,
    of: 30,
    isComplete: false,
    total: "80.18",
    bonus: "3.25",
    grandTotal: "83.43",
    scale: "100.00",
    level: null,
    stars: null,
    next: null,
    isTop: false,
    open: [],
    missing: [],
    problems: [],
    errors: 0,
    warnings: 0,
    repairable: 0,
    selfToCopy: 0,
    ...more,
  };
}

/** Two scores as text in G14 and G18, and 6 points of 5 in G20. */
export function scoreWithProblems(): ScoreView {
  return scoreView({
    errors: 3,
    repairable: 2,
    problems: [
      { code: "score-is-text", severity: "error", items: [textScore("G14"), textScore("G18")] },
      { code: "score-above-max", severity: "error", items: [aboveMax("G20")] },
    ],
  });
}

/** A survey sheet of two forms: one counted, one of too small a sample with a wrong sum. */
export function surveyView(more: Partial<SurveyView> = {}): SurveyView {
  const form = (id: string, change: Partial<SurveyFormView>): SurveyFormView => ({
    ...{ id, title: `Mẫu ${id}`, cell: "I10", state: "counted", asked: 50, answered: 47, rate: "95.32", needed: 10 },
    leaves: [{ id: "5.1", title: "Dân chủ", points: "2.86", max: "3.00" }],
    ...change,
  });
  const sum = problem("survey-sum-differs", { cell: "N11" }, { found: 46, expected: 47 });
  return {
    ...{ sheet: "Khảo sát", unit: "Xã Đồng Tâm", setTitle: "Chính quyền thân thiện", setId: "bac-giang-cqtt-2024" },
    ...{ isTemplate: true, done: 1 },
    forms: [form("PKS01", {}), form("PKS02", { cell: "I11", state: "wrong", rate: null, leaves: [] })],
    problems: [
      {
        ...{ code: "survey-sum-differs", severity: "error" },
        items: [{ problem: sum, cell: "N11", text: "Các mức cộng lại được 46.", repair: null }],
      },
    ],
    ...more,
  };
}

export function paneState(more: Partial<PaneState> = {}, language: Language = "vi"): PaneState {
  return {
    language,
    tab: "score",
    isFirstVisit: false,
    active: { kind: "score", view: scoreView() },
    sheets: ["Phiếu GK1"],
    writing: "allowed",
    work: null,
    fault: null,
    notice: null,
    journal: [],
    sets: [
      { id: "yen-the-2024", title: "Dân vận khéo 2024", version: "2024.1", isTemplate: true, hasSurveys: false },
      { id: "tinh-2026", title: "Chính quyền thân thiện", version: "1", isTemplate: false, hasSurveys: true },
    ],
    ...more,
  };
}
