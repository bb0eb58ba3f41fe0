import type { FoundCell } from "../../sheet/sheet-snapshot";

/** What Excel gives for the cells of a sheet from A1 on. */
export type LoadedCells = Pick<Excel.Range, "values" | "formulas" | "numberFormat" | "valueTypes">;
type Raw = { readonly value: unknown; readonly formula: unknown; readonly format: unknown; readonly type: unknown };

/** Excel gives a text such as "=1+1" back as its own formula; a formula never has its own text for a value. */
function formulaOf({ value, formula }: Raw): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : null;
}

function contentOf({ value, type }: Raw): Pick<FoundCell, "kind" | "value"> {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  const text = typeof value === "string" ? value : "";
  return type === "Error" ? { kind: "error", value: text } : { kind: "text", value: text };
}

function cellOf(raw: Raw, row: number, column: number): FoundCell | null {
  const formula = formulaOf(raw);
  const content = contentOf(raw);
  if (formula === null && content.value === "") return null;
  return { row, column, ...content, formula, format: typeof raw.format === "string" ? raw.format : "General" };
}

/** The cells that hold something, row by row. */
export function foundCells({ values, formulas, numberFormat, valueTypes }: LoadedCells): readonly FoundCell[] {
  return values.flatMap((cells: readonly unknown[], row) =>
    cells.flatMap((value, column) => {
      const [formula, format, type] = [formulas, numberFormat, valueTypes].map(
        (rows) => rows[row]?.[column] as unknown,
      );
      return cellOf({ value, formula, format, type }, row, column) ?? [];
    }),
  );
}
