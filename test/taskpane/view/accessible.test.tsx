/** @jest-environment jsdom */
import { isShown, nameOf, press } from "../../support/on-pane";
import { carryPreview, fakeCarry, versionPreview } from "../../support/carry-preview";
import { openView, paneState, scoreView, scoreWithProblems, surveyView } from "../../support/pane-state";
import { settle, showPane } from "../../support/render-pane";
import { sayIn } from "../../../src/taskpane/words";
import type { PaneState } from "../../../src/taskpane/pane-state";

/** Rules of the WAI-ARIA and HTML standards that a page without colours and places can be held to. */
const REFERENCES = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "list"];

function dangling(): readonly string[] {
  return REFERENCES.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
      (element.getAttribute(name) ?? "")
        .split(" ")
        .filter((id) => document.getElementById(id) === null)
        .map((id) => `${name}=${id}`),
    ),
  );
}

function repeatedIds(): readonly string[] {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

function nameless(): readonly string[] {
  const named = "button, input:not([type=file]), select, textarea, form, [role]:not([role=status]):not([role=alert])";
  return [...document.querySelectorAll(named)]
    .filter((one) => isShown(one) && one.closest("[aria-hidden]") === null && nameOf(one) === "")
    .map((one) => one.outerHTML);
}

/** Two controls that sound alike do the same, or nobody can choose between them by ear. */
function soundAlike(): readonly string[] {
  const names = [...document.querySelectorAll("button")].filter(isShown).map(nameOf);
  return names.filter((name, at) => names.indexOf(name) !== at);
}

function skippedLevels(): readonly string[] {
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter(isShown)
    .map(({ tagName }) => Number(tagName[1]));
  return levels.flatMap((level, at) => (level > (levels[at - 1] ?? 0) + 1 ? [levels.join(" ")] : []));
}

/** What is seen on a control is part of what is heard, so that it can be called by voice. */
function labelNotInName(): readonly string[] {
  return [...document.querySelectorAll("button[aria-label]")]
    .filter((one) => /\p{L}/u.test(one.textContent) && !nameOf(one).startsWith(one.textContent))
    .map(nameOf);
}

function expectAccessible(): void {
  expect(dangling()).toEqual([]);
  expect(repeatedIds()).toEqual([]);
  expect(nameless()).toEqual([]);
  expect(soundAlike()).toEqual([]);
  expect(skippedLevels()).toEqual([]);
  expect(labelNotInName()).toEqual([]);
  expect(document.querySelectorAll("main, h1")).toHaveLength(2);
}

const other = { kind: "other", name: "Sheet1", isEmpty: false, isSummary: false } as const;
const view = scoreView({
  ...scoreWithProblems(),
  isTemplate: true,
  missing: [openView("1.1", { mayBeNotApplicable: true }), openView("1.2", { mayBeNotApplicable: true })],
  selfToCopy: 3,
});
const journal = [
  { number: 1, code: "copied-self", sheet: "P", cells: [{ cell: "G1", from: "", to: "2.00" }], undone: false },
] as const;
const STATES: Readonly<Record<string, Partial<PaneState>>> = {
  score: { active: { kind: "score", view }, journal },
  "read-only": { active: { kind: "score", view }, writing: "read-only" },
  "first visit": { isFirstVisit: true, active: other },
  other: { active: other, writing: "workbook-protected" },
  damaged: { active: { kind: "damaged", name: "Phiếu" } },
  loading: { active: { kind: "loading" } },
  fault: { fault: { code: "unexpected", facts: {}, report: "r" }, work: { doing: "undoing", waiting: true } },
  summary: { tab: "summary" },
  survey: { active: { kind: "survey", view: surveyView() }, journal },
  "fed by a survey": { active: { kind: "score", view, survey: surveyView() } },
};

describe.each(["vi", "en"] as const)("in %s", (language) => {
  test.each(Object.entries(STATES))("the pane in the state “%s” can be used by ear and by voice", async (_, state) => {
    await showPane(paneState(state, language));
    await settle();
    expectAccessible();
  });

  test("so can the form with its complaints", async () => {
    await showPane(paneState({ active: other }, language));
    await press({ vi: "Tạo phiếu chấm", en: "Create score sheets" }[language]);
    await settle();
    await press({ vi: "Tạo phiếu", en: "Create" }[language]);
    expectAccessible();
  });

  test.each(["version", "layer"] as const)("so can what carries a sheet on: %s", async (carries) => {
    const { commands } = fakeCarry(carries === "version" ? versionPreview({ isFed: true }) : carryPreview());
    const active = { kind: "score", view: scoreView({ carries }) } as const;
    await showPane(paneState({ active }, language), { carry: () => Promise.resolve(commands) });
    await press(sayIn(language)(`carry.${carries}`));
    await settle();
    await press({ vi: "Xem mọi phiếu như vậy trong sổ", en: "See all such sheets of the workbook" }[language]);
    expectAccessible();
  });

  test("so can a repair that asks for consent", async () => {
    await showPane(paneState({ active: { kind: "score", view } }, language));
    await press({ vi: "Sửa G14", en: "Repair G14" }[language]);
    expectAccessible();
  });
});
