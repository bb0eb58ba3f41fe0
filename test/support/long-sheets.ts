import { allLeaves, type CriteriaSet } from "../../src/scoring/criteria-set";
import { hashOf } from "../../src/scoring/criteria-hash";
import { defaultPaper } from "../../src/sheet/default-paper";
import type { HeaderStyle } from "../../src/sheet/paper-settings";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { largeSet } from "./large-set";

const STYLES: readonly HeaderStyle[] = ["state", "party", "committee"];
/** 80 letters. */
export const LONG_NAME = "Đặc khu Hoàng Liên Sơn và các xã đảo phụ cận trực thuộc tỉnh Quảng Bình mới năm 26";
/** 600 characters with an end of its own. */
export const LONG_TITLE = `${"Giải quyết thủ tục hành chính đúng hạn, công khai, minh bạch; ".repeat(10).slice(0, 594)} hết.`;

function withLongTitles(set: CriteriaSet): CriteriaSet {
  const long = (at: number): string => (at % 3 === 0 ? LONG_TITLE : "Tiêu chí ngắn");
  return {
    ...set,
    groups: set.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one, at) => ({ ...one, title: long(at) })),
    })),
  };
}

export type LongSheet = { readonly set: CriteriaSet; readonly plan: SheetPlan };

/** Sheets of sets of such sizes: texts of 600 characters, names of 80, each form of letterhead. */
export function longSheets(sizes: readonly number[]): readonly LongSheet[] {
  return sizes.map((size, at) => {
    const set = withLongTitles(largeSet(size));
    const about = { name: `Phiếu ${String(size)}`, unit: LONG_NAME, unitCode: "", judge: LONG_NAME };
    const paper = {
      ...defaultPaper(set),
      style: STYLES[at % STYLES.length] ?? "state",
      issuer: LONG_NAME.toUpperCase(),
    };
    return { set, plan: layoutScoreSheet({ ...blankRequest(set, hashOf(set), about), paper }) };
  });
}

/** How many criteria of a set have the long text. */
export function longTitles(set: CriteriaSet): number {
  return allLeaves(set).filter(({ title }) => title === LONG_TITLE).length;
}

/** Parts of a label beside the name may stand between its lines. */
const NAME_IN_LINES = new RegExp(LONG_NAME.split(" ").join("[^]{0,6}?"), "gu");

/** How often the long name stands whole among the texts of the second column. */
export function longNames(text: string): number {
  return text.match(NAME_IN_LINES)?.length ?? 0;
}
