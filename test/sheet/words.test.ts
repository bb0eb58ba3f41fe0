import type { ProblemCode } from "../../src/scoring/problem";
import type { Term } from "../../src/sheet/term";
import { TERMS_EN } from "../../src/sheet/terms-en";
import { TERMS_VI } from "../../src/sheet/terms-vi";
import { WORDS_EN } from "../../src/sheet/words-en";
import { WORDS_VI } from "../../src/sheet/words-vi";
import type { TooMuch, UnreadableReason } from "../../src/workbook/file-fault";
import { SAMPLE_FACTS } from "../support/sample-facts";

const CODES = Object.keys(SAMPLE_FACTS) as ProblemCode[];
const WAYS = ["points", "ranges", "short", "term", "judge", "cell", "detail", "computed", "changes"];

function placeholders(template: string): readonly (readonly [string, string])[] {
  return [...template.matchAll(/\{([^}]*)\}/gu)].map(([, inside = ""]) => {
    const [name = "", way = ""] = inside.split(":");
    return [name, way] as const;
  });
}
const sorted = (template: string): readonly string[] =>
  [...new Set(placeholders(template).map(([name, way]) => `${name}:${way}`))].sort();

describe("the words of problems", () => {
  test.each(["vi", "en"] as const)("have a sentence for each code and for no other (%s)", (language) => {
    expect(Object.keys({ vi: WORDS_VI, en: WORDS_EN }[language]).sort()).toEqual([...CODES].sort());
  });

  test.each(CODES)("say the same facts in both languages: %s", (code) => {
    expect(sorted(WORDS_EN[code])).toEqual(sorted(WORDS_VI[code]));
  });

  test.each(CODES)("name only facts that there are, in ways that there are: %s", (code) => {
    for (const [name, way] of placeholders(WORDS_VI[code])) {
      expect(Object.keys(SAMPLE_FACTS[code])).toContain(name);
      expect(["", ...WAYS]).toContain(way);
    }
  });

  test.each(CODES)("are whole sentences: %s", (code) => {
    for (const words of [WORDS_VI[code], WORDS_EN[code]]) expect(words).toMatch(/^[\p{Lu}“{].*\.$/u);
  });

  test("terms have no empty word and the same keys in both languages", () => {
    expect(Object.keys(TERMS_VI).sort()).toEqual(Object.keys(TERMS_EN).sort());
    for (const word of [...Object.values(TERMS_VI), ...Object.values(TERMS_EN)]) expect(word.trim()).not.toBe("");
  });

  test("what a reader can complain of has a term", () => {
    const complaints: Record<UnreadableReason | TooMuch, true> = {
      empty: true,
      "cut-short": true,
      "damaged-zip": true,
      "damaged-xml": true,
      "part-missing": true,
      "bad-cell": true,
      "damaged-file": true,
      file: true,
      part: true,
      contents: true,
      parts: true,
      sheets: true,
      cells: true,
      rows: true,
      texts: true,
      styles: true,
      names: true,
    };
    for (const complaint of Object.keys(complaints)) expect(TERMS_VI[complaint as Term]).toBeDefined();
  });
});
