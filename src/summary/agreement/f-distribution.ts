/** Lanczos's coefficients for g = 7, n = 9 (Godfrey 2001): ln Γ to some 15 digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const SHIFT = 7.5;

/** ln Γ(x) for x > 0, by Γ(x) = Γ(x + 1) / x from Lanczos's sum for x + 1. */
function logGamma(x: number): number {
  let series = 0;
  for (const [at, coefficient] of LANCZOS.entries()) series += at === 0 ? coefficient : coefficient / (x + at);
  const base = x + SHIFT;
  return (x + 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * series) - Math.log(x);
}

const TINY = 1e-300;
const CLOSE = 1e-15;
const MOST_TERMS = 1000;

function notZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** The continued fraction of the incomplete beta function by Lentz's method (DLMF 8.17.22). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / notZero(1 + term * d);
      c = notZero(1 + term / c);
      change = c * d;
      fraction *= change;
    }
    if (Math.abs(change - 1) < CLOSE) break;
  }
  return fraction;
}

/** The regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1, a and b > 0. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  return (Math.exp(front) * betaFraction(x, a, b)) / a;
}

const HALVINGS = 200;

/** The value that F with these degrees of freedom (> 0, whole or not) stays below with this probability (0 < p < 1). */
export function quantileOfF(probability: number, above: number, below: number): number {
  let low = 0;
  let high = 1;
  for (let turn = 0; turn < HALVINGS && high - low > CLOSE * high; turn++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, above / 2, below / 2) < probability) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return (below * x) / (above * (1 - x));
}
