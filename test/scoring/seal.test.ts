import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { CriteriaSet } from "../../src/scoring/criteria-set";
import { hundredthsOf } from "../../src/scoring/points";
import type { Entry } from "../../src/scoring/entry";
import { sealOf, type Sealed } from "../../src/scoring/seal";
import { smallSet } from "../support/small-set";

const points = (count: number) => ({ kind: "points", points: hundredthsOf(count) }) as const;
const SEALED: Sealed = {
  set: z.parse(CriteriaSet, smallSet()),
  hash: "1c53a17d2496",
  unit: "Xã Đồng Tâm",
  unitCode: "",
  judge: " Nguyễn  Văn An",
  round: "1",
  entries: {
    leaves: new Map<string, Entry>([
      ["A.2.1", points(50)],
      ["A.1", points(325)],
      ["A.2.2", { kind: "figures", figures: hundredthsOf(900), outOf: hundredthsOf(1000) }],
      ["B.2", { kind: "figures", figures: hundredthsOf(500), outOf: null }],
      ["B.1", { kind: "not-applicable" }],
    ]),
    extras: new Map([
      ["T.1", hundredthsOf(150)],
      ["P.1", hundredthsOf(-200)],
    ]),
    documents: new Set(["H.1"]),
  },
};

/** What the seal stands for, written down by hand. */
const TEXT = `cham-sao seal 1
nho@1#1c53a17d2496
Xã Đồng Tâm

Nguyễn Văn An
1
A.1=3.25
A.2.1=0.50
A.2.2=9.00/10.00
B.1=N/A
B.2=5.00/
T.1=1.50
T.2=
P.1=-2.00
H.1=x`.normalize("NFC");

/** Crockford's alphabet as its author lists it. */
const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

it("is the first 35 bits of SHA-256, as Node computes it, in Crockford's base 32", () => {
  const digest = createHash("sha256").update(TEXT, "utf8").digest();
  const first = Math.floor(digest.readUIntBE(0, 5) / 2 ** 5);
  const characters = Array.from({ length: 7 }, (_, place) =>
    CROCKFORD.charAt(Math.floor(first / 32 ** (6 - place)) % 32),
  );
  expect(sealOf(SEALED).slice(0, 7)).toBe(characters.join(""));
});

it("does not depend on the order in which entries were read", () => {
  const { leaves, extras, documents } = SEALED.entries;
  const reversed = { leaves: new Map([...leaves].reverse()), extras: new Map([...extras].reverse()), documents };
  expect(sealOf({ ...SEALED, entries: reversed })).toBe(sealOf(SEALED));
});
