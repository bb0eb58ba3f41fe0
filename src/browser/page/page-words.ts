import type { LostPart } from "../../workbook/lost-parts";
import type { Comparison } from "../engine-rule";

type About = (name: string) => string;
type Bounds = (from: string, to: string) => string;

export type PageWords = {
  readonly [
    Word in
      | "title"
      | "commands"
      | "open"
      | "save"
      | "print"
      | "blank"
      | "sample"
      | "grid"
      | "pane"
      | "cell"
      | "untitled"
      | "sampleName"
      | "sampleUnit"
      | "sampleJudge"
      | "unsaved"
      | "starting"
      | "nothingToPrint"
      | "replaceTitle"
      | "continue"
      | "cancel"
      | "close"
      | "refusedTitle"
      | "ask"
      | "keep"
      | "blankTitle"
      | "criteriaSet"
      | "unit"
      | "unitCode"
      | "judges"
      | "make"
      | "selfSheet"
      | "empty"
      | "formula"
      | "locked"
      | "whole"
      | "fromList"
      | "byFormula"
  ]: string;
} & {
  readonly [
    Word in
      | "opening"
      | "opened"
      | "laid"
      | "saved"
      | "restored"
      | "failed"
      | "notKept"
      | "notSaved"
      | "lost"
      | "replace"
      | "at"
      | "oneOf"
  ]: About;
} & {
  readonly lostPart: Readonly<Record<LostPart, string>>;
  readonly between: Bounds;
  readonly notBetween: Bounds;
  readonly compared: Readonly<Record<Exclude<Comparison, "between" | "not-between">, string>>;
  readonly comparison: (how: string, bound: string) => string;
};
