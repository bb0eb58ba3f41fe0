import { htmlRows, isHtml } from "../../src/workbook/html-rows";
import { htmlText } from "../../src/workbook/html-text";

const table = (inside: string): string => `<html><body><table>${inside}</table></body></html>`;

describe("the rows of a page as Word and Excel write it", () => {
  it("are its cells, with the white space of the source left out", () => {
    const page = table(
      "<tr>\n  <td>\n  TT </td><td>Nội\n dung</td></tr><tr><td>1</td><td>&nbsp;Có&nbsp;kế hoạch </td></tr>",
    );
    expect(htmlRows(page)).toEqual([
      ["TT", "Nội dung"],
      ["1", "Có kế hoạch"],
    ]);
  });

  it("keep the places of cells that reach down and across; only the first of them holds the text", () => {
    const page = table(
      '<tr><td rowspan="2">1</td><td colspan=2>A</td><td>x</td></tr>' +
        "<tr><td>b</td><td>c</td><td>d</td></tr><tr><td>2</td><td>e</td></tr>",
    );
    expect(htmlRows(page)).toEqual([
      ["1", "A", "", "x"],
      ["", "b", "c", "d"],
      ["2", "e"],
    ]);
  });

  it("do not believe a span that no table has", () => {
    const [row] = htmlRows(table('<tr><td colspan="99999999">a</td><td>b</td></tr>'));
    expect([row?.length, row?.at(-1)]).toEqual([201, "b"]);
    expect(htmlRows(table('<tr><td rowspan="0" colspan="0">a</td><td>b</td></tr>'))).toEqual([["a", "b"]]);
  });

  it("have a line for each paragraph within a cell", () => {
    const page = table("<tr><td><p>Từ 95%: 5</p><p>Dưới 95%:<br>3</p><div>khác</div></td></tr>");
    expect(htmlRows(page)).toEqual([["Từ 95%: 5\nDưới 95%:\n3\nkhác"]]);
  });

  it("hold what stands before and behind the tables, a row for each line", () => {
    const page =
      "<p>PHỤ LỤC</p><p>(Kèm theo <b>Quyết định</b> số 9)</p><table><tr><td>1</td></tr></table><p>Ghi chú</p>";
    expect(htmlRows(page)).toEqual([["PHỤ LỤC"], ["(Kèm theo Quyết định số 9)"], ["1"], ["Ghi chú"]]);
  });

  it("take a table within a cell as text of that cell", () => {
    expect(htmlRows(table("<tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr>"))).toEqual([["ab", "c"]]);
  });

  it("leave out styles, scripts, comments and what Office writes for itself", () => {
    const page =
      "<head><title>t</title><style>td {color:red}</style></head><!-- c --><xml><o:p>x</o:p></xml>" +
      '<![if !supportLists]><table><tr><td title="a > b"><script>1 < 2</script><o:p></o:p>1</td></tr></table><![endif]>';
    expect(htmlRows(page)).toEqual([["1"]]);
  });

  it("take cells whose ends were left out, and rows without a table's begin", () => {
    expect(htmlRows(table("<tr><td>a<td>b<tr><td>c"))).toEqual([["a", "b"], ["c"]]);
  });

  it("are none of a page without a word", () => {
    expect(htmlRows("<html><body> \n </body></html>")).toEqual([]);
  });
});

describe("a piece of a page's text", () => {
  it.each([
    ["T&#7927; l&#7879; &times; &#x111;i&#7875;m", "Tỷ lệ × điểm"],
    ["&ge; 90 % &ndash; &le; 95 %", "≥ 90 % – ≤ 95 %"],
    ["b&aacute;o c&aacute;o, t&ecirc;n, kh&ocirc;ng, S&Atilde;", "báo cáo, tên, không, SÃ"],
    ["R&amp;D &lt;b&gt; &khong; &#0; &#1114112;", "R&D <b> &khong; &#0; &#1114112;"],
    ["  a\u00a0 b\n\n  c  \n", "a b\nc"],
    ["Nô\u0323i", "Nội"],
  ])("reads %j as a person sees it", (text, seen) => {
    expect(htmlText(text)).toBe(seen);
  });
});

test("a page is told from plain text by its tags", () => {
  expect(["<TABLE x>", "<html>", "a < b", "TT\tNội dung"].map(isHtml)).toEqual([true, true, false, false]);
});
