import { htmlText } from "./html-text";

type Cell = { text: string; readonly across: number; readonly down: number };
type Rows = (readonly string[])[];

/** Excel's own limits are far beyond; a clipboard that claims more is none of an annex. */
const MOST_SPAN = 200;
const TOKEN = /<!--[\s\S]*?-->|<!\[[^>]*\]>|<\/?([a-zA-Z][a-zA-Z0-9:]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gu;
const WITHOUT_TEXT = /<(style|script|head|title|xml)\b[\s\S]*?<\/\1>/giu;
/** What ends a line within a cell. */
const LINE_ENDS: ReadonlySet<string> = new Set(["p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6"]);

function spanOf(attributes: string, name: string): number {
  const [, found = "1"] = new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, "iu").exec(attributes) ?? [];
  return Math.min(MOST_SPAN, Math.max(1, Number(found)));
}

/** Cells that reach down keep their place in the rows below; only the first of merged cells holds the text. */
function placed(rows: readonly (readonly Cell[])[]): Rows {
  const taken = new Set<string>();
  return rows.map((cells, row) => {
    const line: string[] = [];
    let column = 0;
    for (const { text, across, down } of cells) {
      while (taken.has(`${String(row)},${String(column)}`)) column += 1;
      while (line.length < column) line.push("");
      line[column] = text;
      for (let below = 0; below < down; below += 1)
        for (let right = 0; right < across; right += 1) taken.add(`${String(row + below)},${String(column + right)}`);
      column += across;
    }
    return line;
  });
}

/** Takes the tokens of a page one by one and gathers its rows; text outside of tables becomes rows of one cell. */
class Gathering {
  private readonly rows: Cell[][] = [];
  private depth = 0;
  private cell: Cell | null = null;
  private outside = "";

  text(part: string): void {
    if (this.cell !== null) this.cell.text += part;
    else if (this.depth === 0) this.outside += part;
  }

  lineEnd(): void {
    this.text("\n");
  }

  private flush(): void {
    for (const line of htmlText(this.outside).split("\n"))
      if (line !== "") this.rows.push([{ text: line, across: 1, down: 1 }]);
    this.outside = "";
  }

  /** A table within a cell is text of that cell. */
  open(tag: string, attributes: string): void {
    if (tag === "table") {
      this.depth += 1;
      if (this.depth === 1) this.flush();
    }
    if (this.depth !== 1) return;
    if (tag === "tr") this.rows.push([]);
    if (tag === "td" || tag === "th") {
      this.cell = { text: "", across: spanOf(attributes, "colspan"), down: spanOf(attributes, "rowspan") };
      if (this.rows.length === 0) this.rows.push([]);
      this.rows.at(-1)?.push(this.cell);
    }
  }

  close(tag: string): void {
    if (tag === "table" && this.depth > 0) {
      this.depth -= 1;
      if (this.depth === 0) this.cell = null;
    }
    if (this.depth === 1 && (tag === "td" || tag === "th")) this.cell = null;
  }

  result(): Rows {
    this.flush();
    const rows = this.rows.map((cells) => cells.map((cell) => ({ ...cell, text: htmlText(cell.text) })));
    return placed(rows);
  }
}

/** The rows of a page or a clipboard as Word and Excel write it: its tables, and each line outside of them. */
export function htmlRows(html: string): Rows {
  const page = html.replaceAll(WITHOUT_TEXT, "");
  const gathering = new Gathering();
  let at = 0;
  for (const token of page.matchAll(TOKEN)) {
    // White space of the source is no white space of the page.
    gathering.text(page.slice(at, token.index).replaceAll(/\s+/gu, " "));
    at = token.index + token[0].length;
    const tag = (token[1] ?? "").toLowerCase();
    if (tag === "") continue;
    const isEnd = token[0].startsWith("</");
    if (LINE_ENDS.has(tag) && (isEnd || tag === "br")) gathering.lineEnd();
    if (isEnd) gathering.close(tag);
    else gathering.open(tag, token[2] ?? "");
  }
  gathering.text(page.slice(at).replaceAll(/\s+/gu, " "));
  return gathering.result();
}

export function isHtml(text: string): boolean {
  return /<(?:table|html|body)\b/iu.test(text);
}
