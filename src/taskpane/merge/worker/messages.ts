import type { WorkbookPlan } from "../../../sheet/sheet-plan";
import type { Decision } from "../../../summary/decision";
import type { Standing } from "../../../summary/standing";
import type { MergeInsight } from "../merge-insight";
import type { CriteriaPage } from "../merge-result";
import type { MergeProblem } from "../problem-counts";
import type { Page } from "../show/problem-pages";
import type { CarriedView, CarryAsk } from "../version-view";
import type { HeldFile, Wish } from "../wish";
import type { DecisionChoice, MergeAnswer, Signed } from "./engine";
import type { Piece } from "./pieces";

/** A wish whose files the worker holds by these numbers. */
export type SentWish = Omit<Wish, "files"> & {
  readonly files: readonly { readonly name: string; readonly number: number }[];
};

/** What the page can ask, and what it is answered. */
export type Questions = {
  readonly merge: {
    readonly ask: { readonly wish: SentWish; readonly before: Standing | null };
    readonly answer: MergeAnswer | null;
  };
  readonly problems: {
    readonly ask: Page & { readonly file: string | null };
    readonly answer: readonly MergeProblem[];
  };
  readonly unitProblems: { readonly ask: Page & { readonly key: string }; readonly answer: readonly MergeProblem[] };
  readonly criteria: { readonly ask: { readonly keys: readonly string[] }; readonly answer: CriteriaPage | null };
  readonly insight: { readonly ask: Record<string, never>; readonly answer: MergeInsight | null };
  readonly decision: { readonly ask: DecisionChoice; readonly answer: Decision | null };
  readonly undecided: { readonly ask: { readonly key: string }; readonly answer: readonly Decision[] };
  readonly plan: { readonly ask: Signed; readonly answer: WorkbookPlan | null };
  readonly bytes: { readonly ask: Signed; readonly answer: Uint8Array | null };
  readonly repairedCopy: { readonly ask: { readonly file: string }; readonly answer: Uint8Array | null };
  readonly carryViews: { readonly ask: CarryAsk; readonly answer: readonly CarriedView[] | null };
  readonly carriedBytes: { readonly ask: CarryAsk; readonly answer: Uint8Array | null };
};
export type QuestionName = keyof Questions;
export type AskOf<Name extends QuestionName> = Questions[Name]["ask"];
export type AnswerOf<Name extends QuestionName> = Questions[Name]["answer"];

/** One question at a time; `cancel` names the one to give up. */
export type ToWorker =
  | { readonly kind: "ask"; readonly number: number; readonly name: QuestionName; readonly ask: AskOf<QuestionName> }
  | { readonly kind: "cancel"; readonly number: number }
  | { readonly kind: "files"; readonly files: readonly { readonly number: number; readonly file: HeldFile }[] };

export type FromWorker =
  | {
      readonly kind: "progress";
      readonly number: number;
      readonly at: number;
      readonly of: number;
      readonly file: string;
    }
  | { readonly kind: "merging"; readonly number: number }
  /** Rows of an answer that follows, so that no message is long. */
  | { readonly kind: "piece"; readonly number: number; readonly piece: Piece }
  | { readonly kind: "answer"; readonly number: number; readonly answer: AnswerOf<QuestionName> }
  /** An error that nobody foresaw: what the page may report. */
  | {
      readonly kind: "failed";
      readonly number: number;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };

/** A worker as the page sees it, or the page as the worker does. */
export type Port<Out, In> = {
  readonly post: (message: Out, handOver?: readonly Transferable[]) => void;
  readonly listen: (heard: (message: In) => void) => void;
};
