import { quantileOfF } from "../../../src/summary/agreement/f-distribution";
import { intraclass } from "../../../src/summary/agreement/intraclass";
import { kendallW } from "../../../src/summary/agreement/kendall";
import { krippendorffAlpha } from "../../../src/summary/agreement/krippendorff";
import { severities } from "../../../src/summary/agreement/severity";
import { ANXIETY, KRIPPENDORFF, SHROUT_FLEISS, turned } from "./published-tables";

describe("Krippendorff's alpha", () => {
  it("is .849 for intervals and .815 for orders in the example of Krippendorff 2011", () => {
    // Units 12 has one value only and is left out.
    expect(krippendorffAlpha(KRIPPENDORFF)?.alpha).toBeCloseTo(0.849, 3);
    expect(krippendorffAlpha(KRIPPENDORFF, "ordinal")?.alpha).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha(KRIPPENDORFF)?.units).toBe(11);
  });

  it("is silent below six units with two judges and where nothing varies", () => {
    expect(krippendorffAlpha(KRIPPENDORFF.slice(0, 5))).toBeNull();
    expect(
      krippendorffAlpha(
        turned([
          [1, 1, 1, 1, 1, 1],
          [1, 1, 1, 1, 1, 1],
        ]),
      ),
    ).toBeNull();
    expect(krippendorffAlpha(turned([[1, 2, 3, 4, 5, 6]]))).toBeNull();
  });
});

describe("the F distribution", () => {
  it.each([
    // scipy 1.17.1, scipy.stats.f.ppf
    [0.95, 1, 1, 161.4476387975882],
    [0.975, 5, 4.79, 7.490103962012941],
    [0.975, 4.79, 5, 7.189695827382833],
    [0.99, 10, 20.5, 3.338176114944033],
    [0.975, 3320, 2.3, 26.20374494593923],
  ])("stays below with probability %d for %d and %d degrees of freedom at %d", (p, above, below, expected) => {
    expect(quantileOfF(p, above, below) / expected).toBeCloseTo(1, 9);
  });
});

describe("the intraclass correlation", () => {
  it("is .29 for one judge and .62 for four in the example of Shrout & Fleiss 1979", () => {
    const found = intraclass(SHROUT_FLEISS);
    // The tests of R's psych hold .29 and .62 of this table as well; digits and limits: page 424 in scipy 1.17.1.
    expect(found?.single.value).toBeCloseTo(0.2897638, 7);
    expect(found?.panel.value).toBeCloseTo(0.6200505, 7);
    expect(found?.single.low).toBeCloseTo(0.0187865, 7);
    expect(found?.single.high).toBeCloseTo(0.7610844, 7);
    expect(found?.panel.low).toBeCloseTo(0.0711368, 7);
    expect(found?.panel.high).toBeCloseTo(0.927232, 7);
    expect(found).toMatchObject({ units: 6, judges: 4 });
  });

  it("counts only units that every judge scored and is silent below six of them", () => {
    expect(intraclass([...SHROUT_FLEISS, [1, 2, null, 3]])).toEqual(intraclass(SHROUT_FLEISS));
    expect(intraclass(SHROUT_FLEISS.slice(1))).toBeNull();
    expect(intraclass(SHROUT_FLEISS.map((row) => row.slice(0, 1)))).toBeNull();
  });
});

describe("Kendall's W", () => {
  it("is .5396569 with ties in the example of R's irr and DescTools", () => {
    // DescTools prints 0.5396569; Friedman's statistic of scipy, 30.76044193, over 3 × 19 gives 0.53965688.
    expect(kendallW(ANXIETY)?.w).toBeCloseTo(0.5396569, 7);
    expect(kendallW(ANXIETY)).toMatchObject({ units: 20, judges: 3 });
  });

  it("is silent below six common units and where no judge orders anything", () => {
    expect(kendallW(ANXIETY.slice(0, 5))).toBeNull();
    expect(kendallW(ANXIETY.map(() => [1, 1, 1]))).toBeNull();
  });
});

describe("severity", () => {
  it("is the deviation of a judge's mean in a table without gaps", () => {
    // Means of the judges in Shrout & Fleiss's table: 46/6, 15/6, 26/6, 40/6 around 127/24; their mean square of
    // error, 1.0194444, gives a variance of 1.0194444 / 6 × 3 / 4 for each.
    const found = severities(SHROUT_FLEISS);
    const expected = [46 / 6, 15 / 6, 26 / 6, 40 / 6].map((mean) => mean - 127 / 24);
    for (const [at, severity] of found.entries()) {
      expect(severity?.effect).toBeCloseTo(expected[at] ?? NaN, 10);
      expect(severity?.standardError).toBeCloseTo(Math.sqrt((1.0194444444444444 / 6) * 0.75), 10);
      expect(severity?.units).toBe(6);
    }
  });

  it("finds what was put into a table with gaps, where a plain deviation does not", () => {
    const effects = [-3, 1, 2];
    const present = [
      [0, 1],
      [1, 2],
      [0, 2],
      [0, 1, 2],
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 2],
      [0, 1],
      [0, 2],
    ];
    const rows = present.map((judges, unit) =>
      effects.map((effect, judge) => (judges.includes(judge) ? 50 + 3 * unit + effect : null)),
    );
    expect(severities(rows).map((one) => Math.round((one?.effect ?? NaN) * 1e9) / 1e9)).toEqual(effects);
  });

  it("compares nobody across panels that no unit links", () => {
    const half = [...Array(6).keys()];
    const rows = [
      ...half.map((unit) => [unit, unit + 2, null, null]),
      ...half.map((unit) => [null, null, unit + 90, unit + 94]),
    ];
    expect(severities(rows).map((one) => one?.effect)).toEqual([-1, 1, -2, 2]);
  });

  it("is silent on a judge with fewer than six shared units", () => {
    const rows = SHROUT_FLEISS.map((row, unit) => [...row.slice(0, 3), unit === 0 ? null : (row[3] ?? null)]);
    expect(severities(rows).map((one) => one === null)).toEqual([false, false, false, true]);
    expect(severities([...rows, [null, null, null, 7]])[3]).toBeNull();
  });
});
