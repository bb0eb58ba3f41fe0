import { allowedPoints, isComputed, type Leaf } from "../scoring/criterion";
import { MOST_FIGURES } from "../scoring/entry";
import { numberOf, type Points } from "../scoring/points";
import { cellArea, type Area } from "./address";
import { PAPER } from "./paper-words";
import type { EntryRule, Message } from "./sheet-plan";

/** What Excel says and refuses while somebody types; LibreOffice and WPS do the same. */
const REFUSED = "Điểm chưa hợp lệ";
const LONGEST_TITLE = 32;

/** A number as a Vietnamese reader writes it. */
export function vietnamese(points: Points): string {
  return String(numberOf(points)).replace(".", ",");
}

function refusal(text: string): Message {
  return { title: REFUSED, text };
}

function orNotApplicable(leaf: Leaf): string {
  return leaf.notApplicable === undefined ? "" : ` Không áp dụng thì ghi ${PAPER.notApplicable}.`;
}

/** The message of a rule has room for 225 characters, an id may take 60 of them. */
const ROOM_FOR_CHOICES = 80;

function choiceWords(leaf: Leaf): string {
  const choices = allowedPoints(leaf) ?? [];
  const list = choices.map(vietnamese).join("; ");
  return list.length <= ROOM_FOR_CHOICES ? `các mức: ${list}` : `${String(choices.length)} mức trong danh sách của ô`;
}

/** Excel counts a title in UTF-16 units; a letter of two of them is not cut in half. */
function shortTitle(text: string): string {
  return text.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, "");
}

/** Where the parts of a row stand, in the two forms that rules need. */
export type RuleCell = { readonly area: Area; readonly address: string };

function between(cell: RuleCell, least: number, most: number, leaf: Leaf | null): EntryRule["accepts"] {
  if (leaf?.notApplicable === undefined) return { kind: "decimal", from: least, to: most };
  const number = `AND(ISNUMBER(${cell.address}),${cell.address}>=${String(least)},${cell.address}<=${String(most)})`;
  return {
    kind: "formula",
    formula: `IF(ISNUMBER(${cell.address}),${number},EXACT(${cell.address},"${PAPER.notApplicable}"))`,
  };
}

export function pointsRule(leaf: Leaf, cell: RuleCell, choices: Area | null): EntryRule {
  const max = vietnamese(leaf.max);
  if (choices !== null) {
    const text = `Tiêu chí ${leaf.id} chỉ nhận một trong ${choiceWords(leaf)}.${orNotApplicable(leaf)}`;
    return { area: cell.area, accepts: { kind: "list", source: choices }, prompt: null, refusal: refusal(text) };
  }
  const step = leaf.kind === "points" || leaf.kind === "external" ? `, bước ${vietnamese(leaf.step)}` : "";
  return {
    area: cell.area,
    accepts: between(cell, 0, numberOf(leaf.max), leaf),
    prompt: { title: shortTitle(`Tiêu chí ${leaf.id}`), text: `Từ 0 đến ${max}${step}.${orNotApplicable(leaf)}` },
    refusal: refusal(`Điểm của tiêu chí ${leaf.id} phải là số từ 0 đến ${max}.${orNotApplicable(leaf)}`),
  };
}

function figureRule(leaf: Leaf, cell: RuleCell, least: number): EntryRule {
  const whole = leaf.kind === "ratio" ? "" : " nguyên";
  const text = `Tiêu chí ${leaf.id}: nhập số${whole} không âm; điểm được tự tính.${least === 0 ? orNotApplicable(leaf) : ""}`;
  const accepts = between(cell, least, numberOf(MOST_FIGURES), least === 0 ? leaf : null);
  return { area: cell.area, accepts, prompt: null, refusal: { title: "Số liệu chưa hợp lệ", text } };
}

/** The rules of one leaf's entry cells. `choices` is where the row keeps the values of its list. */
export function leafRules(
  leaf: Leaf,
  cells: { readonly points: RuleCell; readonly figures: RuleCell; readonly figuresOf: RuleCell },
  choices: Area | null,
): readonly EntryRule[] {
  if (!isComputed(leaf)) return [pointsRule(leaf, cells.points, choices)];
  const figures = figureRule(leaf, cells.figures, 0);
  return leaf.kind === "ratio" ? [figures, figureRule(leaf, cells.figuresOf, 0.01)] : [figures];
}

export function extraRule(
  item: { readonly id: string; readonly max: Points },
  cell: { readonly row: number; readonly column: number },
): EntryRule {
  const max = numberOf(item.max);
  const [from, to] = max < 0 ? [max, 0] : [0, max];
  const text = `Mục ${item.id} phải là số từ ${String(from).replace(".", ",")} đến ${String(to).replace(".", ",")}; để trống nếu không có.`;
  return { area: cellArea(cell), accepts: { kind: "decimal", from, to }, prompt: null, refusal: refusal(text) };
}
