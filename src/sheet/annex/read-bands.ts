import { numberOf, type Points } from "../../scoring/points";
import { fault, numberIn, pattern, read, type RuleReading } from "./rule-text";

/** Shares in hundredths of a percent, as the set compares them. */
type Interval = {
  readonly low: number;
  readonly high: number;
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
  /** Written with an upper bound only, so that 0 points below the first band need no band of their own. */
  readonly isBelow: boolean;
};
export type Step = { readonly condition: string; readonly points: Points };
type Placed = Interval & Step;

const ALL = 10_000;
const SHARE = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)\s*%?`;
const HEAD = String.raw`(?:nếu\s+)?(?:có\s+)?(?:(?:kết quả|tỷ lệ|mức|số)\s+)?(?:đạt\s+)?`;

const AT_LEAST = pattern(`${HEAD}(?:≥|từ|trên hoặc bằng|ít nhất|không dưới|tối thiểu)\\s*${SHARE}(?:\\s*trở lên)?`);
const UPWARDS = pattern(`${HEAD}${SHARE}\\s*trở lên`);
const ABOVE = pattern(`${HEAD}(?:>|trên|hơn|lớn hơn|vượt)\\s*${SHARE}(?:\\s*trở lên)?`);
const BELOW = pattern(`${HEAD}(?:<|dưới|nhỏ hơn|thấp hơn|ít hơn|chưa đạt|không đạt)\\s*${SHARE}`);
const AT_MOST = pattern(`${HEAD}(?:≤|không quá|tối đa|đến)\\s*${SHARE}`);
const DOWNWARDS = pattern(`${HEAD}(?:từ\\s+)?${SHARE}\\s*trở xuống`);
const BETWEEN = pattern(`${HEAD}(từ|≥|>|trên)?\\s*${SHARE}\\s*(?:–|—|-|đến|tới|và)\\s*(dưới|cận|<|≤)?\\s*${SHARE}`);
const AROUND = pattern(`${SHARE}\\s*(≤|<)\\s*(?:tỷ lệ|x|kết quả)\\s*(≤|<)\\s*${SHARE}`);
const EXACTLY = pattern(`${HEAD}(?:=\\s*)?${SHARE}`);
const REST = /^(?:còn lại|(?:các\s+)?trường hợp (?:khác|còn lại)|khác)$/iu;

function share(text: string | undefined): number {
  return Math.round(numberIn(text ?? "") * 100);
}

function whole(low: number, high: number, more: Partial<Interval> = {}): Interval {
  return { low, high, hasLow: true, hasHigh: true, isBelow: false, ...more };
}

type Shape = readonly [RegExp, (found: readonly (string | undefined)[]) => Interval];

const SHAPES: readonly Shape[] = [
  [AT_LEAST, ([, low]) => whole(share(low), ALL)],
  [UPWARDS, ([, low]) => whole(share(low), ALL)],
  [ABOVE, ([, low]) => whole(share(low), ALL, { hasLow: false })],
  [BELOW, ([, high]) => whole(0, share(high), { hasHigh: false, isBelow: true })],
  [AT_MOST, ([, high]) => whole(0, share(high), { isBelow: true })],
  [DOWNWARDS, ([, high]) => whole(0, share(high), { isBelow: true })],
  [
    BETWEEN,
    ([, start, low, end, high]) =>
      whole(share(low), share(high), {
        hasLow: !["trên", ">"].includes((start ?? "").toLowerCase()),
        hasHigh: end === undefined || end === "≤",
      }),
  ],
  [
    AROUND,
    ([, low, start, end, high]) => whole(share(low), share(high), { hasLow: start === "≤", hasHigh: end === "≤" }),
  ],
  [EXACTLY, ([, at]) => whole(share(at), share(at))],
];

/** A condition about a share in percent; null for any other. */
function intervalOf(condition: string): Interval | null {
  if (!condition.includes("%")) return null;
  for (const [shape, make] of SHAPES) {
    const found = shape.exec(condition);
    if (found !== null) return make(found);
  }
  return null;
}

export function isShareCondition(condition: string): boolean {
  return intervalOf(condition) !== null;
}

export function isRest(condition: string): boolean {
  return REST.test(condition);
}

function percent(parts: number): string {
  return `${String(parts / 100).replace(".", ",")} %`;
}

/** What is wrong between one band and the one above it; null where they touch. */
function seam(below: Placed, above: Placed): RuleReading | null {
  if (above.low > below.high || (above.low === below.high && !above.hasLow && !below.hasHigh))
    return fault({ code: "annex-rule-hole", facts: { from: percent(below.high), to: percent(above.low) } });
  if (above.low < below.high || (above.hasLow && below.hasHigh))
    return fault({ code: "annex-rule-overlap", facts: { at: percent(above.low) } });
  return null;
}

/** A band holds its own lower bound in every set; one that leaves it to the band below cannot be kept as it is. */
function openBound(placed: readonly Placed[]): RuleReading | null {
  const open = placed.find(({ hasLow }) => !hasLow);
  return open === undefined ? null : fault({ code: "annex-rule-bound", facts: { found: open.condition } });
}

function ends(placed: readonly Placed[]): RuleReading | null {
  const [first, last] = [placed[0], placed.at(-1)];
  if (first !== undefined && first.low > 0)
    return fault({ code: "annex-rule-hole", facts: { from: "0 %", to: percent(first.low) } });
  if (last !== undefined && (last.high < ALL || !last.hasHigh))
    return fault({ code: "annex-rule-hole", facts: { from: percent(last.high), to: "100 %" } });
  return null;
}

function withRest(steps: readonly Step[]): readonly Placed[] {
  const known = steps.flatMap((step) => {
    const interval = intervalOf(step.condition);
    return interval === null ? [] : [{ ...step, ...interval }];
  });
  const lowest = Math.min(ALL, ...known.map(({ low }) => low));
  const rest = steps.filter(({ condition }) => isRest(condition));
  return [...known, ...rest.map((step) => ({ ...step, ...whole(0, lowest, { hasHigh: false, isBelow: true }) }))].sort(
    (one, other) => one.low - other.low || one.high - other.high,
  );
}

/** The bands of steps that are all about shares: they must cover 0 % to 100 % without a hole or an overlap. */
export function bandsOf(steps: readonly Step[]): RuleReading {
  const placed = withRest(steps);
  const seams = placed.flatMap((above, at) => {
    const below = placed[at - 1];
    return below === undefined ? [] : [seam(below, above)];
  });
  const wrong = openBound(placed) ?? seams.find((one) => one !== null) ?? ends(placed);
  if (wrong !== null) return wrong;
  const bands = placed
    .filter(({ isBelow, points }) => !isBelow || points !== 0)
    .map(({ low, points }) => ({ from: low / ALL, points: numberOf(points) }));
  return read({ kind: "ratio", bands });
}
