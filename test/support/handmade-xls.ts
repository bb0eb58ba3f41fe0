/** Workbooks of .xls by hand: no library writes a million numbers in a minute, or leaves out what it lists. */
const ROWS = 65_536;
const SECTOR = 4096;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE_SECTOR = 0xfffffffd;
const LINKS_PER_SECTOR = SECTOR / 4;

function record(kind: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

function begin(part: number): Buffer {
  const content = Buffer.alloc(16);
  content.writeUInt16LE(0x0600, 0);
  content.writeUInt16LE(part, 2);
  return record(0x0809, content);
}

const END = record(0x000a, Buffer.alloc(0));
const NUMBER_SIZE = 18;

function numbers(columns: number): Buffer {
  const all = Buffer.alloc(ROWS * columns * NUMBER_SIZE);
  for (let index = 0; index < ROWS * columns; index += 1) {
    const at = index * NUMBER_SIZE;
    all.writeUInt16LE(0x0203, at);
    all.writeUInt16LE(NUMBER_SIZE - 4, at + 2);
    all.writeUInt16LE(Math.floor(index / columns), at + 4);
    all.writeUInt16LE(index % columns, at + 6);
    all.writeDoubleLE(index + 0.37, at + 10);
  }
  return all;
}

function listed(name: string, offset: number): Buffer {
  const content = Buffer.from([0, 0, 0, 0, 0, 0, name.length, 0, ...Buffer.from(name, "latin1")]);
  content.writeUInt32LE(offset, 0);
  return record(0x0085, content);
}

/** [MS-XLS] 2.1: the workbook's own records, then those of its one sheet; further sheets are only listed. */
function stream(columns: number, others: readonly string[]): Buffer {
  const globals = (offset: number): Buffer => {
    const nowhere = others.map((name, at) => listed(name, offset + 5 + at));
    return Buffer.concat([begin(0x0005), listed("A", offset), ...nowhere, END]);
  };
  return Buffer.concat([globals(globals(0).length), begin(0x0010), numbers(columns), END]);
}

function header(tables: number): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  [0x3e, 4, 0xfffe, 12, 6].forEach((value, at) => bytes.writeUInt16LE(value, 24 + at * 2));
  bytes.writeUInt32LE(1, 40); // sectors of the directory
  bytes.writeUInt32LE(tables, 44);
  bytes.writeUInt32LE(tables, 48); // where the directory is: behind the tables
  bytes.writeUInt32LE(SECTOR, 56);
  bytes.writeUInt32LE(END_OF_CHAIN, 60);
  bytes.writeUInt32LE(END_OF_CHAIN, 68);
  for (let at = 0; at < 109; at += 1) bytes.writeUInt32LE(at < tables ? at : FREE, 76 + at * 4);
  return bytes;
}

function entry(name: string, kind: number, child: number, stretch: readonly [start: number, size: number]): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, "utf16le");
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(kind, 66);
  [FREE, FREE, child].forEach((other, at) => bytes.writeUInt32LE(other, 68 + at * 4));
  bytes.writeUInt32LE(stretch[0], 116);
  bytes.writeUInt32LE(stretch[1], 120);
  return bytes;
}

/** [MS-CFB], version 4: tables, directory and the one stream, each sector behind the other. */
function oleFile(content: Buffer): Buffer {
  const length = Math.ceil(content.length / SECTOR);
  const tables = Math.ceil((length + 110) / LINKS_PER_SECTOR);
  const first = tables + 1;
  const links = Buffer.alloc(tables * SECTOR, 0xff);
  for (let at = 0; at < tables; at += 1) links.writeUInt32LE(TABLE_SECTOR, at * 4);
  links.writeUInt32LE(END_OF_CHAIN, tables * 4);
  for (let at = 0; at < length; at += 1) {
    links.writeUInt32LE(at === length - 1 ? END_OF_CHAIN : first + at + 1, (first + at) * 4);
  }
  const directory = Buffer.alloc(SECTOR);
  entry("Root Entry", 5, 1, [END_OF_CHAIN, 0]).copy(directory);
  entry("Workbook", 2, FREE, [first, content.length]).copy(directory, 128);
  const filling = Buffer.alloc(length * SECTOR - content.length);
  return Buffer.concat([header(tables), links, directory, content, filling]);
}

/** A sheet named A with numbers in so many columns of all its 65,536 rows. */
export function hugeXls(columns: number): Buffer {
  return oleFile(stream(columns, []));
}

/** A sheet named A, and one named B that is listed and not there. */
export function xlsWithoutItsSheet(): Buffer {
  return oleFile(stream(1, ["B"]));
}
