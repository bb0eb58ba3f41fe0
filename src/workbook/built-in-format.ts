/**
 * The codes that a number format id stands for without being written into the file: ECMA-376 part 1, 18.8.30, in the
 * spelling of an English Excel. 27 to 36 and 50 to 58 are dates and times of East Asian Excels, 59 to 81 Thai.
 */
const BUILT_IN = new Map<number, string>([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);
const SAME_AS: readonly (readonly [from: number, to: number, shown: readonly number[]])[] = [
  [27, 31, [14]],
  [32, 35, [21]],
  [36, 36, [14]],
  [50, 58, [14]],
  [59, 62, [1, 2, 3, 4]],
  [67, 70, [9, 10, 12, 13]],
  [71, 78, [14, 14, 15, 16, 17, 20, 21, 22]],
  [79, 81, [45, 46, 47]],
];

export const GENERAL = "General";
export const SHORT_DATE = "m/d/yyyy";

/** The code of an id that the file does not define itself. */
export function builtInFormat(id: number): string {
  const own = BUILT_IN.get(id);
  if (own !== undefined) return own;
  const range = SAME_AS.find(([from, to]) => from <= id && id <= to);
  const same = range?.[2][id - range[0]] ?? range?.[2][0] ?? 0;
  return BUILT_IN.get(same) ?? GENERAL;
}
