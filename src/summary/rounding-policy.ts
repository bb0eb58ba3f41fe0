import { exactly, type Exact } from "../scoring/exact";
import { hundredthsOf } from "../scoring/points";

export type RoundingPolicy = {
  readonly how: "half-away" | "half-even" | "cut";
  readonly decimals: 0 | 1 | 2;
  /** What is rounded before the panel's grand total, which is rounded always. */
  readonly before: "nothing" | "groups" | "sheets";
};

const STEPS = { 0: 100n, 1: 10n, 2: 1n } as const;

/** The whole part of `over / under` under the policy, for `over` ≥ 0. */
function wholeOf(over: bigint, under: bigint, how: RoundingPolicy["how"]): bigint {
  const whole = over / under;
  const twice = 2n * (over % under);
  if (how === "cut" || twice < under) return whole;
  if (how === "half-even" && twice === under) return whole + (whole % 2n);
  return whole + 1n;
}

/** An exact number of hundredths at the policy's decimals of a point; cutting goes towards 0. */
export function roundedBy({ over, under }: Exact, { how, decimals }: RoundingPolicy): Exact {
  const step = STEPS[decimals];
  const whole = wholeOf(over < 0n ? -over : over, under * step, how) * step;
  return exactly(hundredthsOf(Number(over < 0n ? -whole : whole)));
}

const HOW = ["half-away", "half-even", "cut"] as const;
const DECIMALS = [2, 1, 0] as const;
const BEFORE = ["nothing", "groups", "sheets"] as const;

/** Every way that is met in practice: three directions, to 2, 1 or no decimals, at three stages. */
export const ROUNDING_POLICIES: readonly RoundingPolicy[] = HOW.flatMap((how) =>
  DECIMALS.flatMap((decimals) => BEFORE.map((before) => ({ how, decimals, before }))),
);
