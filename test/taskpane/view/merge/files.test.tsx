/** @jest-environment jsdom */
import { act } from "react";
import { button, buttons, field, focused, group, key, press, shownText, type } from "../../../support/on-pane";
import { conflict, fileRow, mergeProblem, mergeResult, mergeState, OTHER_VERSION } from "../../../support/merge-state";
import { settle } from "../../../support/render-pane";
import { showMerge } from "../../../support/render-merge";
import { waitOn } from "../../../support/wait-on";

const FILE = "phieu/Xã Hòa Bình.xlsx";
const cell = { file: FILE, sheet: "Phiếu GK1", cell: "G14", from: "4,5", to: "4.50" };
const offered = { file: FILE, canDownload: true, cells: 1, first: [cell] };
const NAME = "Xã Tân Lập · Lê Văn Cường";

/** What a watcher of the page does comes a moment later. */
async function aMoment(): Promise<void> {
  await act(async () => {
    await waitOn(10);
  });
}

const headings = (): readonly string[] => [...document.querySelectorAll("h4")].map(({ textContent }) => textContent);

describe("files", () => {
  test("stand under what became of them, those that are not used first", async () => {
    await showMerge(mergeState());
    expect(headings()).toEqual(["Không dùng được (1)", "Trùng với tệp khác (1)", "Được dùng (2)"]);
  });

  test("that are rejected say what they take away", async () => {
    await showMerge(mergeState());
    expect(shownText()).toContain("Kết quả thiếu mất: 2 phiếu, 171,50 điểm. Đơn vị: Xã Hòa Bình.");
  });

  test("are taken out one by one, and the keyboard does not get lost with them", async () => {
    const { calls, change } = await showMerge(mergeState());
    await press("Bỏ tệp: phieu/hỏng.xlsx");
    expect(calls.at(-1)).toEqual(["remove", "phieu/hỏng.xlsx"]);
    await change({ result: mergeResult({ number: 2, files: [fileRow("phieu/Xã Đồng Tâm.xlsx")] }) });
    await aMoment();
    expect(focused()).toBe("Tệp1");
  });

  test("that a summary brought are taken out with it alone, and a summary can be the last one instead", async () => {
    const files = [fileRow("cum-1.xlsx", { isSummary: true }), fileRow("a.xlsx", { through: "cum-1.xlsx › a.xlsx" })];
    const { calls } = await showMerge(mergeState({ result: mergeResult({ files }) }));
    await press("Tệp2");
    expect(buttons()).not.toContain("Bỏ tệp: a.xlsx");
    await press("Dùng làm lần trước: cum-1.xlsx");
    expect(calls.at(-1)).toEqual(["useAsPrevious", "cum-1.xlsx"]);
  });

  test("all go only after a question, and Esc keeps them", async () => {
    const { calls } = await showMerge(mergeState());
    await press("Bỏ hết và làm lại");
    expect(document.activeElement).toBe(group("Bỏ mọi tệp, cài đặt và lựa chọn?"));
    await key("Escape");
    expect(focused()).toBe("Bỏ hết và làm lại");
    await press("Bỏ hết và làm lại");
    expect(calls.map(([command]) => command)).not.toContain("clear");
    await press("Bỏ hết");
    expect(calls.at(-1)).toEqual(["clear"]);
  });
});

describe("sheets of an older version", () => {
  const shown = mergeState({ result: mergeResult(OTHER_VERSION) });
  const [one = "", other = ""] = OTHER_VERSION.carries;
  const views = [
    { file: one, complaint: null, sheets: 2, carried: 40, left: 1, lines: ["Phiếu An, G12: “5” không chuyển"] },
    { file: other, complaint: null, sheets: 1, carried: 20, left: 0, lines: [] },
  ];
  const carried = (takesReworded: boolean) =>
    Promise.resolve(takesReworded ? [views[1]].flatMap((v) => v ?? []) : views);

  test("are named with what differs; nothing is offered where nothing can be carried", async () => {
    const { change } = await showMerge(shown);
    expect(shownText()).toContain("Bản 2023: 3 phiếu. Bản đang dùng: 2024.1");
    expect(shownText()).toContain("đổi điểm tối đa 1.2 “Niêm yết thủ tục”: 5 → 4");
    await change({ result: mergeResult({ ...OTHER_VERSION, number: 2, carries: [], broughtVersions: 2 }) });
    expect(shownText()).toContain("Bảng tổng hợp mang theo phiếu bản khác của 2 tệp");
    expect(buttons().filter((name) => name.startsWith("Xem ô nào"))).toEqual([]);
    await change({ result: mergeResult({ number: 3 }) });
    expect(buttons().filter((name) => name.startsWith("Phiếu của bản khác"))).toEqual([]);
  });

  test("are carried over only after a look at what goes and what stays, and a no leaves all as it was", async () => {
    const { calls } = await showMerge(shown, { previewCarry: carried });
    expect(buttons().filter((name) => name.startsWith("Tải bản mới"))).toEqual([]);
    await press("Xem ô nào chuyển được (2 tệp)");
    // 40 + 20, and 1 + 0.
    expect(shownText()).toContain("Chuyển được 60 ô sang bản 2024.1; 1 ô không chuyển, phải nhập lại.");
    expect(shownText()).toContain("Phiếu An, G12: “5” không chuyển");
    await press("Thôi, không chuyển");
    expect(focused()).toBe("Xem ô nào chuyển được (2 tệp)");
    expect(buttons().filter((name) => name.startsWith("Tải bản mới"))).toEqual([]);
    expect(calls.filter(([command]) => command !== "setLanguage")).toEqual([]);
  });

  test("are saved one by one or together, as they were looked at, and the old files can be taken out", async () => {
    const { calls } = await showMerge(shown, { previewCarry: carried });
    await press("Xem ô nào chuyển được (2 tệp)");
    await press("Tải bản mới của 2 tệp (.zip)");
    expect(calls.at(-1)).toEqual(["downloadCarried", [one, other], false]);
    await press(`Tải bản mới: ${one}`);
    expect(calls.at(-1)).toEqual(["downloadCarried", [one], false]);
    await act(async () => {
      field("Chuyển cả tiêu chí chỉ đổi lời").click();
      await Promise.resolve();
    });
    expect(buttons().filter((name) => name.startsWith("Tải bản mới"))).toEqual([]);
    await press("Xem ô nào chuyển được (2 tệp)");
    await press(`Tải bản mới: ${other}`);
    expect(calls.at(-1)).toEqual(["downloadCarried", [other], true]);
    await press("Bỏ 2 tệp bản cũ khỏi lần tổng hợp này");
    expect(calls.at(-1)).toEqual(["removeAll", [one, other]]);
  });
});

describe("problems", () => {
  const of = { file: FILE, errors: 25, warnings: 0, infos: 0, first: [mergeProblem("G12")] };
  const problems = { errors: 25, warnings: 0, infos: 0, files: [of] };

  test("stand under their file with the exact cell", async () => {
    await showMerge(mergeState({ result: mergeResult({ problems }) }));
    expect(shownText()).toContain("Lỗi · Phiếu GK1, ô G12: điểm 6 vượt tối đa 5.");
  });

  test("come page by page from where the first ones end", async () => {
    const asked: unknown[] = [];
    const page = Array.from({ length: 20 }, (_, at) => mergeProblem(`H${String(at + 1)}`));
    await showMerge(mergeState({ result: mergeResult({ problems }) }), {
      problemsOf: (...args) => {
        asked.push(args);
        return Promise.resolve(asked.length === 1 ? page : page.slice(0, 4));
      },
    });
    await press(`Xem tiếp (24): ${FILE}`);
    await settle();
    expect(shownText()).toContain("ô H20");
    await press(`Xem tiếp (4): ${FILE}`);
    await settle();
    expect(asked).toEqual([
      [FILE, 1, 20],
      [FILE, 21, 20],
    ]);
    expect(buttons().filter((name) => name.startsWith("Xem tiếp"))).toEqual([]);
  });

  test("of another result are those of the new one", async () => {
    const { change } = await showMerge(mergeState({ result: mergeResult({ problems }) }));
    const left = { ...problems, errors: 1, files: [{ ...of, errors: 1, first: [mergeProblem("G99")] }] };
    await change({ result: mergeResult({ number: 2, problems: left }) });
    expect(shownText()).toContain("ô G99");
    expect(shownText()).not.toContain("ô G12");
  });
});

describe("repairs", () => {
  test("show each change first and are made on consent", async () => {
    const { calls } = await showMerge(mergeState({ result: mergeResult({ repairs: [offered] }) }));
    await press(`Sửa 1 ô: ${FILE}`);
    expect(group("Sửa 1 ô như sau?").textContent).toContain("Phiếu GK1, G14: “4,5” → 4,5");
    expect(calls.map(([command]) => command)).not.toContain("applyRepairs");
    await press("Áp dụng");
    expect(calls.at(-1)).toEqual(["applyRepairs", [FILE]]);
    expect(focused()).toBe("Sửa được ngay1 ô");
  });

  test("of several files can be made at once, and those that are not shown are counted", async () => {
    const other = { file: "b.xls", canDownload: false, cells: 30, first: [{ ...cell, file: "b.xls" }] };
    const { calls } = await showMerge(mergeState({ result: mergeResult({ repairs: [offered, other] }) }));
    expect(shownText()).toContain("Định dạng này chỉ sửa được cho lần tổng hợp này.");
    await press("Sửa tất cả 2 tệp");
    expect(group("Sửa 31 ô như sau?").textContent).toContain("và 29 ô nữa");
    await press("Áp dụng");
    expect(calls.at(-1)).toEqual(["applyRepairs", [FILE, "b.xls"]]);
  });

  test("in force are listed, taken back, and downloaded where the format can be written", async () => {
    const repaired = [cell, { ...cell, file: "b.xls" }];
    const { calls } = await showMerge(mergeState({ result: mergeResult({ repaired }) }));
    await press("Sửa được ngay0 ô");
    expect(buttons().filter((name) => name.startsWith("Tải bản đã sửa"))).toEqual([`Tải bản đã sửa: ${FILE}`]);
    await press(`Tải bản đã sửa: ${FILE}`);
    await press("Lấy lại: b.xls");
    expect(calls.slice(1)).toEqual([
      ["downloadRepaired", FILE],
      ["takeBackRepairs", ["b.xls"]],
    ]);
  });
});

describe("conflicts", () => {
  const shown = mergeState({ result: mergeResult({ conflicts: [conflict()] }) });
  const rows = (): readonly string[] =>
    [...document.querySelectorAll(`table[aria-label='So từng tiêu chí: ${NAME}'] tbody tr`)].map(
      ({ textContent }) => textContent,
    );

  test("stand side by side, differences in words and not in colour alone", async () => {
    await showMerge(shown);
    expect(rows()).toEqual([
      "1.2 Niêm yết thủ tục≠ Khác nhau4,5G125G12",
      "1.3 Trả kết quả đúng hạn≠ Khác nhautrống hoặc lỗiG12N/AG12",
      "Tổng cộng88,5089,00",
    ]);
  });

  test("come one at a time, those that are open first", async () => {
    const decision = { keep: "s1", reason: "Bản giấy", by: "", made: "here", through: "" } as const;
    const done = conflict({ key: "c0", unit: "Xã An Thượng", decision });
    await showMerge(mergeState({ result: mergeResult({ conflicts: [done, conflict()] }) }));
    expect(headings()[0]).toBe(NAME);
    await press("Trang sau: Phiếu mâu thuẫn");
    expect(headings()[0]).toBe("Xã An Thượng · Lê Văn Cường");
  });

  test("show the criteria that agree on demand", async () => {
    await showMerge(shown);
    await act(async () => {
      field(`Chỉ hiện tiêu chí khác nhau (2): ${NAME}`).click();
      await Promise.resolve();
    });
    expect(rows()[0]).toBe("1.1 Trụ sở sạch, đẹp44");
  });

  test("ask for a sheet, then for a reason, before anything is decided", async () => {
    const { calls } = await showMerge(shown);
    await press(`Ghi lựa chọn: ${NAME}`);
    expect(focused()).toBe("Phiếu A");
    expect(document.body.textContent).toContain("Hãy chọn một phiếu.");
    await act(async () => {
      field("Phiếu B").click();
      await Promise.resolve();
    });
    await press(`Ghi lựa chọn: ${NAME}`);
    expect(focused()).toBe(`Lý do: ${NAME}`);
    await type(`Lý do: ${NAME}`, "  ");
    await press(`Ghi lựa chọn: ${NAME}`);
    expect(calls.map(([command]) => command)).not.toContain("decide");
    await type(`Lý do: ${NAME}`, " Đã đối chiếu bản giấy ");
    await press(`Ghi lựa chọn: ${NAME}`);
    expect(calls.at(-1)).toEqual(["decide", "c1", "s2", "Đã đối chiếu bản giấy"]);
  });

  test("say when a choice could not be noted", async () => {
    await showMerge(shown, { decide: () => Promise.resolve(false) });
    await act(async () => {
      field("Phiếu A").click();
      await Promise.resolve();
    });
    await type(`Lý do: ${NAME}`, "Bản giấy");
    await press(`Ghi lựa chọn: ${NAME}`);
    await settle();
    expect(shownText()).toContain("Chưa ghi được lựa chọn.");
  });

  test("that are decided say how and by whom, and can be opened again", async () => {
    const by = "Phạm Thị Dung";
    const decision = { keep: "s2", reason: "Đã đối chiếu bản giấy", by, made: "here", through: "" } as const;
    const { calls } = await showMerge(mergeState({ result: mergeResult({ conflicts: [conflict({ decision })] }) }));
    await press("Phiếu mâu thuẫn0 cần chọn, 1 đã chọn");
    expect(shownText()).toContain("Đã chọn phiếu B: Đã đối chiếu bản giấy");
    expect(shownText()).toContain("Người chọn: Phạm Thị Dung");
    expect(button(`Chọn lại: ${NAME}`).textContent).toBe("Chọn lại");
    await press(`Chọn lại: ${NAME}`);
    expect(calls.at(-1)).toEqual(["takeBackDecision", "c1"]);
  });

  test("that a district decided say so, and are decided anew instead of being taken back", async () => {
    const decision = { keep: "s2", reason: "Bản giấy", by: "Lan", made: "below", through: "Huyện A.xlsx" } as const;
    const { calls } = await showMerge(mergeState({ result: mergeResult({ conflicts: [conflict({ decision })] }) }));
    await press("Phiếu mâu thuẫn0 cần chọn, 1 đã chọn");
    expect(shownText()).toContain("Cấp dưới đã chọn, trong Huyện A.xlsx.");
    await press(`Chọn lại: ${NAME}`);
    await act(async () => {
      field("Phiếu A").click();
      await Promise.resolve();
    });
    await type(`Lý do: ${NAME}`, "Tỉnh đã đối chiếu");
    await press(`Ghi lựa chọn: ${NAME}`);
    expect(calls.at(-1)).toEqual(["decide", "c1", "s1", "Tỉnh đã đối chiếu"]);
  });
});
