/** A unit as the roster lists it; `name` as it stands on its sheets. */
export type SampleUnit = { readonly code: string; readonly name: string; readonly type: "thị trấn" | "xã" };

export const PARENT = "Huyện Yên Thế";
const TOWNS = ["Phồn Xương", "Bố Hạ"];
const COMMUNES = [
  "An Thượng",
  "Canh Nậu",
  "Đông Sơn",
  "Đồng Hưu",
  "Đồng Kỳ",
  "Đồng Lạc",
  "Đồng Tâm",
  "Đồng Tiến",
  "Đồng Vương",
  "Hồng Kỳ",
  "Hương Vĩ",
  "Tam Hiệp",
  "Tam Tiến",
  "Tân Hiệp",
  "Tân Sỏi",
  "Tiến Thắng",
  "Xuân Lương",
];

function unitAt(index: number, name: string, type: SampleUnit["type"]): SampleUnit {
  const code = `YT${String(index + 1).padStart(2, "0")}`;
  return { code, name: type === "xã" ? `Xã ${name}` : `Thị trấn ${name}`, type };
}

/** The 19 units that huyện Yên Thế had in 2024; the codes YT01 to YT19 are ours. */
export const UNITS: readonly SampleUnit[] = [...TOWNS, ...COMMUNES].map((name, index) =>
  unitAt(index, name, index < TOWNS.length ? "thị trấn" : "xã"),
);

/** Throws RangeError for a code that no unit has. */
export function unitOf(code: string): SampleUnit {
  const unit = UNITS.find((one) => one.code === code);
  if (unit === undefined) throw new RangeError(`no unit ${code}`);
  return unit;
}

export function fileOf(unit: SampleUnit): string {
  return `${unit.code} - ${unit.name}.xlsx`;
}

/** A roster as Excel opens it right: UTF-8 with its mark, lines ended as Windows does. */
export function rosterCsv(more: readonly string[] = []): string {
  const rows = UNITS.map(({ code, name, type }) => [code, name, type, PARENT].join(","));
  return `\uFEFF${["code,name,type,parent", ...rows, ...more].join("\r\n")}\r\n`;
}
