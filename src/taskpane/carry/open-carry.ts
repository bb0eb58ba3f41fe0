import { layersOf } from "../../scoring/layers";
import type { LoadedSet } from "../../scoring/load-criteria-set";
import { carrySheet } from "../../sheet/carry/carry-sheet";
import { gridOf, textAt } from "../../sheet/grid";
import { mapSheet } from "../../sheet/map-sheet";
import { setName } from "../../sheet/set-name";
import type { SheetSnapshot } from "../../sheet/sheet-snapshot";
import { layWorkbook } from "../../workbook/excel/lay-workbook";
import { readSheets } from "../../workbook/excel/read-sheets";
import type { Desk } from "../desk/desk";
import { knownSets } from "../desk/pane-sets";
import type { AlongPreview, CarryAsked, CarryCommands, CarryOutcome, CarryPreview } from "./carry-commands";
import { carryItems, isFed, openLayer, wishOf, type CarryItem, type CarryTask } from "./carry-items";
import { laidItems } from "./lay-carried";

/** The very set of the older sheet, where this program knows it still: names of choices stand on no sheet. */
function earlierOf(snapshot: SheetSnapshot): LoadedSet | null {
  const grid = gridOf(snapshot);
  const cell = mapSheet(snapshot, grid)?.cells.criteria_set;
  const found = cell === undefined ? "" : textAt(grid, cell.row, cell.column);
  return knownSets().find(({ set, hash }) => setName(set, hash) === found) ?? null;
}

function taskOf(desk: Desk, asked: CarryAsked): CarryTask | null {
  const standing = desk.standing();
  const target = standing?.loaded ?? null;
  if (standing === null || target === null) return null;
  const { snapshot } = standing.found;
  return { ...asked, target, earlier: earlierOf(snapshot), inView: snapshot.name };
}

function preview(desk: Desk, takesReworded: boolean): CarryPreview | null {
  const task = taskOf(desk, { takesReworded, layer: null, scope: "sheet" });
  const snapshot = desk.standing()?.found.snapshot;
  const found = task === null || snapshot === undefined ? null : carrySheet(snapshot, "", wishOf(task));
  if (found === null || snapshot === undefined) return null;
  const { request, changes, carried, left } = found;
  const layers = layersOf(request.set);
  const open = layers.length === 0 ? null : openLayer(request);
  return { changes, carried: carried.length, left, layers, open, isFed: isFed(snapshot) };
}

function alongView({ sheet, whyNot }: CarryItem): AlongPreview {
  const left = sheet.left.filter(({ code }) => code === "entry-not-carried").length;
  return { sheet: sheet.sheet, carried: sheet.carried.length, left, whyNot };
}

async function along(desk: Desk, asked: Omit<CarryAsked, "scope">): Promise<readonly AlongPreview[] | null> {
  let found: readonly AlongPreview[] | null = null;
  await desk.perform(null, async () => {
    const task = taskOf(desk, { ...asked, scope: "workbook" });
    if (task !== null) found = carryItems(await desk.run(readSheets), task).map(alongView);
  });
  return found;
}

async function carry(desk: Desk, asked: CarryAsked): Promise<CarryOutcome> {
  let outcome: CarryOutcome = "failed";
  await desk.perform("creating", async () => {
    const task = taskOf(desk, asked);
    if (task === null) return;
    const workbook = await desk.run(readSheets);
    const items = carryItems(workbook, task);
    const able = items.filter(({ whyNot }) => whyNot === null);
    outcome = items[0]?.whyNot ?? "failed";
    const plans = laidItems(workbook, able, task);
    const [first] = plans;
    if (first === undefined) return;
    const standing = task.layer === null ? "refuse" : "replace";
    await desk.run((context) => layWorkbook(context, { title: "", sheets: plans }, { standing, activate: true }));
    desk.notify("created", { count: String(able.length), sheet: first.name });
    await desk.refresh();
    outcome = "done";
  });
  return outcome;
}

/** Carrying over the pane's desk; it comes with its first use. */
export function openCarry(desk: Desk): CarryCommands {
  return {
    preview: (takesReworded) => preview(desk, takesReworded),
    along: (asked) => along(desk, asked),
    carry: (asked) => carry(desk, asked),
  };
}
