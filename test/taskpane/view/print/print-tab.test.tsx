/** @jest-environment jsdom */
import axe from "axe-core";
import { act } from "react";
import { problem } from "../../../../src/scoring/problem";
import type { PrintState } from "../../../../src/taskpane/print/print-state";
import {
  button,
  descriptionOf,
  field,
  focused,
  isShown,
  key,
  nameOf,
  press,
  shownText,
  type,
} from "../../../support/on-pane";
import { LETTERS, printState } from "../../../support/print-state";
import { showPrint } from "../../../support/render-print";

const prepared = { added: ["Thư 1"], hidden: ["Tổng hợp"], sheets: 3, pages: 3, isStale: false, withoutPage: false };
const TALL = [problem("paper-row-cut", { sheet: "Thư 1", cell: "A12" }, {})];
const [first] = LETTERS;
const STATES: Readonly<Record<string, PrintState>> = {
  reading: printState({ phase: { kind: "reading", waiting: false }, kinds: [], papers: [] }),
  waiting: printState({ phase: { kind: "reading", waiting: true } }),
  nothing: printState({
    kinds: printState().kinds.map((one) => ({ ...one, isChosen: false, none: "no-summary" })),
    papers: [],
  }),
  shown: printState(),
  counting: printState({ counting: { at: 1, of: 3 } }),
  troubled: printState({
    summaryFault: "A10: khác lúc lập.",
    strange: ["Phiếu 1"],
    settingFaults: ["B4: không phải ngày."],
    papers: first === undefined ? [] : [{ ...first, complaints: TALL }],
    fault: { code: "sheet-protected", facts: { sheet: "Phiếu 1" }, report: "r" },
  }),
  saving: printState({ phase: { kind: "saving", waiting: false } }),
  preparing: printState({ phase: { kind: "preparing", progress: { at: 20, of: 200 }, waiting: false } }),
  prepared: printState({ prepared, notice: { number: 1, code: "prepared", facts: { sheets: "3", pages: "3" } } }),
  stale: printState({ prepared: { ...prepared, isStale: true, withoutPage: true } }),
  restoring: printState({ prepared, phase: { kind: "restoring", waiting: false } }),
  "in the browser": printState({ canPrint: true, prepared, phase: { kind: "printing" } }),
};

/** Colours are not laid out here, and the other draws letters on a canvas. */
const OFF = { "color-contrast": { enabled: false }, "label-content-name-mismatch": { enabled: false } };

/** A page is a picture of hundreds of parts; its name is asked for below. */
const PAGE = "svg";

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run({ include: document.body, exclude: [PAGE] }, { rules: OFF });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

async function openAll(): Promise<void> {
  await act(async () => {
    for (const one of document.querySelectorAll<HTMLElement>("h3 > button[aria-expanded=false]")) one.click();
    await Promise.resolve();
  });
}

/** The checker takes seconds for each: these three show all that the tab can show. */
const CHECKED = ["shown", "troubled", "stale"];

describe.each(["vi", "en"] as const)("in %s", (language) => {
  test.each(Object.entries(STATES))("the tab in the state “%s” can be used by ear", async (name, state) => {
    await showPrint(state, language);
    await openAll();
    const names = [...document.querySelectorAll("button")].filter(isShown).map(nameOf);
    expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([]);
    expect(document.querySelector("#print-heading")?.textContent).not.toBe("");
    if (CHECKED.includes(name) && (language === "vi" || name === "shown")) expect(await violations()).toEqual([]);
  });
});

describe("the tab “In”", () => {
  it("chooses papers and units, and says why some papers are not there", async () => {
    const { calls } = await showPrint(printState());
    expect(field("Phiếu đã chấm (không có phiếu chấm nào ở đây)").disabled).toBe(true);
    await act(async () => {
      field("Biên bản họp hội đồng").click();
      await Promise.resolve();
    });
    await press("Đơn vị3/3");
    await type("Tìm theo tên hoặc mã", "xa hai");
    await press("Chọn 1 đơn vị tìm thấy");
    await press("Bỏ chọn tất cả");
    expect(calls).toEqual([
      ["chooseKind", "minutes", true],
      ["chooseUnits", ["code 2"], true],
      ["chooseUnits", null, false],
    ]);
  });

  it("turns true pages by keys and says which one is seen", async () => {
    await showPrint(printState());
    const page = (): HTMLElement | null => document.querySelector("[role=group][tabindex='0']");
    page()?.focus();
    expect(focused()).toBe("Trang 1 trên 3: Thư 1 Xã Một. Phím mũi tên trái, phải để lật trang.");
    await key("ArrowRight");
    expect(focused()).toMatch(/^Trang 2 trên 3: Thư 2 Xã Hai/u);
    expect(page()?.textContent).toContain("Kính gửi: Xã Hai");
    await key("End");
    expect(focused()).toMatch(/^Trang 3 trên 3/u);
    await key("ArrowRight");
    expect(focused()).toMatch(/^Trang 3 trên 3/u);
    await key("Home");
    expect(shownText()).toContain("Trang 1/3: Thư 1 Xã Một, trang 1/1");
    expect(shownText()).toContain("3 giấy tờ, 3 trang A4");
  });

  it("says what will not fit before paper is wasted", async () => {
    await showPrint(STATES["troubled"] ?? printState());
    expect(shownText()).toContain("Thư 1 Xã Một: A12: Dòng này cao hơn mức một trang chứa được");
    expect(shownText()).toContain("số trên giấy phải đúng là số đã tổng hợp: A10: khác lúc lập.");
  });

  it("prepares in Excel and then says which keys print; with nothing chosen it says so instead", async () => {
    const { calls, change } = await showPrint(printState());
    await press("Chuẩn bị in");
    await change({ prepared });
    expect(shownText()).toContain("Đã sẵn sàng: 3 trang tính, 3 trang giấy.");
    expect(shownText()).toContain("nhấn Ctrl+P, ở Thiết đặt chọn “In toàn bộ sổ làm việc”");
    await press("Bỏ trang đã thêm, hiện lại trang đã ẩn");
    await change({ prepared: null, papers: [] });
    expect(descriptionOf(button("Chuẩn bị in"))).toBe("Hãy chọn ít nhất một giấy tờ.");
    await press("Chuẩn bị in");
    expect(calls).toEqual([["prepare"], ["restore"]]);
  });

  it("can be stopped while it prepares", async () => {
    const { calls } = await showPrint(STATES["preparing"] ?? printState());
    expect(shownText()).toContain("Đang chuẩn bị 20/200 trang tính…");
    await press("Dừng");
    expect(calls).toEqual([["cancel"]]);
  });

  it("prints by itself where the host can", async () => {
    const { calls } = await showPrint(printState({ canPrint: true }));
    await press("In hoặc lưu PDF");
    expect(calls).toEqual([["print"]]);
  });

  it("keeps the paper settings, and refuses a day that no calendar has", async () => {
    const { calls } = await showPrint(printState());
    await press("Thông tin in: phần đầu, chữ ký, nơi nhậnchưa ghi");
    await type("Người ký: họ tên", "Nguyễn Văn A");
    await type("Ngày (28/11/2026)", "30/2/2026");
    await type("Nơi nhận, mỗi dòng một nơi", "Như trên\n\n Lưu: VT ");
    await press("Ghi thông tin in");
    expect(calls).toEqual([]);
    expect(document.body.textContent).toContain("Hãy ghi ngày/tháng/năm");
    await type("Ngày (28/11/2026)", "28/11/2026");
    await press("Ghi thông tin in");
    expect(calls).toMatchObject([
      [
        "saveSettings",
        {
          headName: "Nguyễn Văn A",
          date: { day: 28, month: 11, year: 2026 },
          recipients: ["Như trên", "Lưu: VT"],
        },
      ],
    ]);
  });
});
