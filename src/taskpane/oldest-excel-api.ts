/** The requirement set that manifest.xml asks for; a side-loaded manifest may run where Excel knows less. */
export const OLDEST_EXCEL_API = "1.9";
