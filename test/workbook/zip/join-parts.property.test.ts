import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { deflatePart, type DeflatedPart } from "../../../src/workbook/zip/deflate-part";
import { joinParts } from "../../../src/workbook/zip/join-parts";

const path = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.xml$/u);
const parts = fc.dictionary(path, fc.uint8Array({ maxLength: 300 }), { minKeys: 1, maxKeys: 6 });

async function zipped(contents: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const made = new Map<string, DeflatedPart>();
  for (const [name, bytes] of Object.entries(contents)) made.set(name, await deflatePart([bytes]));
  return joinParts(made);
}

describe("parts joined to a zip file", () => {
  it("are byte for byte what fflate's own zip makes of them", async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (contents) => {
        const theirs = zipSync(contents, { level: 6, mtime: new Date(1980, 0, 1) });
        expect(Buffer.from(await zipped(contents)).equals(Buffer.from(theirs))).toBe(true);
      }),
    );
  });

  it("hold a large part, too, which never stood in memory whole: Node's zlib finds its bytes again", async () => {
    const pieces = Array.from({ length: 40 }, (_, at) =>
      Buffer.from(`<c r="A${String(at)}"><v>9,25</v></c>`.repeat(2_000)),
    );
    const whole = Buffer.concat(pieces);
    const { crc, size, deflated } = await deflatePart(pieces);
    expect(size).toBe(whole.length);
    expect(inflateRawSync(deflated).equals(whole)).toBe(true);
    const theirs = zipSync({ a: whole }, { level: 0 });
    // Behind 14 bytes of a local header stands the checksum (APPNOTE.TXT 4.3.7).
    expect(crc).toBe(Buffer.from(theirs).readUInt32LE(14));
  });
});
