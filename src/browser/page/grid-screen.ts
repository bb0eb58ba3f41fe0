import { type IUniverConfig, LocaleType, type Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsSortUIPlugin } from "@univerjs/sheets-sort-ui";
import { ISheetClipboardService, UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-sort-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import type { Language } from "../../sheet/describe";
import { textClipboard } from "../univer/clipboard";
import type { Screen } from "../univer/start-engine";

/** Who may write where is the sheet's own protection, which its owner sets: nobody lifts it from these menus. */
const HIDDEN_MENUS = Object.fromEntries(
  [
    "contextMenu.permission",
    "command.add-range-protection-from-context-menu",
    "command.add-range-protection-from-sheet-bar",
    "command.add-range-protection-from-toolbar",
    "command.change-sheet-protection-from-sheet-bar",
    "command.delete-range-protection-from-context-menu",
    "command.delete-worksheet-protection-from-sheet-bar",
    "command.set-range-protection-from-context-menu",
    "command.view-sheet-permission-from-context-menu",
    "command.view-sheet-permission-from-sheet-bar",
  ].map((name) => [`sheet.${name}`, { hidden: true }]),
);

async function wordsOf(language: Language): Promise<Partial<IUniverConfig>> {
  if (language === "en") {
    const { GRID_WORDS } = await import("./grid-words-en");
    return { locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: GRID_WORDS } };
  }
  const { GRID_WORDS } = await import("./grid-words-vi");
  return { locale: LocaleType.VI_VN, locales: { [LocaleType.VI_VN]: GRID_WORDS } };
}

/** The parts of the engine that draw, in a place of the page. */
export async function gridScreen(place: HTMLElement, language: Language): Promise<Screen> {
  return {
    config: await wordsOf(language),
    before: (univer: Univer) => {
      univer.registerPlugin(UniverDocsPlugin);
      univer.registerPlugin(UniverRenderEnginePlugin);
      univer.registerPlugin(UniverUIPlugin, { container: place, menu: HIDDEN_MENUS, disableAutoFocus: true });
      univer.registerPlugin(UniverDocsUIPlugin);
    },
    after: (univer, session) => {
      univer.registerPlugin(UniverSheetsUIPlugin, {
        override: [[ISheetClipboardService, { useClass: textClipboard(session) }]],
        menu: HIDDEN_MENUS,
        protectedRangeShadow: false,
        disableForceStringAlert: true,
        disableForceStringMark: true,
        disableAutoFocus: true,
      });
      univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
      univer.registerPlugin(UniverSheetsFormulaUIPlugin);
      univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
        showEditOnDropdown: false,
        showSearchOnDropdown: false,
      });
      univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
      univer.registerPlugin(UniverSheetsSortUIPlugin);
    },
  };
}
