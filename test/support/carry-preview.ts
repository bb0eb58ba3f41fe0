import type { CarryAsked, CarryCommands, CarryPreview } from "../../src/taskpane/carry/carry-commands";

/** A sheet with layers that its unit fills in. */
export function carryPreview(more: Partial<CarryPreview> = {}): CarryPreview {
  const layers = ["self", "appraisal-1", "explanation", "appraisal-2"] as const;
  return { changes: [], carried: 30, left: [], layers, open: "self", isFed: false, ...more };
}

/** The same of an older version, of which one criterion has another maximum. */
export function versionPreview(more: Partial<CarryPreview> = {}): CarryPreview {
  const changed = { change: "max", id: "1.2", title: "Niêm yết thủ tục", before: "5.00", after: "4.00" } as const;
  const left = {
    code: "entry-not-carried",
    place: { file: "", sheet: "Phiếu An", cell: "G13", criterion: "1.2" },
    facts: { found: "5", reason: "left-max" },
  } as const;
  return carryPreview({ changes: [changed], left: [left], layers: [], open: null, ...more });
}

type FakeCarry = { readonly asked: readonly CarryAsked[]; readonly commands: CarryCommands };

/** Commands made by hand: what they were asked is kept. */
export function fakeCarry(preview: CarryPreview, answers: Partial<CarryCommands> = {}): FakeCarry {
  const asked: CarryAsked[] = [];
  const commands: CarryCommands = {
    preview: () => preview,
    along: () =>
      Promise.resolve([
        { sheet: "Phiếu An", carried: 30, left: 1, whyNot: null },
        { sheet: "Phiếu Bình", carried: 28, left: 1, whyNot: null },
        { sheet: "Phiếu Cường", carried: 31, left: 0, whyNot: "survey-missing" },
      ]),
    carry: (ask) => {
      asked.push(ask);
      return Promise.resolve("done");
    },
    ...answers,
  };
  return { asked, commands };
}
