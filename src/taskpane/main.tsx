import { OLDEST_EXCEL_API } from "./oldest-excel-api";
import { tellStart } from "./tell-start";
import { watchPane } from "./watch-pane";

/** Loads the pane while Office gets ready, and mounts it once Excel is known to be the right one. */
async function open(place: HTMLElement): Promise<void> {
  const loading = import(/* webpackChunkName: "pane" */ "./view/mount-pane");
  loading.catch(() => {
    tellStart("pane-failed");
  });
  const { host } = await Office.onReady();
  tellStart("office-here");
  if (host !== Office.HostType.Excel) {
    tellStart("not-excel");
    return;
  }
  if (!Office.context.requirements.isSetSupported("ExcelApi", OLDEST_EXCEL_API)) {
    tellStart("too-old");
    return;
  }
  const { mountPane } = await loading;
  watchPane(place);
  mountPane(place);
}

const place = document.getElementById("pane");
// Without Office the start-up message already says so.
if (place !== null && "Office" in window) {
  open(place).catch((error: unknown) => {
    tellStart("pane-failed");
    throw error;
  });
}
