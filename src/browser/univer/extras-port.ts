import type { Engine, SheetId } from "../engine";
import { PLAIN_PAGE } from "../engine-page";
import { extrasOf, setExtras, type SheetExtras } from "./extras";
import type { Session } from "./session";

type Settings = Pick<
  Engine,
  "setPage" | "page" | "setCharts" | "charts" | "setPictures" | "pictures" | "setProtection" | "protection"
>;

/** What is kept with a sheet and not drawn: its page, charts, pictures and lock. */
export function extrasPort(session: Session): Settings {
  const put = (sheet: SheetId, part: SheetExtras): void => {
    setExtras(session, sheet, { ...extrasOf(session, sheet), ...part });
  };
  return {
    setPage: (sheet, page) => {
      put(sheet, { page });
    },
    page: (sheet) => extrasOf(session, sheet).page ?? PLAIN_PAGE,
    setCharts: (sheet, charts) => {
      put(sheet, { charts });
    },
    charts: (sheet) => extrasOf(session, sheet).charts ?? [],
    setPictures: (sheet, pictures) => {
      put(sheet, { pictures });
    },
    pictures: (sheet) => extrasOf(session, sheet).pictures ?? [],
    setProtection: (sheet, protection) => {
      const { protection: before, ...rest } = extrasOf(session, sheet);
      if (protection !== null) setExtras(session, sheet, { ...rest, protection });
      else if (before !== undefined) setExtras(session, sheet, rest);
    },
    protection: (sheet) => extrasOf(session, sheet).protection ?? null,
  };
}
