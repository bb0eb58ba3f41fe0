import type { CriteriaSet } from "../scoring/criteria-set";
import type { Criterion } from "../scoring/criterion";
import { decimalOf, type Points } from "../scoring/points";
import { shownPoints, type Language } from "../sheet/describe";
import { EXIT } from "./exit-code";
import { setOf } from "./known-sets";
import type { Command } from "./command";
import { say } from "./say";
import { shownSet } from "./shown-set";
import { table } from "./table";

function lines(criterion: Criterion, depth: number, show: (points: Points) => string): readonly string[][] {
  const marks = "example" in criterion ? "*" : "";
  const line = [`${"  ".repeat(depth)}${criterion.id}`, `${show(criterion.max)}${marks}`, criterion.title];
  return criterion.kind === "group"
    ? [line, ...criterion.criteria.flatMap((child) => lines(child, depth + 1, show))]
    : [line];
}

function itemLines(
  items: readonly { readonly id: string; readonly title: string; readonly max: Points }[],
  show: (points: Points) => string,
): readonly string[][] {
  return items.map(({ id, title, max }) => [`  ${id}`, show(max), title]);
}

/** Who is scored, and when: only of a set that says so. */
function whoAndWhen({ unitGroups, rounds }: CriteriaSet, language: Language): readonly string[] {
  const kinds = unitGroups?.map(({ name, unitTypes }) => [`  ${name}`, unitTypes.join(", ")]);
  const times = rounds?.map(({ name, reportBefore }) => [
    `  ${name}`,
    reportBefore === undefined ? "" : say(language, "round-before", { day: reportBefore }),
  ]);
  return [
    ...(kinds === undefined ? [] : ["", say(language, "set-unit-groups"), table(kinds)]),
    ...(times === undefined ? [] : ["", say(language, "set-rounds"), table(times)]),
  ];
}

function setText({ set, hash }: { readonly set: CriteriaSet; readonly hash: string }, language: Language): string {
  const show = (points: Points): string => shownPoints(decimalOf(points), language);
  const figures = new Set([1]);
  const { bonus, deductions, panel } = set;
  const part = (rows: readonly (readonly string[])[]): string => table(rows, figures);
  return [
    `${set.title} (${set.id}@${set.version}#${hash})`,
    ...(set.status === "template" ? [say(language, "template")] : []),
    "",
    part(set.groups.flatMap((group) => lines(group, 0, show))),
    ...(bonus === undefined
      ? []
      : ["", say(language, "set-bonus", { cap: show(bonus.cap) }), part(itemLines(bonus.items, show))]),
    ...(deductions === undefined
      ? []
      : ["", say(language, "set-deductions", { cap: show(deductions.cap) }), part(itemLines(deductions.items, show))]),
    ...whoAndWhen(set, language),
    "",
    say(language, "set-levels"),
    part(set.levels.map((level) => [`  ${level.name}`, `≥ ${show(level.from)}`])),
    "",
    say(language, "set-panel", { method: panel.method, minimum: panel.minimumJudges }),
    say(language, "set-sources"),
    ...set.sources.map((source) => `  ${source}`),
  ].join("\n");
}

export const criteriaShow: Command = async (given, terminal) => {
  const loaded = await setOf(given.positionals[0] ?? "");
  if (given.flag("json")) terminal.json(shownSet(loaded.set, loaded.hash));
  else terminal.out(setText(loaded, terminal.language));
  return EXIT.done;
};
