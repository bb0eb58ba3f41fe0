import { builtInSets } from "../../scoring/built-in-sets";
import { filledForm } from "./dialogs";
import type { PageWords } from "./page-words";
import type { BlankWish } from "./plans";

const LONGEST_UNIT = 100;
const LONGEST_CODE = 30;

function field(text: string, control: HTMLElement): HTMLElement {
  const label = document.createElement("label");
  const name = document.createElement("span");
  name.textContent = text;
  label.append(name, control);
  return label;
}

function setChoice(): HTMLSelectElement {
  const select = document.createElement("select");
  select.name = "set";
  select.append(...builtInSets().map(({ set }) => new Option(`${set.title} (${set.id}@${set.version})`, set.id)));
  return select;
}

function textInput(name: string, maxLength: number, isNeeded: boolean): HTMLInputElement {
  const input = document.createElement("input");
  Object.assign(input, { name, maxLength, required: isNeeded, autocomplete: "off" });
  return input;
}

function judgesInput(): HTMLTextAreaElement {
  const area = document.createElement("textarea");
  Object.assign(area, { name: "judges", rows: 3 });
  return area;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}

function judgesIn(form: FormData): readonly string[] {
  const judges = textOf(form, "judges").split("\n").map(clean);
  return [...new Set(judges)].filter((judge) => judge !== "");
}

/** Asks for which set, unit and judges; null when nobody wants a sheet after all. */
export async function askForBlank(words: PageWords): Promise<BlankWish | null> {
  const fields = [
    field(words.criteriaSet, setChoice()),
    field(words.unit, textInput("unit", LONGEST_UNIT, true)),
    field(words.unitCode, textInput("unit-code", LONGEST_CODE, false)),
    field(words.judges, judgesInput()),
  ];
  const form = await filledForm(words.blankTitle, fields, { yes: words.make, no: words.cancel });
  const loaded = builtInSets().find(({ set }) => set.id === form?.get("set"));
  if (form === null || loaded === undefined) return null;
  return {
    loaded,
    unit: clean(textOf(form, "unit")),
    unitCode: clean(textOf(form, "unit-code")),
    judges: judgesIn(form),
  };
}
