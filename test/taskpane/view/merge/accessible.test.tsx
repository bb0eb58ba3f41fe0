/** @jest-environment jsdom */
import axe from "axe-core";
import { act } from "react";
import { isShown, nameOf, press } from "../../../support/on-pane";
import { mergeInsight } from "../../../support/merge-insight";
import {
  conflict,
  emptyMerge,
  mergeProblem,
  mergeResult,
  mergeState,
  OTHER_VERSION,
} from "../../../support/merge-state";
import { paneState } from "../../../support/pane-state";
import { showMerge } from "../../../support/render-merge";
import type { MergeState } from "../../../../src/taskpane/merge/merge-state";

const cell = { file: "a.xlsx", sheet: "Phiếu GK1", cell: "G14", from: "4,5", to: "4.50" };
const change = {
  key: "Xã Đồng Tâm",
  code: null,
  name: "Xã Đồng Tâm",
  kind: "new",
  points: null,
  level: null,
  rank: null,
  brokenSeals: [{ file: "a.xlsx", sheet: "P", seal: "K7QX" }],
} as const;
const full = mergeResult({
  ...OTHER_VERSION,
  isTemplate: true,
  insight: mergeInsight(),
  conflicts: [conflict()],
  changes: { since: "last-result", units: [change] },
  repairs: [{ file: "a.xlsx", canDownload: true, cells: 1, first: [cell] }],
  repaired: [{ ...cell, file: "b.xlsx" }],
  problems: {
    errors: 1,
    warnings: 0,
    infos: 0,
    files: [{ file: "a.xlsx", errors: 1, warnings: 0, infos: 0, first: [mergeProblem("G14")] }],
  },
});
const checks = { ...full.checks, byFile: "1.00", agree: false };
const STATES: Readonly<Record<string, MergeState>> = {
  empty: emptyMerge({ skipped: [{ name: "~$a.xlsx", why: "lock-file" }] }),
  reading: emptyMerge({ phase: { kind: "reading", at: 2, of: 9, file: "a.xlsx", secondsLeft: null } }),
  shown: mergeState({ result: full }),
  alarm: mergeState({
    result: { ...full, checks },
    fault: { code: "unexpected", facts: {}, report: "r" },
    writing: { kind: "writing", waiting: true },
  }),
};

/** Colours are not laid out here, and the other draws letters on a canvas; `labelNotInName` holds to it instead. */
const OFF = { "color-contrast": { enabled: false }, "label-content-name-mismatch": { enabled: false } };

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, { rules: OFF });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

function soundAlike(): readonly string[] {
  const names = [...document.querySelectorAll("button")].filter(isShown).map(nameOf);
  return names.filter((name, at) => names.indexOf(name) !== at);
}

function labelNotInName(): readonly string[] {
  return [...document.querySelectorAll("button[aria-label]")]
    .filter((one) => /\p{L}/u.test(one.textContent) && !nameOf(one).startsWith(one.textContent))
    .map(nameOf);
}

async function openAll(): Promise<void> {
  await act(async () => {
    const closed = "h3 > button[aria-expanded=false], tbody button[aria-expanded=false], figure button";
    for (const one of document.querySelectorAll<HTMLElement>(closed)) one.click();
    await Promise.resolve();
  });
}

test("the checker finds what is planted", async () => {
  await showMerge(emptyMerge());
  document.body.append(document.createElement("button"));
  expect(await violations()).toEqual(["button-name: <button></button>"]);
});

describe.each(["vi", "en"] as const)("in %s", (language) => {
  test.each(Object.entries(STATES))("the tab in the state “%s” can be used by ear and by voice", async (_, state) => {
    await showMerge(state, {}, paneState({}, language));
    await openAll();
    expect(await violations()).toEqual([]);
    expect(soundAlike()).toEqual([]);
    expect(labelNotInName()).toEqual([]);
  });

  test("so can what would be carried over from an older version", async () => {
    const one = { complaint: null, sheets: 1, carried: 18, left: 1, lines: ["Phiếu An, G12: “5” không chuyển"] };
    const files = OTHER_VERSION.carries.map((file) => ({ ...one, file }));
    const result = mergeResult({ ...OTHER_VERSION, files: [], units: [] });
    await showMerge(mergeState({ result }), { previewCarry: () => Promise.resolve(files) }, paneState({}, language));
    await press(
      { vi: "Xem ô nào chuyển được (2 tệp)", en: "See which cells can be carried over (files: 2)" }[language],
    );
    expect(document.body.textContent).toContain({ vi: "Chuyển được 36 ô", en: "version 2024.1: 36;" }[language]);
    expect(await violations()).toEqual([]);
    expect(soundAlike()).toEqual([]);
    expect(labelNotInName()).toEqual([]);
  });

  test("so can a question that asks for consent", async () => {
    await showMerge(mergeState({ result: full }), {}, paneState({}, language));
    await press({ vi: "Sửa 1 ô: a.xlsx", en: "Repair cells (1): a.xlsx" }[language]);
    expect(await violations()).toEqual([]);
  });
});
