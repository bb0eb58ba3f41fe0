import { IUndoRedoService, type IUniverConfig, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { SheetPermissionCheckController, UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { mistrustMemory } from "./formula-memory";
import { type Guard, lockController } from "./locks";
import { sessionOf, type Session } from "./session";
import type { Talk } from "./typing";
import { UndoSteps } from "./undo-steps";
import { univerEngine, type UniverEngine } from "./univer-engine";

/** As in Excel: who and what stands behind the sheet's protection. */
export const LOCKED = {
  title: "Ô đã khóa",
  text: "Trang tính đang được bảo vệ: chỉ những ô nhập liệu mới sửa được.",
} as const;

/** What the page adds: its words, its theme, and the parts that draw. */
export type Screen = {
  readonly config: Partial<IUniverConfig>;
  readonly before: (univer: Univer) => void;
  /** The session is there once the engine has started. */
  readonly after: (univer: Univer, session: () => Session) => void;
};

const NO_SCREEN: Screen = {
  config: { locales: { [LocaleType.VI_VN]: {} } },
  before: () => undefined,
  after: () => undefined,
};

/** A key pressed on a locked cell asks the engine more than once. */
const ONE_ACTION = 300;

function toldOnce(tell: () => void): () => void {
  let last = -ONE_ACTION;
  return () => {
    const now = performance.now();
    if (now - last >= ONE_ACTION) tell();
    last = now;
  };
}

/** The engine with everything but a screen, or with the one given; one per page or test. */
export function startEngine(talk: Talk, screen: Screen = NO_SCREEN): { engine: UniverEngine; session: Session } {
  mistrustMemory();
  const quiet = { depth: 0 };
  const started: { session?: Session } = {};
  const guard: Guard = {
    session: () => (started.session ??= sessionOf(univer, quiet)),
    refuse: toldOnce(() => {
      talk.refuse(LOCKED);
    }),
  };
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    logLevel: LogLevel.WARN,
    override: [[IUndoRedoService, { useClass: UndoSteps }]],
    ...screen.config,
  });
  screen.before(univer);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin, {
    override: [[SheetPermissionCheckController, { useClass: lockController(guard) }]],
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  screen.after(univer, guard.session);
  const session = guard.session();
  return { engine: univerEngine(session, guard, talk), session };
}
