import { strToU8 } from "fflate";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { chanceOf } from "./chance";
import { encryptedFile } from "./ole-file";
import { manySheets } from "./many-sheets";
import { error, faultIn, type FaultInFile, type PlantedFault } from "./planted-fault";
import { fileOf, type SampleUnit } from "./units";
import { utf16 } from "./utf16";

export type SampleFile = { readonly name: string; readonly content: Uint8Array | string };
/** Files and what is wrong with them. */
export type Faulty = { readonly files: readonly SampleFile[]; readonly faults: readonly PlantedFault[] };
type ForeignFile = SampleFile & { readonly faults: readonly FaultInFile[] };

const HTML = `<html><head><meta charset="utf-8"></head><body><table>
<tr><td>TT</td><td>Nội dung tiêu chí</td><td>Điểm tối đa</td><td>Điểm chấm</td></tr>
<tr><td>3.1.1</td><td>Số liệu minh họa</td><td>2</td><td>1.5</td></tr>
</table></body></html>
`;
const CSV = "TT,Nội dung tiêu chí,Điểm tối đa,Điểm chấm\r\n3.1.1,Số liệu minh họa,2,1.5\r\n";
/** One more than the program reads. */
const TOO_MANY_SHEETS = 2_001;

function plainSheet(name: string, lines: readonly (readonly (string | number)[])[]): SheetPlan {
  const rows = lines.map((line) => ({ height: null, cells: line.map((value) => ({ value })) }));
  const margins = { top: 20, right: 15, bottom: 20, left: 30 };
  const printed = { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: 2 };
  const nothing = { merges: [], names: [], rules: [], highlights: [], charts: [] };
  const page = { orientation: "portrait", margins, printed, repeatedRows: null, breaksAfter: [] } as const;
  return { ...nothing, name, hidden: false, columns: [{ width: 10 }], rows, locked: false, freeze: null, page };
}

const GUESTS = plainSheet("Danh sách", [
  ["TT", "Họ và tên", "Chức vụ"],
  [1, "Nguyễn Thị Hoa", "Giám khảo (minh họa)"],
  [2, "Trần Văn Minh", "Giám khảo (minh họa)"],
]);

/** What Excel lays beside a workbook while somebody has it open: the name of that person. */
function lockFile(): Uint8Array {
  const [shortName, longName] = [55, 110];
  const bytes = new Uint8Array(shortName + longName).fill(0x20);
  const name = "Hoa";
  bytes.set([name.length, ...strToU8(name)]);
  bytes.set([name.length, 0], shortName);
  bytes.set(utf16(name), shortName + 2);
  return bytes;
}

function bytesOf(seed: number): () => number {
  const chance = chanceOf(seed);
  return () => chance.below(256);
}

/** Files that lie among score sheets and are none. */
async function strangeFiles(): Promise<readonly ForeignFile[]> {
  return [
    {
      name: "Phiếu có mật khẩu.xlsx",
      content: encryptedFile(bytesOf(19)),
      faults: [error("file-encrypted", {}, "Locked with a password.")],
    },
    {
      name: "Xuất từ phần mềm.xlsx",
      content: HTML,
      faults: [error("file-not-a-workbook", {}, "A web page under the name of a workbook.")],
    },
    {
      name: "Bảng điểm.xlsx",
      content: CSV,
      faults: [error("file-not-a-workbook", {}, "A text with commas, renamed to .xlsx.")],
    },
    {
      name: "Quá nhiều trang.xlsx",
      content: manySheets(TOO_MANY_SHEETS),
      faults: [error("file-too-large", {}, "2,001 sheets; 2,000 are read.")],
    },
    {
      name: "Danh sách dự họp.xlsx",
      content: await writeXlsx({ title: "Danh sách dự họp", sheets: [GUESTS] }),
      faults: [error("sheet-not-found", {}, "A workbook without a score sheet.")],
    },
    { name: "~$YT02 - Thị trấn Bố Hạ.xlsx", content: lockFile(), faults: [] },
  ];
}

/** A unit's workbook that did not arrive whole. */
function cutFile(unit: SampleUnit, whole: Uint8Array): ForeignFile {
  return {
    name: fileOf(unit),
    content: whole.subarray(0, Math.floor(whole.length / 2)),
    faults: [
      error("file-unreadable", {}, "Cut in the middle, as by a broken transfer."),
      error("unit-not-submitted", { unit: unit.name }, "Follows from it: no other file is of this unit."),
    ],
  };
}

/** Everything that cannot be read as score sheets; `lost` and its whole workbook make the one that is cut. */
export async function foreignFiles(lost: SampleUnit, whole: Uint8Array): Promise<Faulty> {
  const files = [...(await strangeFiles()), cutFile(lost, whole)];
  return { files, faults: files.flatMap(({ name, faults }) => faults.map((fault) => faultIn(name, fault))) };
}
