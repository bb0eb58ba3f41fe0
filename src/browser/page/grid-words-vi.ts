import { mergeLocales } from "@univerjs/core";
import dataValidation from "@univerjs/data-validation/locale/vi-VN";
import design from "@univerjs/design/locale/vi-VN";
import docs from "@univerjs/docs-ui/locale/vi-VN";
import highlights from "@univerjs/sheets-conditional-formatting-ui/locale/vi-VN";
import rules from "@univerjs/sheets-data-validation-ui/locale/vi-VN";
import rulesBelow from "@univerjs/sheets-data-validation/locale/vi-VN";
import formulasBelow from "@univerjs/sheets-formula/locale/vi-VN";
import formulas from "@univerjs/sheets-formula-ui/locale/vi-VN";
import formats from "@univerjs/sheets-numfmt-ui/locale/vi-VN";
import sorting from "@univerjs/sheets-sort-ui/locale/vi-VN";
import sheetsBelow from "@univerjs/sheets/locale/vi-VN";
import sheets from "@univerjs/sheets-ui/locale/vi-VN";
import ui from "@univerjs/ui/locale/vi-VN";

/** The engine's own words for its menus and dialogs. */
export const GRID_WORDS = mergeLocales(
  ...[design, ui, docs, sheetsBelow, sheets, formulasBelow, formulas, formats],
  ...[dataValidation, rulesBelow, rules, highlights, sorting],
);
