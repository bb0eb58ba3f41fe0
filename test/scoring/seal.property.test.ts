import fc from "fast-check";
import { ALPHABET } from "../../src/scoring/check-character";
import { allLeaves, extraItems, type CriteriaSet } from "../../src/scoring/criteria-set";
import type { Entry } from "../../src/scoring/entry";
import { hundredthsOf } from "../../src/scoring/points";
import { checksOut, sealOf, type Sealed } from "../../src/scoring/seal";
import { someSets } from "../support/some-sets";

const anyName = fc.constantFrom("Xã Đồng Tâm", "Xã Đồng Tiến", "Phường 1", "Nguyễn Văn An", "1", "2", "");
const anyPoints = fc.integer({ min: 0, max: 1000 }).map(hundredthsOf);
const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  anyPoints.map((points): Entry => ({ kind: "points", points })),
  fc.tuple(anyPoints, fc.option(anyPoints)).map(([figures, outOf]): Entry => ({ kind: "figures", figures, outOf })),
  fc.constant<Entry>({ kind: "not-applicable" }),
);

function documentsOf(set: CriteriaSet): readonly string[] {
  return set.gates.flatMap((gate) => (gate.kind === "dossier" ? gate.items.map((item) => item.id) : []));
}

function anyEntriesOf(set: CriteriaSet): fc.Arbitrary<Sealed["entries"]> {
  const leaves = allLeaves(set).map((leaf) => fc.option(anyEntry).map((entry) => [leaf.id, entry] as const));
  const extras = extraItems(set).map((item) => fc.option(anyPoints).map((points) => [item.id, points] as const));
  return fc
    .record({ leaves: fc.tuple(...leaves), extras: fc.tuple(...extras), documents: fc.subarray([...documentsOf(set)]) })
    .map((found) => ({
      leaves: new Map(found.leaves.flatMap(([id, entry]) => (entry === null ? [] : [[id, entry] as const]))),
      extras: new Map(found.extras),
      documents: new Set(found.documents),
    }));
}

const anySealed: fc.Arbitrary<Sealed> = someSets(60, { maxLeaves: 6 }).chain(({ set, hash }) =>
  fc.record({
    set: fc.constant(set),
    hash: fc.constant(hash),
    unit: anyName,
    unitCode: anyName,
    judge: anyName,
    round: anyName,
    entries: anyEntriesOf(set),
  }),
);

function without<Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([key]) => key !== id));
}

function nextEntry(entry: Entry | undefined): Entry {
  if (entry?.kind === "points") return { kind: "points", points: hundredthsOf(entry.points + 1) };
  if (entry?.kind === "figures") return { ...entry, figures: hundredthsOf(entry.figures + 1) };
  return { kind: "points", points: hundredthsOf(0) };
}

/** Every sheet that differs from this one in a single fact. */
function neighbours(sealed: Sealed): readonly Sealed[] {
  const { entries, set } = sealed;
  const { leaves, extras, documents } = entries;
  const otherEntries = [
    ...allLeaves(set).map(({ id }) => ({ ...entries, leaves: new Map([...leaves, [id, nextEntry(leaves.get(id))]]) })),
    ...[...leaves.keys()].map((id) => ({ ...entries, leaves: without(leaves, id) })),
    ...extraItems(set).map(({ id }) => {
      const points = extras.get(id) ?? null;
      const other = hundredthsOf(points === null ? 0 : points + 1);
      return { ...entries, extras: new Map([...extras, [id, other]]) };
    }),
    ...documentsOf(set).map((id) => {
      const others = [...documents].filter((one) => one !== id);
      return { ...entries, documents: new Set(documents.has(id) ? others : [...others, id]) };
    }),
  ];
  return [
    { ...sealed, unit: `${sealed.unit} A` },
    { ...sealed, unitCode: `${sealed.unitCode}0` },
    { ...sealed, judge: `${sealed.judge}.` },
    { ...sealed, round: `${sealed.round}1` },
    { ...sealed, hash: `${sealed.hash}0` },
    ...otherEntries.map((other) => ({ ...sealed, entries: other })),
  ];
}

it("changes with every single entry, document, name, code, round and hash", () => {
  let compared = 0;
  fc.assert(
    fc.property(anySealed, (sealed) => {
      const seal = sealOf(sealed);
      for (const other of neighbours(sealed)) {
        compared += 1;
        if (sealOf(other) === seal) throw new Error(`the same seal: ${JSON.stringify([...other.entries.leaves])}`);
      }
    }),
    { numRuns: 2000 },
  );
  expect(compared).toBeGreaterThan(20_000);
});

it("tells apart values that change their places: unit and code, judge and round, two entries", () => {
  fc.assert(
    fc.property(anySealed, anyName, anyName, (sealed, one, other) => {
      fc.pre(one !== other);
      const swapped = [
        { ...sealed, unit: one, unitCode: other },
        { ...sealed, unit: other, unitCode: one },
        { ...sealed, judge: one, round: other },
        { ...sealed, judge: other, round: one },
      ].map(sealOf);
      expect(swapped[0]).not.toBe(swapped[1]);
      expect(swapped[2]).not.toBe(swapped[3]);
    }),
    { numRuns: 200 },
  );
});

it("does not change with spaces or the Unicode form of a name", () => {
  fc.assert(
    fc.property(anySealed, (sealed) => {
      const moved = { ...sealed, unit: ` ${sealed.unit.replaceAll(" ", "\u00a0 ")}\n`.normalize("NFD") };
      expect(sealOf(moved)).toBe(sealOf({ ...sealed, unit: sealed.unit }));
    }),
    { numRuns: 200 },
  );
});

it("always checks out", () => {
  fc.assert(
    fc.property(anySealed, (sealed) => {
      const seal = sealOf(sealed);
      expect(seal).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(checksOut(seal)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const anySeal = anySealed.map(sealOf);
const PLACES = [0, 1, 2, 3, 4, 5, 6, 7];

function put(code: string, place: number, character: string): string {
  return code.slice(0, place) + character + code.slice(place + 1);
}

it("does not check out with any one character wrong", () => {
  fc.assert(
    fc.property(anySeal, (seal) => {
      const wrong = PLACES.flatMap((place) =>
        Array.from(ALPHABET)
          .filter((one) => one !== seal[place])
          .map((one) => put(seal, place, one)),
      );
      expect(wrong).toHaveLength(8 * 31);
      expect(wrong.filter(checksOut)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it("does not check out with any two different characters swapped", () => {
  fc.assert(
    fc.property(anySeal, (seal) => {
      const swapped = PLACES.flatMap((a) =>
        PLACES.filter((b) => b > a && seal[a] !== seal[b]).map((b) =>
          put(put(seal, a, seal.charAt(b)), b, seal.charAt(a)),
        ),
      );
      expect(swapped.filter(checksOut)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it.each(["", "0", "0000000", "000000000", "0000000O", "00000000 ", "aaaaaaaa", "🙂0000000"])(
  "takes %j for no code at all",
  (code) => {
    expect(checksOut(code)).toBe(false);
  },
);
