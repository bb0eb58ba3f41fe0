/** @jest-environment jsdom */
import { button, buttons, focused, key, press, shownText } from "../../support/on-pane";
import { openView, paneState, scoreView } from "../../support/pane-state";
import { carryPreview, fakeCarry, versionPreview } from "../../support/carry-preview";
import { settle, showPane } from "../../support/render-pane";

function score(...about: Parameters<typeof scoreView>) {
  return { active: { kind: "score", view: scoreView(...about) } } as const;
}

test("a sheet on its way shows its figures so far with the language's decimal sign", async () => {
  const { change } = await showPane(paneState(score()));
  expect(document.querySelector("h2")?.textContent).toBe("Xã Đồng Tâm");
  expect(shownText()).toContain("Giám khảo: Nguyễn Văn An");
  expect([...document.querySelectorAll("dd")].map(({ textContent }) => textContent)).toEqual([
    "80,18",
    "3,25",
    "83,43 / 100",
  ]);
  expect(document.querySelector("dl")?.textContent).toContain("Tạm tính");
  await change({ language: "en" });
  expect(document.querySelector("dl")?.textContent).toContain("83.43 / 100");
  expect(document.documentElement.lang).toBe("en");
});

test("progress is told in numbers to those who see no bar", async () => {
  await showPane(paneState(score()));
  const bar = document.querySelector("[role=progressbar]");
  expect(bar?.getAttribute("aria-label")).toBe("Đã chấm 18 trên 30 tiêu chí");
  expect([bar?.getAttribute("aria-valuenow"), bar?.getAttribute("aria-valuemax")]).toEqual(["18", "30"]);
});

test("blank is not zero: an incomplete sheet has no level and says why", async () => {
  const next = { level: "5 sao", missing: "6.57", reachable: true, gates: ["Không có đơn thư vượt cấp"] };
  // Of the 12 that have no points, three hold what cannot be read: those are no blanks.
  const missing = Array.from({ length: 9 }, (_, place) => openView(`2.${String(place + 1)}`));
  await showPane(paneState(score({ next, missing, errors: 3 })));
  expect(document.querySelector("[role=img]")).toBeNull();
  expect(shownText()).toContain("Chưa xếp mức: còn 9 tiêu chí chưa chấm, ô trống không phải là 0.");
  expect(shownText()).toContain("Còn 6,57 điểm nữa là 5 sao.");
  expect(shownText()).toContain("Còn vướng điều kiện:");
  expect(shownText()).toContain("Không có đơn thư vượt cấp");
});

test("a level that the blank criteria cannot reach any more is called so", async () => {
  await showPane(paneState(score({ next: { level: "5 sao", missing: "40.00", reachable: false, gates: [] } })));
  expect(shownText()).toContain("5 sao không còn đạt được với các tiêu chí chưa chấm.");
});

test("enough points behind a gate are not called points that miss", async () => {
  await showPane(paneState(score({ next: { level: "4 sao", missing: "0.00", reachable: true, gates: ["Hồ sơ"] } })));
  expect(shownText()).toContain("Đủ điểm 4 sao, nhưng còn vướng:");
  expect(shownText()).not.toContain("Còn 0");
});

test("a complete sheet has its stars in words, and nothing left to go to", async () => {
  const next = { level: "5 sao", missing: "6.57", reachable: false, gates: [] };
  const whole = { done: 30, isComplete: true, level: "4 sao", stars: { lit: 4, of: 5 }, next, isTemplate: true };
  await showPane(paneState(score(whole)));
  const stars = document.querySelector("[role=img]");
  expect(stars?.getAttribute("aria-label")).toBe("4 trên 5 sao");
  expect([...(stars?.querySelectorAll("svg") ?? [])].map((star) => star.getAttribute("fill"))).toEqual([
    ...["currentColor", "currentColor", "currentColor", "currentColor"],
    "none",
  ]);
  expect(shownText()).toContain("Còn 6,57 điểm nữa là 5 sao.");
  expect(document.body.textContent).toContain("Bản mẫu – chưa ban hành");
  expect(buttons().filter((name) => name.startsWith("Tiêu chí chưa chấm"))).toEqual([]);
});

test("without its criteria set a sheet has no figures", async () => {
  await showPane(paneState(score({ setTitle: "", total: null, bonus: null, grandTotal: null })));
  expect(document.querySelector("dl")).toBeNull();
  expect(shownText()).toContain("Không biết bộ tiêu chí “yen-the-2024” nên không tính được điểm.");
});

test("Alt+↓ leads to the next blank criterion from anywhere in the pane, other arrows do not", async () => {
  const { calls, change } = await showPane(paneState(score()));
  await key("ArrowDown");
  await key("ArrowDown", { altKey: true, shiftKey: true });
  expect(calls).toEqual([]);
  await key("ArrowDown", { altKey: true });
  await press("Tiêu chí chưa chấm tiếp theoAlt+↓");
  expect(calls).toEqual([["nextMissing"], ["nextMissing"]]);
  await change({ tab: "print" });
  await key("ArrowDown", { altKey: true });
  expect(calls).toHaveLength(2);
});

test("blank criteria lead to their cells, and are marked N/A only where they may be", async () => {
  const missing = [openView("1.1"), openView("1.2", { mayBeNotApplicable: true }), openView("1.3", { cell: null })];
  const { calls } = await showPane(paneState(score({ missing })));
  await press("Đến ô G12");
  await press("Không áp dụng (N/A): 1.2");
  expect(buttons().filter((name) => name.startsWith("Không áp dụng"))).toHaveLength(1);
  expect(shownText()).toContain("Tối đa 2 điểm · Không có ô nhập trên phiếu");
  expect(calls).toEqual([
    ["goTo", "G12"],
    ["markNotApplicable", "1.2"],
  ]);
});

test("a criterion names the documents that its annex asks for", async () => {
  const missing = [openView("1.1", { documents: "Quyết định ban hành" }), openView("1.2")];
  await showPane(paneState(score({ missing })));
  expect(shownText().match(/Minh chứng cần có: [^.\d]*/gu)).toEqual([
    expect.stringContaining("Minh chứng cần có: Quyết định ban hành"),
  ]);
});

test("a long list starts short and opens without losing the keyboard", async () => {
  const missing = Array.from({ length: 40 }, (_, at) => openView(`1.${String(at + 1)}`));
  await showPane(paneState(score({ missing })));
  const rows = () => buttons().filter((name) => name.startsWith("Đến ô")).length;
  expect(rows()).toBe(10);
  await press("Hiện tất cả (40)");
  expect(rows()).toBe(40);
  expect(focused()).toBe("Thu gọn");
});

test("a section opens and closes and says so", async () => {
  await showPane(paneState(score({ open: [openView("1.1", { open: "1.25" })] })));
  expect(shownText()).not.toContain("Còn 1,25 trên 2 điểm");
  await press("Tiêu chí còn nhiều điểm nhất1");
  expect(button("Tiêu chí còn nhiều điểm nhất1").getAttribute("aria-expanded")).toBe("true");
  expect(shownText()).toContain("Còn 1,25 trên 2 điểm");
});

test("self scores are offered only where there are some to copy", async () => {
  const { calls, change } = await showPane(paneState(score({ selfToCopy: 12 })));
  await press("Chép điểm tự chấm (12)");
  expect(calls).toEqual([["copySelf"]]);
  await change(score({ selfToCopy: 0 }));
  expect(buttons().filter((name) => name.startsWith("Chép điểm"))).toEqual([]);
});

describe("a sheet that can be carried", () => {
  const open = async (carries: "version" | "layer", carry: ReturnType<typeof fakeCarry>["commands"]): Promise<void> => {
    await showPane(paneState(score({ carries })), { carry: () => Promise.resolve(carry) });
    const section = { version: "Bản mới của bộ tiêu chí", layer: "Chuyển lớp: tự chấm, thẩm định, giải trình" };
    await press(section[carries]);
    await settle();
  };

  test("goes to the new version alone or with all others, after a look at what stays behind", async () => {
    const { commands, asked } = fakeCarry(versionPreview({ isFed: true }));
    await open("version", commands);
    expect(shownText()).toContain("Phiếu mới nhận 30 ô; 1 ô không chuyển.");
    expect(shownText()).toContain("Trang khảo sát của đơn vị được lập lại cùng lúc");
    await press("Chuyển sang bản mới");
    expect(asked).toEqual([{ takesReworded: false, layer: null, scope: "sheet" }]);
    await press("Xem mọi phiếu như vậy trong sổ");
    expect(shownText()).toContain("Phiếu Bình: chuyển 28 ô, không chuyển 1 ô");
    expect(shownText()).toContain("Phiếu Cường: không chuyển, vì không thấy trang khảo sát của đơn vị");
    await press("Chuyển cả 2 phiếu sang bản mới");
    expect(asked.at(-1)).toEqual({ takesReworded: false, layer: null, scope: "workbook" });
  });

  test("is passed on to another layer alone or with all others, and nothing else is asked of the sheet", async () => {
    const { commands, asked } = fakeCarry(carryPreview());
    await open("layer", commands);
    expect(shownText()).toContain("Lớp đang nhập: tự chấm.");
    await press("Chuyển sang: thẩm định lần\u00a01");
    expect(asked.at(-1)).toEqual({ takesReworded: false, layer: "appraisal-1", scope: "sheet" });
    await press("Xem mọi phiếu như vậy trong sổ");
    await press("Chuyển cả 2 phiếu sang: giải trình");
    expect(asked.at(-1)).toEqual({ takesReworded: false, layer: "explanation", scope: "workbook" });
  });

  test("stays, and each cell is named, where passing it on would lose an entry", async () => {
    await open("layer", fakeCarry(carryPreview({ left: versionPreview().left })).commands);
    expect(shownText()).toContain("G13: “5” không chuyển sang bản mới");
    expect(buttons().filter((name) => name.startsWith("Chuyển"))).toEqual([
      "Chuyển lớp: tự chấm, thẩm định, giải trình",
    ]);
  });

  test("says why it was not carried", async () => {
    await open("layer", fakeCarry(carryPreview(), { carry: () => Promise.resolve("survey-moved") }).commands);
    await press("Chuyển sang: thẩm định lần\u00a02");
    const said = document.querySelectorAll("[role=alert]");
    expect([...said].map(({ textContent }) => textContent)).toContain(
      "Không chuyển được: trang khảo sát đã bị chèn hoặc xóa dòng.",
    );
  });
});
