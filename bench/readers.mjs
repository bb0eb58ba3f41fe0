// One reader of all .xlsx files of a folder, in a process of its own: `node readers.mjs NAME FOLDER`. Prints one line of JSON.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";

const NEEDED =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/sheet\d+\.xml)$/;

/** Finds the entries of a zip without checking anything. */
function* entries(bytes) {
  let at = bytes.length - 22;
  while (bytes.readUInt32LE(at) !== 0x06054b50) at--;
  let next = bytes.readUInt32LE(at + 16);
  for (let left = bytes.readUInt16LE(at + 10); left > 0; left--) {
    const [packed, nameSize] = [bytes.readUInt32LE(next + 20), bytes.readUInt16LE(next + 28)];
    const local = bytes.readUInt32LE(next + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const isStored = bytes.readUInt16LE(next + 10) === 0;
    yield {
      name: bytes.toString("utf8", next + 46, next + 46 + nameSize),
      isStored,
      content: bytes.subarray(start, start + packed),
    };
    next += 46 + nameSize + bytes.readUInt16LE(next + 30) + bytes.readUInt16LE(next + 32);
  }
}

/** Each gives how many cells with a value or formula it met, so that nobody wins by not reading. */
const READERS = {
  "Chấm Sao": async () => {
    const { bundleSource } = await import("./bundle-source.mjs");
    const lines = `export { readWorkbook } from "./src/workbook/read-workbook";
export { inflateNode, checksumNode } from "./src/cli/inflate-node";`;
    const { readWorkbook, inflateNode, checksumNode } = await import(await bundleSource("reader", lines));
    return (bytes) => {
      const read = readWorkbook(bytes, { inflate: inflateNode, checksum: checksumNode });
      if (!read.ok) throw new Error(JSON.stringify(read.fault));
      return read.workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    };
  },
  SheetJS: async () => {
    const { default: XLSX } = await import("@e965/xlsx");
    const options = { type: "buffer", dense: true, cellText: false, cellHTML: false, cellNF: true, cellFormula: true };
    return (bytes) => {
      const { Sheets } = XLSX.read(bytes, options);
      const rows = Object.values(Sheets).flatMap((sheet) => sheet["!data"] ?? []);
      return rows.reduce((sum, row) => sum + (row ?? []).filter((cell) => cell && cell.t !== "z").length, 0);
    };
  },
  exceljs: async () => {
    const { default: ExcelJS } = await import("exceljs");
    return async (bytes) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes);
      let cells = 0;
      workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => (cells += 1))));
      return cells;
    };
  },
  floor: async () => (bytes) => {
    let cells = 0;
    for (const { name, isStored, content } of entries(bytes)) {
      if (!NEEDED.test(name)) continue;
      const text = (isStored ? content : inflateRawSync(content)).toString("latin1");
      for (let at = text.indexOf("<v>"); at >= 0; at = text.indexOf("<v>", at + 3)) cells += 1;
    }
    return cells;
  },
};

const [name, folder] = process.argv.slice(2);
const read = await READERS[name]();
const files = readdirSync(folder).map((file) => join(folder, file));
const start = performance.now();
let cells = 0;
for (const file of files) cells += await read(readFileSync(file));
const ms = performance.now() - start;
console.log(JSON.stringify({ name, files: files.length, cells, ms, megabytes: process.resourceUsage().maxRSS / 1024 }));
