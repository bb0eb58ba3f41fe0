/** What a set's editable sheet is called; a second one of a workbook is “Bộ tiêu chí (2)”. */
export const ANNEX_SHEET = "Bộ tiêu chí";
