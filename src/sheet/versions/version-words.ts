import { CHANGE_KINDS, changesIn, type ChangeKind, type VersionChange } from "../../scoring/version-change";

type Words = Readonly<Record<ChangeKind | "more", string>>;

export const VERSION_WORDS: Readonly<Record<"vi" | "en", Words>> = {
  vi: {
    added: "thêm",
    removed: "bỏ",
    max: "đổi điểm tối đa",
    rule: "đổi cách tính",
    wording: "đổi lời",
    moved: "chuyển nhóm",
    more: "và {count} mục nữa",
  },
  en: {
    added: "added",
    removed: "removed",
    max: "other maximum",
    rule: "other rule",
    wording: "other words",
    moved: "moved",
    more: "and {count} more",
  },
};

/** A message has one line: longer lists are cut, the whole of it stands in the report of the merge. */
const MOST_IDS = 12;

type ShowPoints = (text: string) => string;

function quoted({ change, id, before, after }: VersionChange, points: ShowPoints): string {
  if (change === "max") return `${id} (${points(before)} → ${points(after)})`;
  return change === "moved" && before !== "" ? `${id} (${before} → ${after})` : id;
}

/** ": added 1.3, 1.4; other maximum 1.2 (5 → 4)", as it follows the names of two versions in a sentence. */
export function changesInWords(text: string, language: "vi" | "en", points: ShowPoints): string {
  const changes = changesIn(text);
  const words = VERSION_WORDS[language];
  if (changes.length === 0) return "";
  const parts = CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter(({ change }) => change === kind);
    if (own.length === 0) return [];
    const ids = own.slice(0, MOST_IDS).map((one) => quoted(one, points));
    const rest = own.length - ids.length;
    return [
      `${words[kind]} ${[...ids, ...(rest > 0 ? [words.more.replace("{count}", String(rest))] : [])].join(", ")}`,
    ];
  });
  return `: ${parts.join("; ")}`;
}
