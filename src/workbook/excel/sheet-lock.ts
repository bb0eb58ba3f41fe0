/** People may make rows and columns larger on a protected sheet, and select everywhere. */
export const LOCK: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };
