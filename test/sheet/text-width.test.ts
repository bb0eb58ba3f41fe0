import { textWidth } from "../../src/sheet/text-width";

/** Summed by hand from the advance widths of Liberation Serif 2.1, which has the metrics of Times New Roman. */
it.each([
  ["0123456789", 5000],
  ["Điểm", 722 + 278 + 444 + 778],
  ["thủ tục", 278 + 500 + 500 + 250 + 278 + 500 + 444],
  ["W.", 944 + 250],
])("measures %s", (line, thousandths) => {
  expect(textWidth(line, { size: 1000 })).toBeCloseTo(thousandths, 6);
});

it("measures bold letters by their own widths", () => {
  expect(textWidth("Tổng", { size: 1000, bold: true })).toBeCloseTo(667 + 500 + 556 + 500, 6);
});

it("never measures a horn narrower than the font draws it", () => {
  expect(textWidth("ơ", { size: 1000 })).toBeGreaterThanOrEqual(529);
  expect(textWidth("Ư", { size: 1000 })).toBeGreaterThanOrEqual(776);
  expect(textWidth("ư", { size: 1000, bold: true })).toBeGreaterThanOrEqual(600);
});

it("takes a letter that it does not know for a full square", () => {
  expect(textWidth("星", { size: 12 })).toBe(12);
});
