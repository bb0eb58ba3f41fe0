const CELL = String.raw`\$?[A-Z]+\$?\d+`;
const SHEET = String.raw`\$?(?:'(?:[^']|'')+'|[^.'$:[\]]+)`;
const ADDRESS = new RegExp(`^(${SHEET})?\\.(${CELL})(?::(?:${SHEET})?\\.(${CELL}))?$`);

/** OpenDocument's $'Phiếu 1'.$E$4:.$E$8 as Excel writes it, 'Phiếu 1'!$E$4:$E$8; null when it is no rectangle. */
export function excelReference(address: string): string | null {
  const [, sheet, first, last] = ADDRESS.exec(address) ?? [];
  if (first === undefined) return null;
  const cells = last === undefined ? first : `${first}:${last}`;
  return sheet === undefined ? cells : `${sheet.replace(/^\$/, "")}!${cells}`;
}

/** The foreign library translates OpenDocument formulas but for references with $ in them: [.$B$3] is $B$3. */
export function excelFormula(formula: string): string {
  return formula.replace(/\[([^[\]]*)\]/g, (found, address: string) => excelReference(address) ?? found);
}
