import {
  CommandType,
  type CustomData,
  type ICommand,
  type IMutationInfo,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import type { Protection, SheetId } from "../engine";
import type { EngineChart, EnginePage, EnginePicture } from "../engine-page";
import { change, sheetOf, workbookOf, type Session } from "./session";

/** What the engine itself knows nothing of; it keeps it with the sheet, and a copied or opened sheet brings it along. */
export type SheetExtras = {
  readonly page?: EnginePage;
  readonly charts?: readonly EngineChart[];
  readonly pictures?: readonly EnginePicture[];
  readonly protection?: Protection;
  readonly veryHidden?: true;
};

type SetExtras = { readonly unitId: string; readonly subUnitId: string; readonly extras: SheetExtras };

/** A change like the engine's own, so that undo and redo reach it. */
const SET_EXTRAS: ICommand<SetExtras> = {
  id: "cham-sao.mutation.set-extras",
  type: CommandType.MUTATION,
  handler: (accessor, params) => {
    const book = accessor
      .get(IUniverInstanceService)
      .getUnit<Workbook>(params?.unitId ?? "", UniverInstanceType.UNIVER_SHEET);
    const sheet = (book || null)?.getSheetBySheetId(params?.subUnitId ?? "");
    if (!sheet || params === undefined) return false;
    sheet.getConfig().custom = params.extras as CustomData;
    return true;
  },
};

export function registerExtras(session: Session): void {
  session.commands.registerCommand(SET_EXTRAS);
}

export function extrasOf(session: Session, sheet: SheetId): SheetExtras {
  return (sheetOf(session, sheet).getConfig().custom ?? {}) as SheetExtras;
}

export function extrasMutation(unitId: string, sheet: SheetId, extras: SheetExtras): IMutationInfo {
  return { id: SET_EXTRAS.id, params: { unitId, subUnitId: sheet, extras } satisfies SetExtras };
}

export function setExtras(session: Session, sheet: SheetId, extras: SheetExtras): void {
  const unitId = workbookOf(session).getUnitId();
  const undo = extrasMutation(unitId, sheet, extrasOf(session, sheet));
  change(session, extrasMutation(unitId, sheet, extras), [undo]);
}

export function settingsOf(session: Session): Readonly<Record<string, unknown>> {
  return workbookOf(session).getConfig().custom ?? {};
}

export function setSettings(session: Session, settings: Readonly<Record<string, unknown>>): void {
  workbookOf(session).getConfig().custom = { ...settings } as CustomData;
}
