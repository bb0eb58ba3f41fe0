/** A table of raw answers counted for a form of the survey sheet in view, as it will be written. */
export type CountedView = {
  readonly form: string;
  readonly file: string;
  readonly asked: number;
  readonly answered: number;
  readonly blank: number;
  readonly unreadable: number;
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  /** Units of rows that were passed over, each once. */
  readonly others: readonly string[];
  /** Whether a column tells the rows' units. */
  readonly tellsUnits: boolean;
  /** Answers that cannot be read, each by its cell. */
  readonly complaints: readonly string[];
  /** What the row holds now, as people compare it; null where it is blank. */
  readonly held: string | null;
  /** The row holds these very counts. */
  readonly isSame: boolean;
};

/** The counts, or why there are none. */
export type AnswersRead =
  | { readonly is: "counted"; readonly counted: CountedView }
  | { readonly is: "refused"; readonly why: RefusedAnswers; readonly facts: Readonly<Record<string, string>> }
  /** The file itself, or a question without a column: as sentences. */
  | { readonly is: "complaints"; readonly complaints: readonly string[] };
export type RefusedAnswers = "no-row" | "encoding" | "no-headings" | "heading-twice" | "no-rows";

/** What a person can do with a survey sheet. None rejects: what goes wrong becomes the pane's fault, and the answer is null or false. */
export type SurveyCommands = {
  readonly read: (file: File, form: string) => Promise<AnswersRead | null>;
  /** Writes counts into their row, as a step that can be taken back. */
  readonly write: (counted: CountedView) => Promise<boolean>;
};
