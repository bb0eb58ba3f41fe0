/** @jest-environment jsdom */
import { button, buttons, descriptionOf, press, shownText, type } from "../../../support/on-pane";
import { mergeInsight } from "../../../support/merge-insight";
import { emptyMerge, mergeProblem, mergeResult, mergeState, unitRow } from "../../../support/merge-state";
import { paneState } from "../../../support/pane-state";
import { settle } from "../../../support/render-pane";
import { showMerge } from "../../../support/render-merge";

const rows = (): readonly string[] =>
  [...document.querySelectorAll("table[aria-label='Bảng xếp hạng'] tbody tr")].map(({ textContent }) => textContent);
const details = "Phường Yên Thế. Chi tiết: Phường Yên Thế";

test("four sums that agree are one line", async () => {
  await showMerge(mergeState());
  expect(shownText()).toContain("Bốn tổng khớp nhau: 4.637,40");
  expect(shownText()).toContain("2 đơn vị đã xếp hạng, 1 chưa xếp");
});

test("sums that differ raise an alarm, show all four, and nothing can be given out", async () => {
  const checks = { ...mergeResult().checks, byCriterion: "4637.00", agree: false };
  const { calls } = await showMerge(mergeState({ result: mergeResult({ checks }) }));
  expect(document.querySelector("[role=alert]:not(:empty)")?.textContent).toContain("Theo tiêu chí4.637,00");
  for (const name of ["Ghi vào sổ", "Tải .xlsx"]) {
    expect(descriptionOf(button(name))).toBe("Không ghi được: bốn tổng không khớp nhau.");
    await press(name);
  }
  expect(calls.map(([command]) => command)).toEqual(["setLanguage"]);
});

test("ranked units stand in their order with total, level and stars; the others below with the reason", async () => {
  await showMerge(mergeState());
  expect(rows()).toEqual(["1Xã Đồng Tâm92,505 sao", "2Phường Yên Thế89,754 sao"]);
  expect(document.querySelector("tbody [role=img]")?.getAttribute("aria-label")).toBe("5 trên 5 sao");
  expect(shownText()).toContain("Còn 2 lỗi trong phiếu.");
});

test("a row opens on groups, judges, ties, the next level and the margin of its rank", async () => {
  await showMerge(mergeState({ result: mergeResult({ insight: mergeInsight() }) }));
  expect(button(details).getAttribute("aria-expanded")).toBe("false");
  await press(details);
  expect(button(details).getAttribute("aria-expanded")).toBe("true");
  const opened = rows()[2] ?? "";
  for (const told of [
    "Bằng điểm với Xã Đồng Tâm; đứng dưới vì nhóm I.",
    "Còn 0,25 điểm nữa là 5 sao.",
    "Bỏ lần lượt từng giám khảo: hạng 2–3.",
    "I. Phục vụ Nhân dân53,85 / 60,00",
    "Lê Văn Cường90,75",
  ]) {
    expect(opened).toContain(told);
  }
  expect(opened).not.toContain("Khoảng hạng 90%");
});

test("without figures beside the score the row has the score alone", async () => {
  await showMerge(mergeState());
  await press(details);
  expect(rows()[2]).toContain("II. Văn hóa công sở35,90 / 40,00");
  expect(rows()[2]).not.toContain("nữa là");
});

test("3,321 units come twenty-five at a time, and one is found without its marks", async () => {
  const units = Array.from({ length: 3321 }, (_, at) => unitRow(at + 1, `Xã số ${String(at + 1)}`, 90 - at / 100));
  await showMerge(mergeState({ result: mergeResult({ units, unranked: 0 }) }));
  expect(rows()).toHaveLength(25);
  await press("Trang sau: Bảng xếp hạng");
  expect(rows()[0]).toContain("Xã số 26");
  await type("Tìm đơn vị", "xa so 3321");
  expect(rows()).toHaveLength(1);
  expect(shownText()).toContain("Tìm thấy 1 trên 3321 đơn vị");
  await type("Tìm đơn vị", "không có");
  expect(shownText()).toContain("Không có đơn vị nào khớp “không có”.");
});

test("problems of a unit are fetched when they are asked for", async () => {
  const { calls } = await showMerge(mergeState(), {
    problemsOfUnit: (...args) => {
      asked.push(args);
      return Promise.resolve([mergeProblem("G12")]);
    },
  });
  expect(asked).toEqual([]);
  await press("Hiện vấn đề của Xã Hòa Bình");
  await settle();
  expect(asked).toEqual([["Xã Hòa Bình", 0, 20]]);
  expect(shownText()).toContain("Lỗi · phieu/Xã Hòa Bình.xlsx › Phiếu GK1, ô G12: điểm 6 vượt tối đa 5.");
  expect(calls.map(([command]) => command)).toEqual(["setLanguage"]);
});
const asked: unknown[] = [];

test("changes are told in sentences, and a broken seal stands first with a warning", async () => {
  const change = {
    key: "a",
    code: null,
    name: "Xã Đồng Tâm",
    kind: "changed",
    points: { from: "89.50", to: "90.00" },
    level: { from: "4 sao", to: "5 sao" },
    rank: { from: 3, to: 2 },
    brokenSeals: [],
  } as const;
  const seal = { file: "b.xlsx", sheet: "Phiếu GK1", seal: "K7QX-2M4P" };
  const broken = { ...change, key: "b", name: "Xã Tân Lập", brokenSeals: [seal] };
  await showMerge(
    mergeState({ result: mergeResult({ changes: { since: "previous-summary", units: [change, broken] } }) }),
  );
  const text = shownText();
  expect(text).toContain("Xã Đồng Tâm: 89,50 → 90,00 điểm, 4 sao → 5 sao, hạng 3 → 2");
  expect(text).toContain("Đổi sau khi đã niêm phong: b.xlsx, trang “Phiếu GK1”, mã K7QX-2M4P.");
  expect(text.indexOf("Xã Tân Lập: 89,50")).toBeLessThan(text.indexOf("Xã Đồng Tâm: 89,50"));
});

test("the result is written on demand only", async () => {
  const { calls } = await showMerge(mergeState());
  expect(calls.map(([command]) => command)).not.toContain("write");
  await press("Ghi vào sổ");
  expect(calls.at(-1)).toEqual(["write"]);
});

test("the heading says whether this result is in the workbook, and not an earlier one", async () => {
  const heading = (): string | undefined => document.getElementById("merge-heading")?.textContent;
  const { change } = await showMerge(mergeState({ result: mergeResult({ number: 2 }), written: 1 }));
  expect(heading()).toBe("Kết quả, chưa ghi vào sổ");
  await change({ written: 2 });
  expect(heading()).toBe("Kết quả, đã ghi vào sổ");
});

test("where the workbook cannot be written the file still can be had", async () => {
  const pane = paneState({ writing: "read-only" });
  const { calls } = await showMerge(mergeState(), {}, pane);
  await press("Ghi vào sổ");
  expect(descriptionOf(button("Ghi vào sổ"))).toContain("chỉ đọc");
  await press("Tải .xlsx");
  expect(calls.map(([command]) => command)).toEqual(["setLanguage", "download"]);
});

test("a file is handed over under its name", async () => {
  const links: string[] = [];
  Object.assign(URL, { createObjectURL: () => "blob:summary", revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    links.push(`${this.download} ${this.href}`);
  });
  const file = { name: "tong-hop.xlsx", bytes: new Uint8Array([1]) };
  await showMerge(mergeState(), { download: () => Promise.resolve(file) });
  await press("Tải .xlsx");
  await settle();
  expect(links).toEqual(["tong-hop.xlsx blob:summary"]);
});

test("earlier merges stand in the log, the newest first", async () => {
  const entry = { by: "", files: 4, usedFiles: 3, units: 2, decisions: 1, repairs: 0, changes: 2 };
  const history = [
    { ...entry, at: "2025-11-29 08:00" },
    { ...entry, at: "2025-11-30 14:05", by: "Phạm Thị Dung" },
  ];
  await showMerge(mergeState({ result: mergeResult({ history }) }));
  await press("Nhật ký2");
  const text = shownText();
  expect(text).toContain("2025-11-30 14:05, Phạm Thị Dung: 3/4 tệp được dùng, 2 đơn vị");
  expect(text.indexOf("2025-11-30")).toBeLessThan(text.indexOf("2025-11-29"));
});

test("before the first file there is no result to look at", async () => {
  await showMerge(emptyMerge());
  expect(document.querySelector("table")).toBeNull();
  expect(buttons()).not.toContain("Bảng xếp hạng0");
});
