import type { SealCheck } from "../../sheet/check-seal";
import type { EntryLine } from "../../sheet/second-entry";
import type { Mismatch } from "../../sheet/second-result";

/** How far a second entry has come; it stays in the workbook when the pane closes. */
export type SecondDraft = {
  readonly sheet: string;
  readonly by: string;
  /** What the second person typed, by key, as `typedEntry` gives it. */
  readonly typed: Readonly<Record<string, string>>;
  /** What the paper says where the two differ. */
  readonly decided: Readonly<Record<string, string>>;
};

/** A second entry that has begun. */
export type SecondBegun = { readonly lines: readonly EntryLine[]; readonly draft: SecondDraft };

/** What a person can do with seals. None rejects: what goes wrong becomes the pane's fault, and the answer is false or null. */
export type SealCommands = {
  readonly seal: (by: string) => Promise<boolean>;
  readonly unseal: (reason: string, by: string) => Promise<boolean>;
  /** Compares a code from paper with every sheet of the workbook. */
  readonly check: (typed: string) => Promise<SealCheck | null>;
  /** A draft of the sheet in view that was left halfway. */
  readonly keptSecond: () => Promise<SecondDraft | null>;
  /** Hides the columns of entries and gives the lines to type. */
  readonly beginSecond: (draft: SecondDraft) => Promise<SecondBegun | null>;
  readonly keepSecond: (draft: SecondDraft) => void;
  /** Where the two differ; null where the sheet is not in view any more. */
  readonly compareSecond: (draft: SecondDraft) => readonly Mismatch[] | null;
  /** Writes the paper's values, marks and log, and shows the columns again. */
  readonly finishSecond: (draft: SecondDraft, decider: string) => Promise<boolean>;
  /** Forgets the draft and shows the columns again. */
  readonly dropSecond: () => Promise<boolean>;
};
