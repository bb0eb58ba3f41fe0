import { plantHouse } from "../support/planted-house";

/** What the pure rooms may not even name, and the file that tries. */
const OUTSIDE = [
  ["Excel", "export const run = (): unknown => Excel.run(() => Promise.resolve());"],
  ["Office", "export const language = (): string => Office.context.displayLanguage;"],
  ["window", "export const width = (): number => window.innerWidth;"],
  ["document", "export const title = (): string => document.title;"],
  ["console", 'export const say = (): void => console.log("hello");'],
  ["process", "export const home = (): unknown => process.env;"],
  ["fetch", 'export const ask = (): unknown => fetch("https://example.org");'],
  ["setTimeout", "export const later = (): unknown => setTimeout(() => undefined, 1);"],
  ["Buffer", "export const bytes = (): unknown => Buffer.alloc(1);"],
] as const;

describe("the types of the pure rooms", () => {
  const rooms = ["scoring", "summary", "sheet"] as const;
  const house = plantHouse({
    ...Object.fromEntries(
      rooms.flatMap((room) => OUTSIDE.map(([name, text]) => [`src/${room}/${name}.ts`, `${text}\n`])),
    ),
    "src/scoring/plain.ts": "export const half = (a: number): number => a / 2;\n",
  });
  const pure = house.run("node_modules/typescript/bin/tsc", "-p", "tsconfig.pure.json").out;
  const full = house.run("node_modules/typescript/bin/tsc", "-p", "tsconfig.json");
  afterAll(house.remove);

  test.each(rooms.flatMap((room) => OUTSIDE.map(([name]) => [room, name] as const)))("%s knows no %s", (room, name) => {
    const complaint = new RegExp(`^src/${room}/${name}\\.ts.*error TS\\d+: Cannot find name '${name}'`, "m");
    expect(pure).toMatch(complaint);
  });

  test("plain code passes", () => {
    expect(pure).not.toContain("plain.ts");
  });

  test("the same files pass where the walls are down, so it is this wall that holds", () => {
    expect(full).toEqual({ status: 0, out: "" });
  });
});
