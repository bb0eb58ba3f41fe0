import type { PaneCommands } from "../pane-state";
import type * as create from "./create";
import type { Desk } from "./desk";
import { goTo, goToNext } from "./go-to";

type Commands = Pick<PaneCommands, "create" | "createSample" | "goTo" | "nextMissing">;
type Creation = Pick<typeof create, "layNewSheets" | "laySample">;

/** The layouts are large and needed once in a while: they come with their first use. */
function creating(
  desk: Desk,
  lay: (creation: Creation, context: Excel.RequestContext) => Promise<create.Created>,
): Promise<boolean> {
  return desk.perform("creating", async () => {
    const creation = await import("./create");
    const { count, first } = await desk.run((context) => lay(creation, context));
    desk.notify("created", { count: String(count), sheet: first });
    await desk.refresh();
  });
}

async function nextMissing(desk: Desk): Promise<void> {
  const { active } = desk.box.get();
  const id = desk.standing()?.found.id;
  if (active.kind !== "score" || id === undefined) return;
  const cells = active.view.missing.flatMap(({ cell }) => cell ?? []);
  const [first, second] = cells;
  if (first === undefined) desk.notify("none-missing", {});
  else if (second === undefined) await desk.run((context) => goTo(context, id, first));
  else await desk.run((context) => goToNext(context, id, cells));
}

/** Commands that lay sheets or move the selection. */
export function sheetCommands(desk: Desk): Commands {
  return {
    create: (wish) => creating(desk, (creation, context) => creation.layNewSheets(context, wish)),
    createSample: () => creating(desk, (creation, context) => creation.laySample(context)),
    goTo: async (cell, sheet) => {
      await desk.perform(null, async () => {
        const id = sheet ?? desk.standing()?.found.id;
        if (id !== undefined) await desk.run((context) => goTo(context, id, cell));
      });
    },
    nextMissing: async () => {
      await desk.perform(null, () => nextMissing(desk));
    },
  };
}
