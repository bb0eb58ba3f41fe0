import { loadCriteriaSet, type LoadedSet } from "../../src/scoring/load-criteria-set";
import { smallSet } from "./small-set";

const GRADES = [
  { label: "Tốt", weight: 1 },
  { label: "Trung bình", weight: 0.5 },
  { label: "Yếu", weight: 0 },
];
const LETTERS = [
  { label: "A", weight: 1 },
  { label: "B", weight: 0.6 },
  { label: "C", weight: 0.2 },
  { label: "D", weight: 0 },
];

const SURVEYS = [
  {
    id: "PKS01",
    title: "Thực hiện quy chế dân chủ tại cơ quan",
    respondents: "cán bộ, công chức",
    partner: "Liên đoàn Lao động",
    quarter: 1,
    options: GRADES,
    minimumSample: 10,
    example: true,
  },
  {
    id: "PKS02",
    title: "Mức độ hài lòng",
    respondents: "người dân",
    options: LETTERS,
    questions: ["Thời gian chờ", "Thái độ phục vụ"],
    minimumSample: 30,
    example: true,
  },
];

/** The small set with survey forms: B.1 (3 points) follows the rate of PKS01, B.2 (5 points) bands of PKS02. */
const CHANGES = {
  surveys: SURVEYS,
  "groups.1.criteria.0": { kind: "survey", id: "B.1", title: "Dân chủ", max: 3, form: "PKS01", example: true },
  "groups.1.criteria.1": {
    kind: "survey",
    id: "B.2",
    title: "Hài lòng",
    max: 5,
    form: "PKS02",
    bands: [
      { from: 0.5, points: 2 },
      { from: 0.8, points: 5 },
    ],
    example: true,
  },
  "gates.3": { kind: "survey-sample", id: "G.4", title: "Đủ số phiếu khảo sát", levelAtMost: "Đạt", example: true },
};

export function surveySetJson(changes: Record<string, unknown> = {}): unknown {
  return smallSet({ ...structuredClone(CHANGES), ...changes });
}

export function surveySet(changes: Record<string, unknown> = {}): LoadedSet {
  const loading = loadCriteriaSet(surveySetJson(changes));
  if (!loading.ok) throw new TypeError(JSON.stringify(loading.problems));
  return { set: loading.set, hash: loading.hash };
}
