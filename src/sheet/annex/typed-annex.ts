import { numberOf } from "../../scoring/points";
import { ANNEX_COLUMNS, ANNEX_PARTS, lineText, type Annex, type AnnexLine } from "./annex-lines";
import { PLACE_WORDS, wordFor } from "./annex-paper";
import { readAmount } from "./read-amount";
import { rowTree } from "./row-tree";
import { openSink } from "./annex-sink";
import type { WrittenAnnex, WrittenLine } from "./written-lines";

/** As it was typed, mistakes and all; only what surely is a number of points becomes one. */
function lineOf(line: AnnexLine): WrittenLine {
  const cells = ANNEX_COLUMNS.flatMap((column) => {
    const text = lineText(line, column);
    if (text === "") return [];
    const amount = column === "max" ? readAmount(line.cells.max) : null;
    return [[column, amount?.is === "points" ? numberOf(amount.points) : text] as const];
  });
  return Object.fromEntries(cells);
}

function sumOfTops(annex: Annex): number {
  return rowTree(openSink(annex, ""), annex.parts.criteria).reduce((sum, node) => {
    const lines = [node.line, ...node.children.map(({ line }) => line)].map(({ cells }) => readAmount(cells.max));
    const [top, ...inner] = lines.map((amount) => (amount.is === "points" ? amount.points : null));
    return sum + (top ?? inner.reduce<number>((all, one) => all + (one ?? 0), 0));
  }, 0);
}

/**
 * A pasted annex as the lines of an editable sheet, where its owner corrects it. The scale is what the annex says it
 * adds up to, so that a wrong total is told at that line.
 */
export function typedAnnex(annex: Annex): WrittenAnnex {
  const parts = Object.fromEntries(ANNEX_PARTS.map((part) => [part, annex.parts[part].map(lineOf)])) as Record<
    keyof WrittenAnnex,
    WrittenLine[]
  >;
  const total = annex.foreign?.totals.at(-1);
  const amount = total === undefined ? null : readAmount(total.cells.max);
  const groups = sumOfTops(annex);
  const scale = amount?.is === "points" ? amount.points : groups;
  const [head, ...items] = parts.bonus;
  const isInside = scale !== groups;
  const place = wordFor(PLACE_WORDS, isInside ? "inside" : "on-top") ?? "";
  const bonus = head === undefined ? [] : [{ rule: place, ...head }, ...items];
  return { ...parts, bonus, general: [...parts.general, { title: "Thang điểm", rule: scale / 100 }] };
}
