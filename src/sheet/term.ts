import type { ProblemFacts } from "../scoring/problem";
import type { UnusableReason } from "../summary/stated-decisions";
import type { LeftReason } from "../scoring/carry-facts";
import type { BandHole, SchemaFault, SurveyHole } from "../scoring/set-fault";

/** Facts that are one of a few fixed words, so that each language says them in its own. */
export type Term =
  | SchemaFault
  | BandHole
  | SurveyHole
  | LeftReason
  | ProblemFacts["set-reference-wrong-kind"]["expected"]
  | ProblemFacts["set-level-order"]["by"]
  // JSON types, in the details of a criteria set's faults
  | "number"
  | "int"
  | "string"
  | "boolean"
  | "array"
  | "object"
  | "nonoptional"
  // Why a file could not be read
  | "empty"
  | "cut-short"
  | "damaged-zip"
  | "damaged-xml"
  | "part-missing"
  | "bad-cell"
  | "damaged-file"
  | "took-too-long"
  | "not-found"
  | "changed-since"
  | "no-permission"
  // Why a file or a sheet could not be printed
  | "office-failed"
  | "office-too-slow"
  | "office-made-nothing"
  | "altered-and-unkept"
  // What a file is instead of a workbook
  | "image"
  | "text"
  | "unknown"
  // What there is too much of
  | "file"
  | "part"
  | "contents"
  | "parts"
  | "sheets"
  | "cells"
  | "rows"
  | "texts"
  | "styles"
  | "names"
  // What is wrong with a row of a roster
  | "no-name"
  | "repeated-code"
  | "repeated-name"
  // Why a row of a crosswalk cannot be used
  | "no-old-unit"
  | "no-new-unit"
  | "repeated-line"
  // Why a row of a list of decisions cannot be used
  | "no-kept-file"
  | "no-aside-file"
  | "no-reason"
  | UnusableReason
  // What a setting of paper should be
  | "paper-style"
  | "signing-way"
  | "day"
  | "paper-columns"
  | "short-text"
  | "party-number"
  | "state-number"
  | "whose-place"
  | "few-recipients";
