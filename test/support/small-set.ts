/** A sound set with one of nearly everything, small enough to add up by hand: 10 + 8 in groups and 2 of bonus are 20. */
const SMALL_SET = {
  id: "nho",
  version: "1",
  title: "Bộ tiêu chí nhỏ",
  sheetTitle: "PHIẾU CHẤM ĐIỂM",
  issuer: { parent: "HUYỆN ỦY", name: "BAN GIÁM KHẢO" },
  issued: "Kế hoạch số 1",
  status: "template",
  unitTypes: ["xã"],
  scale: 20,
  groups: [
    {
      kind: "group",
      id: "A",
      title: "Nhóm A",
      max: 10,
      example: true,
      criteria: [
        { kind: "points", id: "A.1", title: "Điểm", max: 4, example: true },
        {
          kind: "group",
          id: "A.2",
          title: "Nhóm con",
          max: 6,
          example: true,
          criteria: [
            {
              kind: "choice",
              id: "A.2.1",
              title: "Chọn",
              max: 2,
              example: true,
              choices: [
                { label: "Đủ", points: 2 },
                { label: "Thiếu", points: 0.5 },
              ],
            },
            {
              kind: "ratio",
              id: "A.2.2",
              title: "Tỷ lệ",
              max: 4,
              example: true,
              bands: [
                { from: 0.5, points: 1 },
                { from: 0.9, points: 4 },
              ],
            },
          ],
        },
      ],
    },
    {
      kind: "group",
      id: "B",
      title: "Nhóm B",
      max: 8,
      example: true,
      criteria: [
        { kind: "yes-no", id: "B.1", title: "Có hay không", max: 3, example: true },
        { kind: "count", id: "B.2", title: "Đếm", max: 5, each: 0.5, example: true },
      ],
    },
  ],
  bonus: {
    title: "Điểm thưởng",
    place: "inside",
    cap: 2,
    example: true,
    items: [
      { id: "T.1", title: "Sáng tạo", max: 1.5 },
      { id: "T.2", title: "Điển hình", max: 1 },
    ],
  },
  deductions: {
    title: "Điểm trừ",
    cap: -3,
    example: true,
    items: [{ id: "P.1", title: "Chậm báo cáo", max: -2 }],
  },
  gates: [
    { kind: "knock-out", id: "G.1", title: "Liệt", levelAtMost: null, criterion: "A.2.1", atLeast: 0.5, example: true },
    { kind: "group-share", id: "G.2", title: "Nửa nhóm", levelAtMost: "Đạt", group: "A", atLeast: 0.5, example: true },
    {
      kind: "dossier",
      id: "G.3",
      title: "Hồ sơ",
      levelAtMost: "Đạt",
      items: [{ id: "H.1", title: "Tờ trình" }],
      example: true,
    },
  ],
  levels: [
    { name: "Đạt", stars: 3, from: 10, example: true },
    { name: "Tốt", stars: 4, from: 16, example: true },
  ],
  panel: { method: "mean", minimumJudges: 1, quorum: 0.75, maximumSpread: 5, example: true },
  rounding: { stages: ["panel"], example: true },
  tieBreaks: [{ by: "group", id: "A.2" }, { by: "criterion", id: "B.1" }, { by: "bonus" }],
  target: { level: "Đạt", share: 0.6, example: true },
  sources: ["Kế hoạch số 1"],
};

type Fields = Record<string, unknown>;

function put(json: unknown, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (typeof json !== "object" || json === null) throw new TypeError(`nothing to change at ${key}`);
  const fields = json as Fields;
  if (rest.length > 0) put(fields[key], rest, value);
  else if (value === undefined) Reflect.deleteProperty(fields, key);
  else fields[key] = value;
}

/** The small set with fields changed by path, as in `{ "groups.0.max": 11 }`; undefined takes a field away. */
export function smallSet(changes: Fields = {}): unknown {
  const json: unknown = structuredClone(SMALL_SET);
  for (const [path, value] of Object.entries(changes)) put(json, path.split("."), value);
  return json;
}
