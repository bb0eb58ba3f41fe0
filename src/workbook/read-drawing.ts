import { type Area, parseReference } from "../sheet/address";
import type { ChartPlan, CodePlan } from "../sheet/sheet-plan";
import { codeText } from "./code-picture";
import type { LostPart } from "./lost-parts";
import { readRelationships } from "./read-relationships";
import { sameSheet } from "./sheet-names";
import { find, type FoundElement, inside } from "./xml/found-element";
import { readMixedPart } from "./xml/mixed-part";
import type { Package } from "./zip/open-package";

type Referred = { readonly sheet: string; readonly area: Area };
type Drawn = Omit<ChartPlan, "covers" | "source"> & { readonly sheet: string };
export type FoundDrawing = {
  readonly charts: readonly ChartPlan[];
  readonly codes: readonly CodePlan[];
  readonly lost: readonly LostPart[];
};

const ANCHORS: ReadonlySet<string> = new Set(["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]);

function reference(element: FoundElement | undefined): Referred | null {
  const text = find(element, "strRef", "f")?.text ?? find(element, "numRef", "f")?.text ?? "";
  const found = parseReference(text);
  if (found === null) return null;
  const { sheet, area } = found;
  return sheet === null ? null : { sheet, area };
}

/** A name stands as it is, or in what was last seen of the cell that it comes from. */
function seriesName(series: FoundElement): string {
  const name = find(series, "tx");
  return find(name, "v")?.text ?? find(name, "strRef", "strCache", "pt", "v")?.text ?? "";
}

function titleOf(chart: FoundElement | undefined): string {
  const paragraphs = inside(find(chart, "title", "tx", "rich"), "p");
  return paragraphs
    .map((one) =>
      inside(one, "r")
        .map((run) => find(run, "t")?.text ?? "")
        .join(""),
    )
    .join("\n");
}

function kindOf(plot: FoundElement): ChartPlan["kind"] | null {
  if (plot.name === "pieChart") return "pie";
  if (plot.name !== "barChart") return null;
  if (find(plot, "barDir")?.attributes["val"] !== "bar") return "column";
  return find(plot, "grouping")?.attributes["val"] === "stacked" ? "stacked" : "bar";
}

/** A chart whose series are rectangles of one sheet; null for any that we could not draw again. */
function drawnChart(part: FoundElement): Drawn | null {
  const chart = find(part, "chart");
  const plots = find(chart, "plotArea")?.inside.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const [plot] = plots;
  const kind = plot === undefined || plots.length > 1 ? null : kindOf(plot);
  const found = inside(plot, "ser").map((series) => ({
    name: seriesName(series),
    categories: reference(find(series, "cat")),
    values: reference(find(series, "val")),
  }));
  const categories = found[0]?.categories ?? null;
  if (kind === null || categories === null) return null;
  const series = found.flatMap(({ name, values }) =>
    values !== null && sameSheet(values.sheet, categories.sheet) ? [{ name, values: values.area }] : [],
  );
  if (series.length !== found.length) return null;
  return { kind, title: titleOf(chart), categories: categories.area, series, sheet: categories.sheet };
}

/** The last cell that an anchor covers: it may end at the first edge of a cell without covering any of it. */
function coveredArea(anchor: FoundElement): Area | null {
  const count = (end: string, what: string): number => Number(find(anchor, end, what)?.text ?? NaN);
  const last = (what: string): number => count("to", what) - (count("to", `${what}Off`) > 0 ? 0 : 1);
  const [top, left] = [count("from", "row"), count("from", "col")];
  const [bottom, right] = [last("row"), last("col")];
  return top >= 0 && left >= 0 && bottom >= top && right >= left ? { top, left, bottom, right } : null;
}

/** A picture that we know how to draw again: a QR code, which says what it shows. */
function codeOf(anchor: FoundElement): CodePlan | null {
  const text = codeText(find(anchor, "pic", "nvPicPr", "cNvPr")?.attributes["descr"] ?? "");
  const at = (what: string): number => Number(find(anchor, "from", what)?.text ?? NaN);
  const [row, column] = [at("row"), at("col")];
  return text !== null && row >= 0 && column >= 0 ? { text, cell: { row, column } } : null;
}

type Found = ChartPlan | CodePlan | LostPart;

function foundIn(anchor: FoundElement, charts: (id: string | undefined) => FoundElement | null, sheet: string): Found {
  const part = charts(find(anchor, "graphicFrame", "graphic", "graphicData", "chart")?.attributes["r:id"]);
  if (part === null) return codeOf(anchor) ?? "pictures";
  const drawn = drawnChart(part);
  const covers = coveredArea(anchor);
  if (drawn === null || covers === null) return "charts";
  const { sheet: from, ...chart } = drawn;
  return { ...chart, source: sameSheet(from, sheet) ? null : from, covers };
}

/** The charts and QR codes of a drawing part that belongs to the sheet so named. Throws Refusal. */
export function readDrawing(content: Package, path: string, sheet: string): FoundDrawing {
  const relationships = readRelationships(content, path);
  const chartPart = (id: string | undefined): FoundElement | null => {
    const part = relationships.find((one) => one.id === id)?.path;
    return part === undefined ? null : readMixedPart(content.part(part));
  };
  const found = readMixedPart(content.part(path))
    .inside.filter(({ name }) => ANCHORS.has(name))
    .map((anchor) => foundIn(anchor, chartPart, sheet));
  return {
    charts: found.filter((one) => typeof one === "object" && "covers" in one),
    codes: found.filter((one) => typeof one === "object" && "text" in one),
    lost: [...new Set(found.filter((one) => typeof one === "string"))],
  };
}
