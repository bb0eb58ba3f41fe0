/** A row of planted-faults.json: where the program must find what, and what was done there. */
export type PlantedFault = {
  /** Null where a unit as a whole is meant. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly criterion: string | null;
  readonly unit: string | null;
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /** What the value would become, where a repair must be offered. */
  readonly repairedTo: string | null;
  readonly done: string;
};

type Where = Partial<Pick<PlantedFault, "sheet" | "cell" | "criterion" | "unit" | "repairedTo">>;
/** A fault of a file that is named by the story around it; `ofUnit` is of no file. */
export type FaultInFile = Omit<PlantedFault, "file"> & { readonly ofUnit: boolean };

function planted(severity: PlantedFault["severity"]) {
  return (code: string, where: Where, done: string): FaultInFile => ({
    sheet: where.sheet ?? null,
    cell: where.cell ?? null,
    criterion: where.criterion ?? null,
    unit: where.unit ?? null,
    code,
    severity,
    repairedTo: where.repairedTo ?? null,
    done,
    ofUnit: where.unit !== undefined && where.sheet === undefined,
  });
}

export const error = planted("error");
export const warning = planted("warning");
export const info = planted("info");

export function faultIn(file: string, { ofUnit, ...fault }: FaultInFile): PlantedFault {
  return { file: ofUnit ? null : file, ...fault };
}
