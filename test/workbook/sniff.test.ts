import { readWorkbook } from "../../src/workbook/read-workbook";
import { relationships, zipOf } from "../support/foreign-workbook";

const OLE = "d0cf11e0a1b11ae1";

/** An OLE file with one stream of this name in its directory, which starts at the second sector. */
function ole(stream: string): Buffer {
  const bytes = Buffer.alloc(512 + 512);
  Buffer.from(OLE, "hex").copy(bytes);
  bytes.write(stream, 512 + 128, "utf16le");
  bytes.writeUInt16LE((stream.length + 1) * 2, 512 + 128 + 64);
  bytes[512 + 128 + 66] = 2;
  return bytes;
}

function found(bytes: Uint8Array): unknown {
  const outcome = readWorkbook(bytes);
  return outcome.ok ? "a workbook" : outcome.fault;
}

describe("a file that is no workbook", () => {
  it.each<[string, Uint8Array]>([
    ["HTML", Buffer.from('\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>')],
    ["HTML", Buffer.from("<!-- saved --><!DOCTYPE html><p>x")],
    ["HTML", Buffer.from("\ufeff<table><tr><td>1</td></tr></table>", "utf16le")],
    ["XML", Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
    ["PDF", Buffer.from("%PDF-1.7\n%\u00e2\u00e3")],
    ["text", Buffer.from("STT,Tiêu chí,Điểm\r\n1,Lịch sự,4.5\r\n")],
    ["text", Buffer.from("x")],
    ["RAR", Buffer.from("Rar!\u001a\u0007\u0001\u0000", "latin1")],
    ["7-Zip", Buffer.from("377abcaf271c0004", "hex")],
    ["image", Buffer.from("89504e470d0a1a0a", "hex")],
    ["image", Buffer.from("ffd8ffe000104a46", "hex")],
    ["unknown", Buffer.from("000102030405060708090a0b", "hex")],
    ["Word", ole("WordDocument")],
    ["PowerPoint", ole("PowerPoint Document")],
    ["OLE", ole("Contents")],
    ["xls", ole("Workbook")],
    ["xls", ole("BOOK")],
    [
      "Word",
      zipOf({
        "_rels/.rels": relationships([["a", "officeDocument", "word/document.xml"]]),
        "word/document.xml": "<a/>",
      }),
    ],
    ["PowerPoint", zipOf({ "_rels/.rels": relationships([["a", "officeDocument", "ppt/presentation.xml"]]) })],
    ["ZIP", zipOf({ "readme.txt": "x" })],
    ["ZIP", zipOf({})],
  ])("is %s", (format, bytes) => {
    expect(found(bytes)).toEqual({ code: "file-not-a-workbook", facts: { found: format } });
  });

  it("is empty", () => {
    expect(found(new Uint8Array())).toEqual({ code: "file-unreadable", facts: { reason: "empty" } });
  });

  it("needs a password", () => {
    expect(found(ole("EncryptedPackage"))).toEqual({ code: "file-encrypted", facts: {} });
  });

  it("is too large to be looked at", () => {
    expect(found(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual({
      code: "file-too-large",
      facts: { what: "file", limit: "64 MB" },
    });
  });
});
