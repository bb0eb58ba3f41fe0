import { toJson } from "../../scoring/criteria-hash";
import type { CriteriaSet } from "../../scoring/criteria-set";
import { rawValue } from "../raw-cell";
import type { AnnexLine } from "./annex-lines";
import { openSink } from "./annex-sink";
import { noAnnex } from "./no-annex";
import { rowTree, type RowNode } from "./row-tree";
import { criteriaLines, extrasLines, type NumberOf } from "./write-criteria";
import { gatesLines, generalLines, levelsLines, tieBreakLines } from "./write-rules";
import { objectOf, objectsOf, type Json, type WrittenAnnex, type WrittenLine } from "./written-lines";

const byPlace: NumberOf = (_, path) => path.join(".");
const byId: NumberOf = (json) => String(json["id"]);

function isSameTree(list: readonly Json[], nodes: readonly RowNode[]): boolean {
  return (
    list.length === nodes.length &&
    list.every((one, at) => {
      const node = nodes[at];
      return node?.id === one["id"] && isSameTree(objectsOf(one["criteria"]), node?.children ?? []);
    })
  );
}

/** Ids such as 3.1 and 3.1.1 are how people know the rows; they number them where that builds the same tree. */
function numbering(groups: readonly Json[], lines: readonly WrittenLine[]): NumberOf {
  const typed = lines.map(({ number }, row): AnnexLine => ({ row, cells: { number: rawValue(number ?? null) } }));
  const sink = openSink(noAnnex(), "");
  const nodes = rowTree(sink, typed);
  return sink.problems.length === 0 && isSameTree(groups, nodes) ? byId : byPlace;
}

/** A set as the lines of its editable sheet: `annexSet` reads them back as the same set, with the same hash. */
export function writeAnnex(set: CriteriaSet): WrittenAnnex {
  const json = objectOf(toJson(set));
  const groups = objectsOf(json["groups"]);
  const numberOf = numbering(groups, criteriaLines(groups, [], byId));
  return {
    general: generalLines(json),
    criteria: criteriaLines(groups, [], numberOf),
    bonus: extrasLines(json["bonus"]),
    deductions: extrasLines(json["deductions"]),
    gates: gatesLines(json["gates"]),
    levels: levelsLines(json["levels"]),
    tieBreaks: tieBreakLines(json["tieBreaks"]),
    sources: set.sources.map((source, at) => ({ number: String(at + 1), title: source })),
  };
}
