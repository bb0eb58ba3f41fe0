import { mergeLocales } from "@univerjs/core";
import dataValidation from "@univerjs/data-validation/locale/en-US";
import design from "@univerjs/design/locale/en-US";
import docs from "@univerjs/docs-ui/locale/en-US";
import highlights from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import rules from "@univerjs/sheets-data-validation-ui/locale/en-US";
import rulesBelow from "@univerjs/sheets-data-validation/locale/en-US";
import formulasBelow from "@univerjs/sheets-formula/locale/en-US";
import formulas from "@univerjs/sheets-formula-ui/locale/en-US";
import formats from "@univerjs/sheets-numfmt-ui/locale/en-US";
import sorting from "@univerjs/sheets-sort-ui/locale/en-US";
import sheetsBelow from "@univerjs/sheets/locale/en-US";
import sheets from "@univerjs/sheets-ui/locale/en-US";
import ui from "@univerjs/ui/locale/en-US";

/** The engine's own words for its menus and dialogs. */
export const GRID_WORDS = mergeLocales(
  ...[design, ui, docs, sheetsBelow, sheets, formulasBelow, formulas, formats],
  ...[dataValidation, rulesBelow, rules, highlights, sorting],
);
