/** @jest-environment jsdom */
import { act } from "react";
import { button, buttons, focused, nameOf, press, shownText, type } from "../../../support/on-pane";
import { emptyMerge, mergeState } from "../../../support/merge-state";
import { showMerge } from "../../../support/render-merge";
import { waitOn } from "../../../support/wait-on";

const reading = { kind: "reading", at: 37, of: 200, file: "phieu/a.xlsx", secondsLeft: 4 } as const;
const workbook = new File(["x"], "a.xlsx");

/** Chooses files as the system's window would. */
async function choose(name: string, files: readonly File[]): Promise<HTMLInputElement> {
  const input = button(name).nextElementSibling;
  if (!(input instanceof HTMLInputElement)) throw new RangeError(`no files are chosen by ${name}`);
  Object.defineProperty(input, "files", { configurable: true, value: files });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
  return input;
}

async function drop(transfer: unknown): Promise<void> {
  const event = Object.assign(new Event("drop", { bubbles: true, cancelable: true }), { dataTransfer: transfer });
  await act(async () => {
    document.querySelector("[data-drop]")?.dispatchEvent(event);
    await waitOn(10);
  });
}

afterEach(() => {
  jest.useRealTimers();
});

test("it starts with files or a folder, and nothing can be written yet", async () => {
  const { calls } = await showMerge(emptyMerge());
  expect(buttons()).not.toContain("Ghi vào sổ");
  await choose("Chọn tệp", [workbook]);
  const folder = await choose("Chọn thư mục", [workbook]);
  expect(folder.hasAttribute("webkitdirectory")).toBe(true);
  expect(calls.filter(([command]) => command === "add")).toEqual([
    ["add", [workbook]],
    ["add", [workbook]],
  ]);
});

test("nothing chosen is nothing read", async () => {
  const { calls } = await showMerge(emptyMerge());
  await choose("Chọn tệp", []);
  expect(calls.map(([command]) => command)).not.toContain("add");
});

test("a dropped folder is read to its depths, each file by its path, and beyond its reader's first hundred", async () => {
  const { calls } = await showMerge(emptyMerge());
  const entry = (fullPath: string) => ({
    isFile: true,
    fullPath,
    file: (give: (file: File) => void) => {
      give(workbook);
    },
  });
  const folder = (fullPath: string, batches: readonly (readonly unknown[])[]) => ({
    isFile: false,
    fullPath,
    createReader: () => {
      const left = [...batches, []];
      return {
        readEntries: (give: (found: unknown) => void) => {
          give(left.shift());
        },
      };
    },
  });
  const inner = folder("/phieu/xa", [[entry("/phieu/xa/b.xlsx")]]);
  const root = folder("/phieu", [[entry("/phieu/a.xlsx")], [inner]]);
  await drop({ items: [{ webkitGetAsEntry: () => root }], files: [] });
  const [, named] = calls.find(([command]) => command === "add") ?? [];
  expect((named as readonly { name: string }[]).map(({ name }) => name)).toEqual(["phieu/a.xlsx", "phieu/xa/b.xlsx"]);
});

test("a drop that cannot be read says which buttons to use", async () => {
  await showMerge(emptyMerge());
  const broken = {
    isFile: true,
    fullPath: "/a",
    file: (_: unknown, refuse: (error: Error) => void) => {
      refuse(new Error("x"));
    },
  };
  await drop({ items: [{ webkitGetAsEntry: () => broken }], files: [] });
  expect(shownText()).toContain("Hãy dùng nút “Chọn tệp” hoặc “Chọn thư mục”");
});

test("what is no workbook is named with the reason", async () => {
  await showMerge(emptyMerge({ skipped: [{ name: "~$a.xlsx", why: "lock-file" }] }));
  expect(shownText()).toContain("~$a.xlsx: tệp khóa của Excel");
});

test("reading shows its file, its place and the rest of the time, and can be stopped", async () => {
  const { calls } = await showMerge(emptyMerge({ phase: reading }));
  expect(shownText()).toContain("Tệp 37/200: phieu/a.xlsx, còn khoảng 4 giây");
  const bar = document.querySelector("progress");
  expect([bar?.value, bar?.max, bar === null ? "" : nameOf(bar)]).toEqual([36, 200, "Tiến độ đọc tệp"]);
  await press("Dừng");
  expect(calls.at(-1)).toEqual(["cancel"]);
});

test("when the button to stop goes, the keyboard goes to the heading", async () => {
  const { change } = await showMerge(emptyMerge({ phase: reading }));
  await press("Dừng");
  await change({ phase: { kind: "cancelled" } });
  await act(async () => {
    await waitOn(10);
  });
  expect(focused()).toBe("Tổng hợp nhiều phiếu");
  expect(shownText()).toContain("Đã dừng. Chưa có kết quả nào.");
});

test("progress is told to screen readers every five seconds, not with each file", async () => {
  const { change } = await showMerge(emptyMerge());
  const told = () => document.querySelector("#merge-progress")?.textContent;
  jest.useFakeTimers();
  await change({ phase: { ...reading, at: 1 } });
  await change({ phase: { ...reading, at: 101 } });
  expect(told()).toBe("");
  act(() => {
    jest.advanceTimersByTime(5000);
  });
  expect(told()).toBe("Đã đọc 50%, tệp 101 trên 200.");
  await change({ phase: { ...reading, at: 151 } });
  expect(told()).toBe("Đã đọc 50%, tệp 101 trên 200.");
  await change({ phase: { kind: "shown" } });
  expect(told()).toBe("");
});

test("what was done is told where screen readers listen", async () => {
  const { change } = await showMerge(mergeState());
  await change({ notice: { number: 1, code: "files-added", facts: { count: "3", unchanged: "197" } } });
  expect(document.querySelector("#merge-told")?.textContent.trim()).toBe(
    "Đã đọc 3 tệp; 197 tệp không đổi nên không đọc lại.",
  );
});

test("a fault is told at once, with a report to copy, and closes", async () => {
  const { change } = await showMerge(mergeState());
  await change({ fault: { code: "file-gone", facts: { file: "a.xlsx" }, report: "r" } });
  expect(shownText()).toContain("Tệp gốc “a.xlsx” đã bị sửa hoặc chuyển đi");
  expect(buttons()).toContain("Chép báo cáo");
  await press("Đóng thông báo lỗi");
  expect(shownText()).not.toContain("Tệp gốc");
});

test("roster, last summary, method and merger are told to the engine; the name only when its field is left", async () => {
  const { calls, change } = await showMerge(mergeState());
  await press("Danh sách, lần trước, người tổng hợp0 mục đã chọn");
  await choose("Chọn danh sách", [workbook]);
  await choose("Chọn bảng lần trước", [workbook]);
  await type("Cách tính của ban giám khảo", "median");
  await type("Người tổng hợp", "Phạm Thị Dung");
  expect(calls.map(([command]) => command)).not.toContain("setBy");
  await act(async () => {
    document.querySelector("input[autocomplete=name]")?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    await Promise.resolve();
  });
  expect(calls.slice(1)).toEqual([
    ["setRoster", workbook],
    ["setPrevious", workbook],
    ["setMethod", "median"],
    ["setBy", "Phạm Thị Dung"],
  ]);
  const { settings } = mergeState();
  await change({ settings: { ...settings, roster: { file: "r.csv", units: 0, complaints: ["Dòng 3: thiếu tên"] } } });
  expect(shownText()).toContain("Dòng 3: thiếu tên");
  await press("Bỏ danh sách");
  expect(calls.at(-1)).toEqual(["setRoster", null]);
});

test("a crosswalk and the level to add up to are told to the engine, the level once a roster names parents", async () => {
  const start = mergeState();
  const { calls, change } = await showMerge(start);
  await press("Danh sách, lần trước, người tổng hợp0 mục đã chọn");
  await choose("Chọn bảng chuyển đổi", [workbook]);
  expect(calls.at(-1)).toEqual(["setCrosswalk", workbook]);
  expect(document.body.textContent).toContain("Cần danh sách đơn vị có cột “trực thuộc”");
  const crosswalk = { file: "doi.csv", lines: 0, complaints: ["Hãy chọn thêm bảng tổng hợp lần trước."] };
  await change({ settings: { ...start.settings, crosswalk, parentTypes: ["huyện", "tỉnh"] } });
  expect(shownText()).toContain("“doi.csv” chưa dùng được.");
  expect(shownText()).toContain("Hãy chọn thêm bảng tổng hợp lần trước.");
  expect([...(document.querySelector("select")?.options ?? [])].map(({ text }) => text)).toEqual([
    "Không",
    "Theo huyện, tỉnh",
  ]);
  await type("Cộng theo cấp trên", "parent");
  expect(calls.at(-1)).toEqual(["setByParent", true]);
  await press("Bỏ bảng chuyển đổi");
  expect(calls.at(-1)).toEqual(["setCrosswalk", null]);
});

test("the engine speaks the pane's language", async () => {
  const { calls, changePane } = await showMerge(emptyMerge());
  await changePane({ language: "en" });
  expect(calls).toEqual([
    ["setLanguage", "vi"],
    ["setLanguage", "en"],
  ]);
  expect(buttons()).toContain("Choose a folder");
});

test("it asks which set is meant where sheets are of several, and offers the others next", async () => {
  const { settings } = mergeState();
  const [yenThe] = settings.sets;
  if (yenThe === undefined) throw new RangeError("no set");
  const sets = [yenThe, { ...yenThe, id: "dan-van", title: "Dân vận chính quyền", sheets: 4 }];
  const { calls, change } = await showMerge(mergeState({ settings: { ...settings, sets } }));
  expect(shownText()).toContain("Các tệp có phiếu của 2 bộ tiêu chí");
  expect(shownText()).toContain("Chọn bộ cần tổng hợp");
  await press("Dân vận chính quyền (4 phiếu)");
  expect(calls).toContainEqual(["setSet", "dan-van"]);
  await change({ settings: { ...settings, sets, setId: "dan-van", isSetChosen: true } });
  expect(button("Dân vận chính quyền (4 phiếu)").getAttribute("aria-pressed")).toBe("true");
  expect(shownText()).toContain("Ghi xong bảng này thì chọn bộ tiếp theo");
});
