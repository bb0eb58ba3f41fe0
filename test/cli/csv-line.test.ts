import fc from "fast-check";
import Papa from "papaparse";
import { csvLine } from "../../src/cli/csv-line";

describe("a line of CSV", () => {
  test.each([
    [["a", "b"], "a,b\r\n"],
    [["4,5", 'nói "tốt"'], '"4,5","nói ""tốt"""\r\n'],
    [["-4.5", "4"], "-4.5,4\r\n"],
    [["=1+1", "+84", "@a", "-cmd"], "'=1+1,'+84,'@a,'-cmd\r\n"],
    [["hai\ndòng"], '"hai\ndòng"\r\n'],
  ])("%j is %j", (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  test("is read back as what it was, but for the mark before a formula", () => {
    const cells = fc.array(fc.string({ unit: "grapheme" }), { minLength: 2 });
    fc.assert(
      fc.property(cells, (texts) => {
        const read = Papa.parse<string[]>(csvLine(texts), { delimiter: ",", newline: "\r\n" }).data[0] ?? [];
        expect(read.map((text, at) => (text === texts[at] ? text : text.replace(/^'/u, "")))).toEqual(texts);
      }),
    );
  });
});
