/** @jest-environment jsdom */
import { buttons, nameOf, press, shownText, type } from "../../../support/on-pane";
import { mergeInsight } from "../../../support/merge-insight";
import { mergeResult, mergeState } from "../../../support/merge-state";
import { showMerge } from "../../../support/render-merge";
import { settle } from "../../../support/render-pane";

const withInsight = mergeState({ result: mergeResult({ insight: mergeInsight() }) });
const rowsOf = (title: string): readonly string[] =>
  [...document.querySelectorAll("table")]
    .filter((table) => nameOf(table) === title)
    .flatMap((table) => [...table.querySelectorAll("tbody tr")].map(({ textContent }) => textContent));

test("a gap names its judges, the criteria behind it and what to discuss again", async () => {
  await showMerge(withInsight);
  const text = shownText();
  expect(text).toContain("Quy định: chênh không quá 10,00 điểm.");
  expect(text).toContain("Phường Yên Thế: Chênh 12,50: Nguyễn Văn An (82,00) – Lê Văn Cường (94,50)");
  expect(text).toContain("1.2 Niêm yết thủ tục: chênh 3,00 (Nguyễn Văn An – Lê Văn Cường)");
  expect(text).toContain("Điểm thưởng, điểm trừ: chênh 2,00 (Trần Thị Bình – Lê Văn Cường)");
  expect(text).toContain("Thống nhất lại ít nhất: 1.2.");
});

test("judges left out, ties, distances and ways to round are told in sentences", async () => {
  await showMerge(withInsight);
  const text = shownText();
  expect(text).toContain("Xã Đồng Tâm: bỏ Nguyễn Văn An (91,50); 92,60 → 92,50 (−0,10)");
  expect(text).toContain("Xã Đồng Tâm trên Phường Yên Thế: nhờ nhóm I");
  expect(text).toContain("Phường Yên Thế: còn 0,25 điểm nữa là 5 sao");
  expect(text).toContain("Làm tròn nửa lên, 0 chữ số thập phân, một lần ở tổng: 1 đơn vị đổi");
  expect(text).toContain("Phường Yên Thế: 4 sao → 5 sao");
});

test("where nothing is amiss that is said", async () => {
  const insight = mergeInsight({ gaps: [], dropped: [], ties: [], policies: [] });
  await showMerge(mergeState({ result: mergeResult({ insight }) }));
  await press("Hội đồngVượt mức chênh (0)");
  expect(shownText()).toContain("Không đơn vị nào vượt mức chênh.");
  expect(shownText()).toContain("Cả 27 cách làm tròn đã thử đều cho cùng kết quả.");
});

test("judges and criteria have their figures, or the words that there is not enough data", async () => {
  await showMerge(withInsight);
  await press("Giám khảo và tiêu chí2");
  expect(rowsOf("Từng giám khảo")).toEqual([
    "Nguyễn Văn An−1,23 ± 0,401/80",
    "Lê Văn Cườngchưa đủ dữ liệuchưa đủ dữ liệu0",
  ]);
  expect(rowsOf("Từng tiêu chí")).toEqual([
    "1.2 Niêm yết thủ tục−0,12+0,50",
    "1.1 Trụ sở sạch, đẹpchưa đủ dữ liệuchưa đủ dữ liệu",
  ]);
  const figures = [...document.querySelectorAll("dd")].map(({ textContent }) => textContent);
  expect(figures).toContain("0,29 (95%: 0,02–0,76; 6 đơn vị)");
  expect(figures).toContain("0,83 (6 đơn vị)");
  expect(figures).toContain("chưa đủ dữ liệu");
});

test("a merge without these figures says so and has no empty tables", async () => {
  await showMerge(mergeState());
  await press("Hội đồng");
  expect(shownText()).toContain("Chưa có số liệu về hội đồng");
  expect(buttons().some((name) => name.startsWith("Giám khảo và tiêu chí"))).toBe(false);
});

describe("the pictures", () => {
  const images = (): readonly Element[] => [...document.querySelectorAll("figure svg[role=img]")];

  test("have a title and a description each", async () => {
    await showMerge(withInsight);
    await press("Hình vẽ");
    expect(images().map(nameOf)).toEqual([
      "Điểm các đơn vị Thanh ngang, đơn vị hạng cao ở trên; 2 đơn vị từ 89,75 đến 92,50.",
      "Điểm theo nhóm, phần trăm tối đa Mỗi hàng một đơn vị, mỗi cột một nhóm; ô càng đậm càng gần điểm tối đa.",
      "Điểm từng giám khảo Mỗi hàng một đơn vị, mỗi chấm một giám khảo; vòng rỗng là phiếu không tính.",
    ]);
  });

  test("draw bars from zero to the scale", async () => {
    await showMerge(withInsight);
    expect(images()[0]?.parentElement?.textContent).toContain("Vạch: 4 sao: từ 70,00; 5 sao: từ 90,00");
    // 92.50 and 89.75 of 100 on a drawing 300 wide; each after its track.
    const widths = [...(images()[0]?.querySelectorAll("rect") ?? [])].map((bar) => Number(bar.getAttribute("width")));
    expect(widths).toEqual([300, 277.5, 300, 269.25]);
  });

  test("shade a cell by its share of the maximum and write the share in it", async () => {
    await showMerge(withInsight);
    // 92.50 × 0.6 of 60 and 92.50 × 0.4 of 40 are 92.5 %, written as 93 (92.5 rounded).
    const row = [...(images()[1]?.querySelectorAll("text") ?? [])].map(({ textContent }) => textContent).slice(2, 5);
    expect(row).toEqual(["Xã Đồng Tâm", "93", "93"]);
  });

  test("draw single criteria when that is chosen, ten columns at a time, and say in each cell what it is", async () => {
    const ids = Array.from({ length: 12 }, (_, at) => `1.${String(at + 1)}`);
    const criteria = ids.map((id) => ({ id, title: `Tiêu chí ${id}`, max: "5.00" }));
    const means = ids.map((_, at) => (at === 1 ? null : "4.50"));
    const asked: (readonly string[])[] = [];
    const criteriaOf = (keys: readonly string[]) => {
      asked.push(keys);
      return Promise.resolve({ criteria, rows: keys.map((key) => ({ key, means })) });
    };
    await showMerge(withInsight, { criteriaOf });
    await press("Hình vẽ");
    await type("Xem điểm theo", "criterion");
    await settle();
    expect(asked).toEqual([["Xã Đồng Tâm", "Phường Yên Thế"]]);
    const heat = images()[1];
    expect(nameOf(heat ?? document.body)).toMatch(/^Điểm theo tiêu chí, phần trăm tối đa /u);
    expect(heat?.querySelectorAll("rect")).toHaveLength(20);
    const told = [...(heat?.querySelectorAll("g g g title") ?? [])].map(({ textContent }) => textContent);
    expect(told.slice(0, 2)).toEqual([
      "Xã Đồng Tâm – 1.1 Tiêu chí 1.1: 4,50 / 5,00",
      "Xã Đồng Tâm – 1.2 Tiêu chí 1.2: – / 5,00",
    ]);
    await press("Trang sau: Cột");
    expect(images()[1]?.querySelectorAll("rect")).toHaveLength(4);
    await press("Xem dạng bảng: Điểm theo tiêu chí, phần trăm tối đa");
    expect(rowsOf("Điểm theo tiêu chí, phần trăm tối đa")).toEqual(["Xã Đồng Tâm9090", "Phường Yên Thế9090"]);
  });

  test("put the lowest judge at the left end and the highest at the right", async () => {
    await showMerge(withInsight);
    const dots = [...(images()[2]?.querySelectorAll("circle") ?? [])].map((dot) => Number(dot.getAttribute("cx")));
    // From 89.75 − 1 to 92.50 + 1: the first unit's highest judge and the second's lowest are the ends.
    expect([dots[2], dots[3]]).toEqual([Math.max(...dots), Math.min(...dots)]);
    expect(dots).toHaveLength(6);
  });

  test("show the same figures as a table", async () => {
    await showMerge(withInsight);
    await press("Hình vẽ");
    await press("Xem dạng bảng: Điểm từng giám khảo");
    expect(rowsOf("Điểm từng giám khảo")).toEqual(["Xã Đồng Tâm91,5093,50", "Phường Yên Thế88,7590,75"]);
  });

  test("of own scores have no judges to compare", async () => {
    await showMerge(mergeState({ result: mergeResult({ isSelfScored: true }) }));
    expect(images()).toHaveLength(2);
  });
});

test("results by parent and the units of before stand in tables and sentences", async () => {
  const found = { units: 2, submitted: 2, ranked: 2, mean: "91.13", levels: [{ level: "4 sao", units: 2 }] };
  const parent = { ...found, tier: 1, code: null, type: "huyện" };
  const tiers = [
    [
      { ...parent, name: "Huyện Yên Thế", rank: 1 },
      { ...parent, name: null, type: null, rank: null },
    ],
  ];
  const place = (rank: number, grandTotal: string) => ({ rank, grandTotal, level: "4 sao" });
  const from = [
    { name: "Xã Cũ", before: place(3, "80.00"), isSplit: true },
    { name: "Xã Khác", before: null, isSplit: false },
  ];
  const successions = [{ name: "Xã Đồng Tâm", after: place(1, "92.50"), from, mean: "81.00" }];
  await showMerge(mergeState({ result: mergeResult({ tiers, successions }) }));
  expect(rowsOf("Theo huyện")).toEqual(["Huyện Yên Thế191,132/2", "(không ghi cấp trên)–91,132/2"]);
  await press("So với các đơn vị trước sáp nhập1");
  const text = shownText();
  expect(text).toContain("Xã Đồng Tâm: hạng 1; 92,50; 4 sao");
  expect(text).toContain("Từ Xã Cũ (tách): hạng 3; 80,00; 4 sao");
  expect(text).toContain("Từ Xã Khác: không có trong bảng lần trước");
  expect(text).toContain("Trung bình các đơn vị cũ: 81,00");
});

test("without a roll-up or a crosswalk there is no such part", async () => {
  await showMerge(mergeState());
  expect(buttons().some((name) => /cấp trên|sáp nhập/u.test(name))).toBe(false);
});
