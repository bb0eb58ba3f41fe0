/** @jest-environment jsdom */
import { act } from "react";
import { button, descriptionOf, field, focused, press, shownText, tabStops, type } from "../../support/on-pane";
import { paneState, scoreView } from "../../support/pane-state";
import { settle, showPane, type Shown } from "../../support/render-pane";

const other = { kind: "other", name: "Sheet1", isEmpty: false, isSummary: false } as const;
const JUDGES = "Giám khảo, mỗi dòng một người";

async function openForm(...[more, answers]: Parameters<typeof showPane>): Promise<Shown> {
  const shown = await showPane({ ...paneState({ active: other }), ...more }, answers);
  await press("Tạo phiếu chấm");
  await settle();
  return shown;
}

async function tick(): Promise<void> {
  await act(async () => {
    const box = document.querySelector<HTMLInputElement>("input[type=checkbox]");
    box?.click();
    await Promise.resolve();
  });
}

test("the form opens at its heading, with its fields in order", async () => {
  await openForm(paneState({ active: other }));
  expect(focused()).toBe("Tạo phiếu chấm");
  expect(tabStops().slice(4)).toEqual([
    "Bộ tiêu chí",
    "Lấy từ danh sách đơn vị",
    "Đơn vị được chấm",
    "Mã đơn vị (không bắt buộc)",
    JUDGES,
    "Thêm phiếu tự chấm của đơn vị",
    "Lần chấm",
    "Tạo phiếu",
    "Quay lại",
  ]);
});

test("a template is marked, with what that means, and another set is not", async () => {
  await openForm(paneState({ active: other }));
  expect(document.querySelector("option")?.textContent).toBe("Bản mẫu – chưa ban hành: Dân vận khéo 2024");
  expect(shownText()).toContain("Bộ này chỉ để thử");
  await type("Bộ tiêu chí", "tinh-2026");
  expect(shownText()).not.toContain("Bộ này chỉ để thử");
});

test("the first wrong field gets the keyboard, and each says what is wrong", async () => {
  const { calls } = await openForm(paneState({ active: other }));
  expect(field("Đơn vị được chấm").getAttribute("aria-invalid")).toBeNull();
  await press("Tạo phiếu");
  expect(focused()).toBe("Đơn vị được chấm");
  expect(field("Đơn vị được chấm").getAttribute("aria-invalid")).toBe("true");
  expect(descriptionOf(field("Đơn vị được chấm"))).toContain("Hãy ghi tên đơn vị.");
  expect(descriptionOf(field(JUDGES))).toContain("Hãy ghi ít nhất một giám khảo");
  await type("Đơn vị được chấm", "Xã Đồng Tâm");
  await press("Tạo phiếu");
  expect(focused()).toBe(JUDGES);
  expect(calls).toEqual([]);
});

test("repeated judges and blank lines are said at the field", async () => {
  await openForm(paneState({ active: other }));
  await press("Tạo phiếu");
  await type(JUDGES, "An\n\nBình");
  expect(descriptionOf(field(JUDGES))).toContain("Dòng 2 đang trống");
  await type(JUDGES, "Nguyễn  Văn An\nBình\nnguyễn văn an");
  expect(descriptionOf(field(JUDGES))).toContain("Tên bị lặp: Nguyễn  Văn An.");
});

test("sheets are created as wished, and the keyboard goes to the new sheet's heading", async () => {
  const { calls, change } = await openForm(paneState({ active: other }));
  await type("Đơn vị được chấm", " Xã Đồng Tâm ");
  await type(JUDGES, "Nguyễn Văn An\nTrần Thị Bình\n");
  await tick();
  expect(shownText()).toContain("Số phiếu sẽ tạo: 3");
  await press("Tạo phiếu");
  const wish = {
    setId: "yen-the-2024",
    unit: "Xã Đồng Tâm",
    unitCode: "",
    withSelf: true,
    withSurvey: false,
    round: "1",
  };
  expect(calls).toEqual([["create", { ...wish, judges: ["Nguyễn Văn An", "Trần Thị Bình"] }]]);
  await change({ active: { kind: "score", view: scoreView() } });
  expect(focused()).toBe("Xã Đồng Tâm");
});

test("a set with survey criteria offers the survey sheet, and another one does not", async () => {
  const { calls } = await openForm(paneState({ active: other }));
  expect(shownText()).not.toContain("khảo sát");
  await type("Bộ tiêu chí", "tinh-2026");
  expect(field("Thêm trang khảo sát, nơi các tiêu chí khảo sát lấy điểm").checked).toBe(true);
  await type("Đơn vị được chấm", "Xã Đồng Tâm");
  await type(JUDGES, "An");
  expect(shownText()).toContain("Số phiếu sẽ tạo: 1 và một trang khảo sát");
  await press("Tạo phiếu");
  expect(calls).toMatchObject([["create", { setId: "tinh-2026", withSurvey: true }]]);
});

test("what could not be created stays in the form", async () => {
  await openForm(paneState({ active: other }), { create: () => Promise.resolve(false) });
  await type("Đơn vị được chấm", "Xã Đồng Tâm");
  await tick();
  await press("Tạo phiếu");
  expect(field("Đơn vị được chấm").value).toBe("Xã Đồng Tâm");
});

test("going back gives the keyboard back", async () => {
  await openForm(paneState({ active: other }));
  await press("Quay lại");
  expect(focused()).toBe("Tạo phiếu chấm");
  expect(button("Tạo phiếu chấm").tagName).toBe("BUTTON");
});

test("a roster offers its units, brings the code, and names the rows that it cannot use", async () => {
  const units = [{ code: "YT09", name: "Xã Đồng Tâm" }];
  const asked: string[] = [];
  await openForm(paneState({ active: other }), {
    readRoster: (file) => {
      asked.push(file.name);
      return Promise.resolve({ units, complaints: ["Dòng 3: thiếu tên đơn vị."] });
    },
  });
  const picker = document.querySelector<HTMLInputElement>("input[type=file]");
  expect(picker?.accept).toBe(".csv,.xlsx");
  await act(async () => {
    if (picker !== null) Object.defineProperty(picker, "files", { value: [new File(["x"], "xa.csv")] });
    picker?.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
  expect(asked).toEqual(["xa.csv"]);
  expect(document.body.textContent).toContain("Đã đọc 1 đơn vị từ “xa.csv”.");
  expect(shownText()).toContain("Dòng 3: thiếu tên đơn vị.");
  expect(field("Đơn vị được chấm").getAttribute("list")).toBe(document.querySelector("datalist")?.id);
  await type("Đơn vị được chấm", "xã đồng tâm");
  expect(field("Mã đơn vị (không bắt buộc)").value).toBe("YT09");
});

test.each([
  ["read-only", "chỉ đọc"],
  ["workbook-protected", "khóa cấu trúc"],
] as const)("a workbook that is %s takes no new sheets and says why", async (writing, why) => {
  const { calls } = await openForm(paneState({ active: other, writing }));
  expect(button("Tạo phiếu").getAttribute("aria-disabled")).toBe("true");
  expect(descriptionOf(button("Tạo phiếu"))).toContain(why);
  await type("Đơn vị được chấm", "Xã Đồng Tâm");
  await tick();
  await press("Tạo phiếu");
  expect(calls).toEqual([]);
});
