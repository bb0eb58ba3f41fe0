import { layersOf, type Layer } from "../../scoring/layers";
import type { CarryWish } from "../../sheet/carry/carry-plan";
import { carrySheet, type CarriedSheet } from "../../sheet/carry/carry-sheet";
import { defaultPaper } from "../../sheet/default-paper";
import { uniqueSheetNames } from "../../sheet/file-names";
import { paperOfWorkbook } from "../../sheet/read-paper-sheet";
import { layoutScoreSheet } from "../../sheet/score-layout";
import { readSheets } from "../../workbook/excel/read-sheets";
import { layWorkbook } from "../../workbook/excel/lay-workbook";
import type { Desk } from "../desk/desk";
import type { CarryCommands, CarryPreview } from "./carry-commands";

type Asked = { readonly takesReworded: boolean; readonly layer?: Layer };

function carriedIn(desk: Desk, asked: Asked): CarriedSheet | null {
  const standing = desk.standing();
  const target = standing?.loaded ?? null;
  if (standing === null || target === null) return null;
  const wish: CarryWish = { target, from: target.set.id, earlier: null, ...asked };
  return carrySheet(standing.found.snapshot, "", wish);
}

/** A formula that looks at another sheet gives points of a survey. */
function isFed(desk: Desk): boolean {
  const { cells = [] } = desk.standing()?.found.snapshot ?? {};
  return cells.some(({ formula }) => formula?.includes("!") === true);
}

function preview(desk: Desk, takesReworded: boolean): CarryPreview | null {
  const found = carriedIn(desk, { takesReworded });
  if (found === null) return null;
  const { request, changes, carried, left } = found;
  const layers = layersOf(request.set);
  const open = request.layer ?? (request.judge === null ? "self" : "appraisal-1");
  return {
    changes,
    carried: carried.length,
    left,
    layers,
    open: layers.length === 0 ? null : open,
    isFed: isFed(desk),
  };
}

async function lay(desk: Desk, asked: Asked): Promise<boolean> {
  let isDone = false;
  const replaces = asked.layer !== undefined;
  await desk.perform("creating", async () => {
    const found = carriedIn(desk, asked);
    if (found === null || isFed(desk)) return;
    const { request } = found;
    const workbook = await desk.run(readSheets);
    const paper = paperOfWorkbook(workbook, defaultPaper(request.set))?.paper;
    const unique = uniqueSheetNames();
    for (const { name } of replaces ? [] : workbook.sheets) unique(name);
    const name = unique(request.name);
    const plan = layoutScoreSheet({ ...request, name, ...(paper === undefined ? {} : { paper }) });
    await desk.run((context) =>
      layWorkbook(
        context,
        { title: "", sheets: [plan] },
        { standing: replaces ? "replace" : "refuse", activate: true },
      ),
    );
    desk.notify("created", { count: "1", sheet: name });
    await desk.refresh();
    isDone = true;
  });
  return isDone;
}

/** Carrying over the pane's desk; it comes with its first use. */
export function openCarry(desk: Desk): CarryCommands {
  return {
    preview: (takesReworded) => preview(desk, takesReworded),
    toVersion: (takesReworded) => lay(desk, { takesReworded }),
    toLayer: (layer) => lay(desk, { takesReworded: false, layer }),
  };
}
