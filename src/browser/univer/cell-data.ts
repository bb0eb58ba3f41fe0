import { CellValueType, type ICellData, isBooleanString, isRealNum, type Nullable } from "@univerjs/core";
import type { CellInput, CellValue, HeldValue } from "../engine";

const GENERAL = "General";
const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"]);
/** The end that the engine puts behind a text with looks of its own, and its line ends. */
const RICH_END = /\r\n$/;

/** An error that somebody put in as such, and no text that reads like one. */
const ERROR_MARK = { error: true };
const NOTHING: ICellData = { f: null, si: null, p: null, custom: null };

/** What has to be merged into a cell so that it holds the input; its look stays. */
export function dataOf(input: CellInput): ICellData {
  return { ...NOTHING, ...freshDataOf(input) };
}

/** The same for a cell that is not there yet, so that there is nothing to take away. */
export function freshDataOf(input: CellInput): ICellData {
  if ("formula" in input) return { v: null, f: `=${input.formula}` };
  if ("error" in input) return { v: input.error, t: CellValueType.STRING, custom: ERROR_MARK };
  return valueData(input.value);
}

function valueData(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null || value === "") return { v: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: readsAsOther(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** With the next change of its look, the engine would make a number of the plain text 007. */
function readsAsOther(text: string): boolean {
  return isRealNum(text) || isBooleanString(text);
}

function richText(data: ICellData): string | null {
  const stream = data.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(RICH_END, "").replaceAll("\r", "\n");
}

function textHeld(text: string, data: ICellData): HeldValue {
  const isError = ERRORS.has(text) && (isFormula(data) || data.custom?.["error"] === true);
  if (text === "" && !isFormula(data)) return { kind: "empty", value: null };
  return { kind: isError ? "error" : "text", value: text };
}

function isFormula(data: ICellData): boolean {
  return (data.f ?? data.si ?? "") !== "";
}

/** What a cell holds, in the words of the port. */
export function heldBy(data: Nullable<ICellData>): HeldValue {
  if (!data) return { kind: "empty", value: null };
  const value = richText(data) ?? data.v;
  if (value === null || value === undefined) {
    return isFormula(data) ? { kind: "text", value: "" } : { kind: "empty", value: null };
  }
  return typed(value, data);
}

function typed(value: string | number | boolean, data: ICellData): HeldValue {
  if (data.t === CellValueType.BOOLEAN || typeof value === "boolean") {
    return { kind: "boolean", value: value === true || Number(value) === 1 };
  }
  if (typeof value === "number") return { kind: "number", value };
  const isNumber = data.t === CellValueType.NUMBER && value !== "" && Number.isFinite(Number(value));
  return isNumber ? { kind: "number", value: Number(value) } : textHeld(value, data);
}

/** Whether a cell holds anything at all, a formula that shows nothing included. */
export function holdsAnything(data: Nullable<ICellData>): boolean {
  return !!data && (isFormula(data) || heldBy(data).kind !== "empty");
}

export function formatOf(pattern: string | undefined): string {
  return pattern === undefined || pattern === "" ? GENERAL : pattern;
}
