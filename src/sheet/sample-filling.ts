import type { FilledRow, Filling } from "./filling";

export const SAMPLE_SET = "yen-the-2024";

/** Entries that nobody gave: they show a sheet at work. 80.18 points and 3.25 of bonus make 83.43, 4 stars. */
const ENTRIES: Readonly<Record<string, FilledRow>> = {
  "3.1.1": { points: 1.75 },
  "3.1.2": { points: 2 },
  "3.1.3": { points: 2.25 },
  "3.1.4": { figures: 5, figuresOf: 6 },
  "3.1.5": { figures: 14, figuresOf: 16 },
  "3.1.6": { points: 2.5 },
  "3.1.7": { points: 1.5 },
  "3.1.8": { points: 1 },
  "3.2.1": { figures: 19, figuresOf: 20 },
  "3.2.2": { points: 3.5 },
  "3.2.3": { figures: 3 },
  "3.2.4": { figures: 4 },
  "3.2.5": { points: 3.25 },
  "3.2.6": { figures: 38, figuresOf: 40 },
  "3.2.7": { points: 3 },
  "3.3.1": { points: 4.5 },
  "3.3.2": { points: 3.5 },
  "3.3.3": { points: 3.75 },
  "3.3.4": { points: 2.5 },
  "3.3.5": { points: 1.5 },
  "3.4.1": { points: 2 },
  "3.4.2": { figures: 2 },
  "3.4.3": { points: 2.75 },
  "3.4.4": { figures: 9, figuresOf: 10 },
  "3.4.5": { points: 2 },
  "3.5.1": { figures: 570, figuresOf: 600 },
  "3.5.2": { figures: 18, figuresOf: 20 },
  "3.5.3": { figures: 460, figuresOf: 500 },
  "3.5.4": { figures: 17, figuresOf: 20 },
  "3.5.5": { figures: 19, figuresOf: 20 },
  "3.6.1": { points: 2 },
  "3.6.2": { points: 1.25 },
};

/** `evidence` stands in every row, so that no reader takes it for a document. */
export function sampleFilling(evidence: string): Filling {
  const rows = Object.entries(ENTRIES).map(([id, row]) => [id, { evidence, ...row }] as const);
  return { rows: new Map(rows), documents: new Set() };
}
