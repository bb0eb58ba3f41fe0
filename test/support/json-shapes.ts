import * as z from "zod";

/** What `--json` promises, written from the contract of the terminal program and not from the code. */
const points = z.string().regex(/^-?\d+\.\d{2}$/u);
const shownPoints = z.nullable(points);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const setName = z.string().regex(/^[^@#\s]+@[^@#\s]+#[0-9a-f]{12}$/u);

export const ProblemShape = z.strictObject({
  code: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u),
  severity: z.enum(["error", "warning", "info"]),
  file: z.string().optional(),
  through: z.string().optional(),
  sheet: z.string().optional(),
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d*$/u)
    .optional(),
  criterion: z.string().optional(),
  message: z.string().min(1),
  repair: z.strictObject({ from: z.string(), to: z.string() }).optional(),
});

export const CheckShape = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      sha256,
      sheets: z.array(
        z.object({
          sheet: z.string(),
          unit: z.string(),
          unitCode: z.string().nullable(),
          judge: z.string().nullable(),
          criteriaSet: setName,
          complete: z.boolean(),
          groups: z.record(z.string(), shownPoints),
          total: shownPoints,
          bonus: shownPoints,
          grandTotal: shownPoints,
          level: z.string().nullable(),
          seal: z.string().nullable(),
          problems: z.array(ProblemShape),
        }),
      ),
      problems: z.array(ProblemShape),
    }),
  ),
});

export const ConsolidateShape = z.object({
  criteriaSet: setName,
  units: z.array(
    z.object({
      code: z.string().nullable(),
      name: z.string(),
      rank: z.int().min(1).nullable(),
      judges: z.int().min(0),
      groups: z.record(z.string(), shownPoints),
      total: shownPoints,
      bonus: shownPoints,
      grandTotal: shownPoints,
      level: z.string().nullable(),
      complete: z.boolean(),
      sources: z.array(
        z.object({ file: z.string(), sheet: z.string(), judge: z.string().nullable(), grandTotal: points }),
      ),
    }),
  ),
  problems: z.array(ProblemShape),
  // A file that is too large to be opened has no fingerprint.
  sources: z.array(
    z.object({
      file: z.string(),
      sha256: z.union([sha256, z.literal("")]),
      status: z.enum(["used", "rejected", "superseded"]),
      through: z.array(z.strictObject({ file: z.string(), sha256 })).optional(),
    }),
  ),
  checks: z.object({ byUnit: points, byJudge: points, byCriterion: points, byFile: points, agree: z.boolean() }),
});

export const SetListShape = z.object({
  sets: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      title: z.string(),
      status: z.enum(["official", "template"]),
      hash: z.string().regex(/^[0-9a-f]{12}$/u),
    }),
  ),
});

export const SetCheckShape = z.strictObject({
  ok: z.boolean(),
  hash: z
    .string()
    .regex(/^[0-9a-f]{12}$/u)
    .nullable(),
  problems: z.array(ProblemShape),
});
