import type { SurveyForm } from "../../src/scoring/survey-form";
import { countAnswers } from "../../src/sheet/count-answers";
import { answerKeys, readAnswer } from "../../src/sheet/read-answer";
import type { TextRow } from "../../src/sheet/headed-rows";
import { surveySet } from "../support/survey-set";

function formOf(id: string): SurveyForm {
  const found = surveySet().set.surveys?.find((form) => form.id === id);
  if (found === undefined) throw new TypeError(id);
  return found;
}
/** Tốt, Trung bình, Yếu: one answer for the whole form. */
const GRADES = formOf("PKS01");
/** A, B, C, D to "Thời gian chờ" and "Thái độ phục vụ". */
const LETTERS = formOf("PKS02");

function rows(text: string): readonly TextRow[] {
  return text.split("\n").map((line, at) => ({ number: at + 1, cells: line.split(";") }));
}
function counted(form: SurveyForm, text: string, unitCode = "") {
  return countAnswers(rows(text), { file: "tl.csv" }, { form, unit: "Xã Hòa Bình", unitCode });
}
function brief(found: ReturnType<typeof counted>) {
  return found?.problems.map(({ code, place, facts }) => [code, place.cell, facts]);
}

describe("an answer", () => {
  const labels = ["A. Rất hài lòng", "B. Hài lòng", "C. Không"];
  const lettered = answerKeys({ ...GRADES, options: labels.map((label) => ({ label, weight: 1 })) });

  it.each([
    ["Tốt", 0],
    [" TRUNG  BÌNH ", 1],
    ["Yếu".normalize("NFD"), 2],
    ["a", 0],
    ["C.", 2],
    ["D", null],
    ["Tot", null],
    ["Khá", null],
    ["", null],
  ])("%j among Tốt, Trung bình, Yếu is %j", (text, option) => {
    expect(readAnswer(text, answerKeys(GRADES))).toBe(option);
  });

  it.each([
    ["B", 1],
    ["b)", 1],
    ["b. hài lòng", 1],
    ["Rất hài lòng", 0],
    ["lòng", null],
  ])("%j among lettered labels is %j", (text, option) => {
    expect(readAnswer(text, lettered)).toBe(option);
  });

  it("is none where it could mean two of them", () => {
    const swapped = answerKeys({ ...GRADES, options: ["B", "Tốt", "A"].map((label) => ({ label, weight: 1 })) });
    expect(["B", "Tốt", "A"].map((text) => readAnswer(text, swapped))).toEqual([null, 1, 2]);
  });
});

describe("a table of raw answers", () => {
  it("is counted, blank answers and empty rows aside", () => {
    const found = counted(GRADES, "KẾT QUẢ\nTT;Trả lời\n1;Tốt\n2;tốt\n3;Yếu\n;\n4;\n5;B");
    expect(found).toMatchObject({ asked: 5, answered: 4, counts: [2, 1, 1], blank: 1, unreadable: 0, problems: [] });
  });

  it("names each answer that cannot be read, and does not count it", () => {
    const found = counted(GRADES, "TT;Trả lời\n1;Tốt\n2;Khá\n3;Yếu");
    expect(found).toMatchObject({ asked: 3, answered: 2, counts: [1, 0, 1], unreadable: 1 });
    expect(brief(found)).toEqual([["survey-answer-unreadable", "B3", { question: GRADES.title, found: "Khá" }]]);
  });

  // Two whole forms of two answers: A B and B D; the form answered in part and the one with an X do not count.
  it("counts whole forms where each question has its column", () => {
    const found = counted(LETTERS, "Thái độ phục vụ;Thời gian chờ\nB;A\nD;B\nA;\n;\nA;X");
    expect(found).toMatchObject({ asked: 4, answered: 2, counts: [1, 2, 0, 1], unreadable: 2 });
    expect(brief(found)).toEqual([
      ["survey-answer-unreadable", "B4", { question: "Thời gian chờ", found: "" }],
      ["survey-answer-unreadable", "B6", { question: "Thời gian chờ", found: "X" }],
    ]);
  });

  it("finds questions by their numbers", () => {
    expect(counted(LETTERS, "Câu 2;câu 1\nA;D")).toMatchObject({ answered: 1, counts: [1, 0, 0, 1], problems: [] });
  });

  it("is not counted at all where it lacks a question", () => {
    const found = counted(LETTERS, "Thời gian chờ\nA\nB");
    expect(found).toMatchObject({ asked: 2, answered: 0, counts: [0, 0, 0, 0] });
    expect(brief(found)).toEqual([["survey-question-missing", undefined, { question: "Thái độ phục vụ" }]]);
  });

  it.each([
    ["its name", "Đơn vị;Trả lời\nxã hoà bình;Tốt\nXã Khác;Yếu\n;Yếu", ""],
    ["its code", "Mã đơn vị;Trả lời\nhb1;Tốt\nHB2;Yếu\n;Yếu", "HB1"],
    ["both", "Mã đơn vị;Đơn vị;Trả lời\nHB1;Xã Hòa Bình;Tốt\nHB2;Xã Hòa Bình;Yếu\nHB1;Xã Khác;Yếu", "HB1"],
  ])("is counted for the unit with %s alone", (_, text, code) => {
    const found = counted(GRADES, text, code);
    expect(found).toMatchObject({ tellsUnits: true, asked: 1, answered: 1, counts: [1, 0, 0] });
    expect(found?.others).toHaveLength(2);
  });

  it("tells that no column names the units, and a column that is there twice", () => {
    expect(counted(GRADES, "Answer\nA")).toMatchObject({ tellsUnits: false, repeated: null });
    expect(counted(GRADES, "Trả lời;Answer\nA;B")).toMatchObject({ repeated: "Answer" });
  });

  it("is none without a heading for an answer", () => {
    expect(counted(GRADES, "TT;Ghi chú\n1;Tốt")).toBeNull();
  });
});
