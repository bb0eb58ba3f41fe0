import { type Engine, isTooOld } from "../../../src/taskpane/start/old-engine";

const TODAY: Engine = {
  Promise,
  Map,
  Object,
  Array,
  RegExp,
  document: { createElement: () => ({ noModule: false }) },
};

function withoutLookbehind(source: string): void {
  if (source.includes("(?<!")) throw new SyntaxError("invalid group specifier name");
}

describe("the age of the browser engine", () => {
  test("an engine of today is not too old", () => {
    expect(isTooOld(TODAY)).toBe(false);
  });

  test.each([
    ["Trident, without promises", { Promise: undefined }],
    ["an engine without maps", { Map: undefined }],
    ["an engine without modules", { document: { createElement: () => ({}) } }],
    ["EdgeHTML, without Object.hasOwn", { Object: {} }],
    ["an engine without Array.prototype.at", { Array: { prototype: {} } }],
    ["WebKit before 16.4, without lookbehind", { RegExp: withoutLookbehind as unknown as RegExpConstructor }],
  ])("%s is too old", (_name, lack) => {
    expect(isTooOld({ ...TODAY, ...lack })).toBe(true);
  });
});
