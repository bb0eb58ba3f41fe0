import fc from "fast-check";
import { emptyWish, withFiles, withoutFile, type HeldName, type Wish } from "../../../src/taskpane/merge/wish";
import { heldFile } from "../../support/engine-files";

const name = fc.constantFrom("a.xlsx", "b.xlsx", "Xã Đồng Tâm.xlsm", "thư mục/a.xlsx", "c.ods");
const held: fc.Arbitrary<HeldName> = fc
  .tuple(name, fc.integer({ min: 1, max: 9 }))
  .map(([one, version]) => ({ name: one, file: heldFile(one, new Uint8Array(version), version) }));
/** Files of names that differ. */
const distinct = fc.uniqueArray(held, { selector: (one) => one.name });
const start = emptyWish("vi");

function oneByOne(files: readonly HeldName[]): Wish {
  return files.reduce((wish, file) => withFiles(wish, [file]).wish, start);
}

describe("the wish of a merge", () => {
  it("is the same whether files come at once, one by one or the other way round", () => {
    fc.assert(
      fc.property(distinct, (files) => {
        const atOnce = withFiles(start, files).wish;
        expect(oneByOne(files)).toEqual(atOnce);
        expect(oneByOne([...files].reverse())).toEqual(atOnce);
      }),
    );
  });

  it("holds the last file of each name, as if the others had never come", () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 12 }), (files) => {
        const last = new Map(files.map((file) => [file.name, file]));
        expect(oneByOne(files)).toEqual(withFiles(start, [...last.values()]).wish);
      }),
    );
  });

  it("forgets a file that is taken out", () => {
    fc.assert(
      fc.property(distinct, held, (files, file) => {
        const others = files.filter((one) => one.name !== file.name);
        expect(withoutFile(withFiles(start, [...others, file]).wish, file.name)).toEqual(withFiles(start, others).wish);
      }),
    );
  });

  it("loses none of several files of one name that come together", () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 8 }), (files) => {
        const { wish, taken } = withFiles(start, files);
        expect(wish.files.map(({ file }) => file)).toHaveLength(files.length);
        expect(new Set(taken).size).toBe(files.length);
      }),
    );
  });

  it("names a file by its path within the folder that was chosen, in one form of its letters", () => {
    const file = {
      ...heldFile("Xã.xlsx", new Uint8Array(1)),
      webkitRelativePath: "chọn/huyện/Xã.xlsx".normalize("NFD"),
    };
    expect(withFiles(start, [file]).taken).toEqual(["huyện/Xã.xlsx".normalize("NFC")]);
  });
});
