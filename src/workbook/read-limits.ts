const MB = 1024 * 1024;

/**
 * How much of a file is read before it is refused. A score sheet has about 2,000 cells and a workbook of ours 0.02 MB,
 * so these leave room for a hundred times more; together they keep any file within seconds and 1 GB of memory.
 */
export const READ_LIMITS = {
  /** The file as it lies on disk. */
  fileBytes: 64 * MB,
  /** One part of the package, and all needed parts together, when unpacked. */
  partBytes: 64 * MB,
  contentBytes: 128 * MB,
  /** Entries in the package; a sheet with a drawing brings five. */
  entries: 20_000,
  sheets: 2_000,
  sheetCells: 600_000,
  workbookCells: 1_000_000,
  texts: 1_000_000,
  /** What the cells show, all together: one long text may be the value of every cell. */
  characters: 64 * MB,
  styles: 100_000,
  names: 100_000,
  /** Elements beside the cells: rules, highlights, merges, styles. */
  elements: 400_000,
  /** For the page, which shows and saves every row down to the last cell. */
  planRows: 100_000,
  /** A chart, a drawing, a theme. */
  mixedPartBytes: 2 * MB,
  /** An .xls; a million numbers in 19 MB keep its library busy for 3 to 15 s, by machine, so that a clock would decide. */
  xlsBytes: 16 * MB,
  /** For the library that reads .xls, .xlsb and .ods: bytes of the needed parts, rows, written-out cells. */
  foreignBytes: 32 * MB,
  foreignRows: 100_000,
  foreignCells: 500_000,
  /** Of shared formulas, when they are moved to their cells. */
  movedCharacters: 2 * MB,
  /** Cells that an array formula fills are found by looking through its areas, so there may not be many. */
  filledAreas: 1_000,
} as const;
