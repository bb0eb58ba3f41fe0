import { absoluteA1, type Area, parseReference } from "../../sheet/address";
import type { FileHighlight, FileRule } from "../../workbook/workbook-file";
import { HOUSE_SCALE } from "../../workbook/xlsx-highlights";
import { LOOKS } from "../../sheet/style";
import type { EngineHighlight, EngineRule } from "../engine-rule";

type Accepts = EngineRule["accepts"];

function acceptsInEngine(accepts: FileRule["accepts"]): Accepts {
  switch (accepts.kind) {
    case "decimal":
      return { kind: "decimal", compare: "between", first: String(accepts.from), second: String(accepts.to) };
    case "number": {
      const { whole, compare, first, second } = accepts;
      return { kind: whole ? "whole" : "decimal", compare, first, second };
    }
    case "list":
      return { kind: "list", source: absoluteA1(accepts.source) };
    case "reference":
      return { kind: "list", source: accepts.source };
    case "words":
    case "formula":
      return accepts;
  }
}

/** A rule in the engine's words. */
export function ruleInEngine({ accepts, blanks, prompt, refusal }: FileRule): EngineRule {
  return {
    accepts: acceptsInEngine(accepts),
    blanks: blanks !== false,
    prompt,
    refusal: refusal === null ? null : { title: refusal.title, text: refusal.text, style: refusal.style ?? "stop" },
  };
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

/** Only $A$1:$A$9 in one line is a list of the plan's own kind. */
function listInFile(source: string): FileRule["accepts"] {
  const found = parseReference(source);
  const isLine = found !== null && (found.area.top === found.area.bottom || found.area.left === found.area.right);
  return isLine && found.sheet === null && absoluteA1(found.area) === source
    ? { kind: "list", source: found.area }
    : { kind: "reference", source };
}

function acceptsInFile(accepts: Accepts): FileRule["accepts"] {
  switch (accepts.kind) {
    case "decimal":
    case "whole": {
      const { kind, compare, first, second } = accepts;
      const isPlain = kind === "decimal" && compare === "between" && isNumber(first) && isNumber(second ?? "");
      if (isPlain) return { kind, from: Number(first), to: Number(second) };
      return { kind: "number", whole: kind === "whole", compare, first, second };
    }
    case "list":
      return listInFile(accepts.source);
    case "words":
    case "formula":
      return accepts;
  }
}

export function ruleInFile(area: Area, { accepts, blanks, prompt, refusal }: EngineRule): FileRule {
  const style = refusal === null || refusal.style === "stop" ? {} : { style: refusal.style };
  return {
    area,
    accepts: acceptsInFile(accepts),
    prompt,
    refusal: refusal === null ? null : { title: refusal.title, text: refusal.text, ...style },
    ...(blanks ? {} : { blanks: false }),
  };
}

/** The highlight at place 0 wins. */
export function highlightInEngine(highlight: FileHighlight, place: number): EngineHighlight {
  const where = { id: `h${String(place)}`, area: highlight.area, priority: place };
  if (highlight.kind === "scale") {
    return { ...where, stops: false, when: { kind: "scale", points: highlight.points ?? HOUSE_SCALE } };
  }
  const { formula, look, stops } = highlight;
  const { fill, color, bold } = typeof look === "string" ? { ...LOOKS[look], bold: undefined } : look;
  return { ...where, stops: stops === true, when: { kind: "formula", formula, fill, color, bold: bold ?? null } };
}

export function highlightInFile({ area, stops, when }: EngineHighlight): FileHighlight {
  if (when.kind === "scale") {
    const isHouse = JSON.stringify(when.points) === JSON.stringify(HOUSE_SCALE);
    return { kind: "scale", area, ...(isHouse ? {} : { points: when.points }) };
  }
  const { formula, fill, color, bold } = when;
  const look = { fill, color, ...(bold === null ? {} : { bold }) };
  return { kind: "formula", area, formula, look, ...(stops ? { stops: true } : {}) };
}
