/** @jest-environment jsdom */
import { act } from "react";
import type { AnswersRead, CountedView } from "../../../src/taskpane/survey/survey-commands";
import { SURVEY_WORDS } from "../../../src/taskpane/view/survey/survey-words";
import { button, press, shownText } from "../../support/on-pane";
import { paneState, scoreView, surveyView } from "../../support/pane-state";
import { settle, showPane } from "../../support/render-pane";

const COUNTED: CountedView = {
  ...{ form: "PKS01", file: "tra-loi.csv", asked: 4, answered: 2, blank: 1, unreadable: 1, tellsUnits: true },
  counts: [
    { label: "Tốt", count: 2 },
    { label: "Yếu", count: 0 },
  ],
  ...{ others: ["Xã 02"], complaints: ["tra-loi.csv, ô B6: “Khá” không phải một mức."], held: null, isSame: false },
};

async function choose(file: string): Promise<void> {
  const picker = document.querySelector<HTMLInputElement>("input[type=file]");
  await act(async () => {
    if (picker !== null) Object.defineProperty(picker, "files", { value: [new File(["x"], file)] });
    picker?.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
  await settle();
}

/** The pane on a survey sheet whose tables of answers come to this. */
async function counting(answer: AnswersRead | null) {
  const written: CountedView[] = [];
  const read: string[] = [];
  await showPane(paneState({ active: { kind: "survey", view: surveyView() } }), {
    surveys: () =>
      Promise.resolve({
        read: (file, form) => {
          read.push(`${file.name} ${form}`);
          return Promise.resolve(answer);
        },
        write: (counted) => {
          written.push(counted);
          return Promise.resolve(true);
        },
      }),
  });
  await settle();
  await press("Đếm bảng trả lời");
  await choose("tra-loi.csv");
  return { written, read };
}

test("English says of surveys what Vietnamese says, with the same facts", () => {
  const facts = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/gu)].map(([fact]) => fact).sort();
  const { vi, en } = SURVEY_WORDS;
  expect(Object.keys(en)).toEqual(Object.keys(vi));
  for (const word of Object.keys(vi) as (keyof typeof vi)[])
    expect([word, facts(en[word])]).toEqual([word, facts(vi[word])]);
});

test("a survey sheet shows what is wrong and what each form came to", async () => {
  const { calls } = await showPane(paneState({ active: { kind: "survey", view: surveyView() } }));
  await settle();
  const text = shownText();
  for (const line of [
    "Các mức cộng lại được 46.",
    "Thu về 47 trên 50 phiếu phát ra, tỷ lệ 95,32 %.",
    "Số liệu còn lỗi nên chưa có điểm.",
    "Tiêu chí 5.1: 2,86 / 3 điểm",
    "Không nuôi tiêu chí nào, chỉ để báo cáo.",
  ])
    expect(text).toContain(line);
  await press("Đến PKS01, ô I10");
  expect(calls).toEqual([["goTo", "I10", undefined]]);
});

test("a score sheet names the rows that feed it, and leads to them on their sheet", async () => {
  const { calls } = await showPane(paneState({ active: { kind: "score", view: scoreView(), survey: surveyView() } }));
  await settle();
  await press("Điểm lấy từ khảo sát1/1");
  expect(shownText()).toContain("Trang “Khảo sát”.");
  expect(shownText()).toContain("Trang khảo sát còn 1 lỗi");
  expect(shownText()).not.toContain("PKS02");
  await press("Đến PKS01, ô I10");
  expect(calls).toEqual([["goTo", "I10", "Khảo sát"]]);
});

test("answers are counted for a form and shown before they are written", async () => {
  const { written, read } = await counting({ is: "counted", counted: COUNTED });
  expect(read).toEqual(["tra-loi.csv PKS01"]);
  const text = shownText();
  for (const line of ["4 dòng, đếm 2 phiếu, 1 để trống, 1 không đọc được", "Tốt: 2", "Xã 02", "“Khá” không phải"])
    expect(text).toContain(line);
  await press("Ghi vào dòng PKS01");
  await settle();
  expect(written).toEqual([COUNTED]);
  expect(shownText()).not.toContain("đếm 2 phiếu");
});

test("counts that stand are told before they are replaced, and the same ones are not written", async () => {
  await counting({ is: "counted", counted: { ...COUNTED, held: "9 / 8: 7, 1" } });
  expect(shownText()).toContain("đang có số liệu khác (9 / 8: 7, 1)");
  expect(button("Thay số liệu dòng PKS01").tagName).toBe("BUTTON");
});

test("a table that cannot be counted says why", async () => {
  await counting({ is: "refused", why: "no-rows", facts: { unit: "Xã Đồng Tâm", file: "tra-loi.csv" } });
  expect(shownText()).toContain("“tra-loi.csv” không có dòng nào của Xã Đồng Tâm.");
});
