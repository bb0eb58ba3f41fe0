import type { AnnexFacts } from "../../scoring/annex-fault";

export const ANNEX_WORDS_EN: Record<keyof AnnexFacts, string> = {
  "annex-no-table":
    "No table of criteria found. It needs a heading row with a column “Nội dung” (or “Tiêu chí”) and a column “Điểm tối đa” (or “Thang điểm”).",
  "annex-number-unreadable": "The number “{found:short}” cannot be read. Write it as I, 1, 1.1, a) or -.",
  "annex-number-missing":
    "The row “{title:short}” has no number, so its group is unknown. Write one into the column TT, such as 1.2.",
  "annex-number-repeated":
    "The number “{found}” stands at {first} already. Correct one of the two rows (1.10 must be typed as text).",
  "annex-number-gap": "The row above asks for “{expected}”, here stands “{found}”. Check whether a row is missing.",
  "annex-number-is-date": "The number became a date ({found}). Format the cell as text and type it again, such as 1.2.",
  "annex-title-missing": "This row has no criterion. Write one, or delete the row.",
  "annex-max-missing": "“{title:short}” has no max points. Enter a number, such as 2.5.",
  "annex-max-unreadable": "“{found:short}” is no number of points. Enter one, such as 2.5.",
  "annex-max-ambiguous": "“{found}” may be {first:points} or {second:points}. Write it with at most two decimals.",
  "annex-max-is-date": "This cell became a date ({found}). Type the points again, such as 4.5.",
  "annex-rule-unreadable":
    "The rule “{found:short}” cannot be read. Write it as: “0,5 điểm/nội quy, tối đa 2”; “≥ 90 %: 5; 80 – < 90 %: 3; < 80 %: 0”; “trừ 0,5 điểm/lỗi”; “Có: 2; Không: 0”; “tỷ lệ × điểm tối đa”; or leave it blank where judges give the points.",
  "annex-rule-ambiguous": "The rule “{found:short}” can be read in several ways. Separate its steps by semicolons.",
  "annex-rule-hole":
    "The rule does not say what {from} to {to} is worth. Write bands that touch, such as: ≥ 90 %: 5; 80 – < 90 %: 3; < 80 %: 0.",
  "annex-rule-overlap": "The rule gives {at} two values. Write “80 – < 90 %” so that a share lies in one band only.",
  "annex-rule-bound": "“{found:short}” does not say where its own bound belongs. Write “≥ 90 %” or “< 90 %”.",
  "annex-rule-max-differs":
    "The rule says at most {found:points}, the max points say {expected:points}. Make them agree.",
  "annex-total-differs":
    "The row of the total says {found:points}, the rows add up to {expected:points}. Make them agree.",
  "annex-word-unknown": "“{found:short}” means nothing here. Write one of: {allowed}.",
  "annex-value-unreadable": "Field “{field}”: “{found:short}” cannot be read. Write it as: {example}.",
  "annex-field-unknown": "There is no field “{found:short}”. Correct its name, or delete the row.",
  "annex-field-repeated": "The field “{field}” has two rows. Delete one.",
  "annex-field-missing": "The field “{field}” is missing. Add its row and a value.",
  "annex-issued-missing":
    "The annex does not name the text that issues it. Name one (number, date, body) as the source of every row.",
  "annex-gate-unreadable":
    "The condition “{found:short}” cannot be read. Write it as: “Tiêu chí 1.2 đạt ít nhất 2 điểm”; “Nhóm 2 đạt ít nhất 50 %”; “Mỗi nhóm đạt ít nhất 50 %”; “Đủ hồ sơ”; “Đủ phiếu khảo sát”.",
  "annex-tie-unreadable":
    "“{found:short}” cannot be read. Write “Nhóm 2”, “Tiêu chí 1.2” (by its id) or “Điểm thưởng”.",
  "annex-row-unreadable":
    "The row “{found:short}” has neither a number nor points. Join it to the row above, number it, or delete it.",
  "annex-more-unreadable":
    "The column “Khác” cannot be read: “{found:short}”. Leave it as it was written, or clear it.",
  "annex-assumed": "The annex does not say “{field}”; for now: {value:short}. To be confirmed.",
  "annex-footnote": "A footnote that becomes no criterion: “{found:short}”.",
  "annex-placeholder":
    "A place is still to be filled in: “{found:short}”. Write it into the set's sheet before adopting it.",
  "annex-evidence-of-group":
    "The evidence “{found:short}” stands beside a group, so no criterion asks for it and it is not kept. Write it beside each criterion.",
  "annex-column-ignored": "The column “{found:short}” is not part of a criteria set and was left out.",
};
