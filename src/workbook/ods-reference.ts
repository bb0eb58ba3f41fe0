const CELL = String.raw`\$?[A-Z]+\$?\d+`;
const SHEET = String.raw`\$?(?:'(?:[^']|'')+'|[^.'$:]+)`;
const ADDRESS = new RegExp(`^(${SHEET})\\.(${CELL})(?::(?:${SHEET})?\\.(${CELL}))?$`);

/** OpenDocument's $'Phiếu 1'.$E$4:.$E$8 as Excel writes it, 'Phiếu 1'!$E$4:$E$8; null when it is no rectangle. */
export function excelReference(address: string): string | null {
  const [, sheet = "", first, last] = ADDRESS.exec(address) ?? [];
  if (first === undefined) return null;
  return `${sheet.replace(/^\$/, "")}!${first}${last === undefined ? "" : `:${last}`}`;
}
