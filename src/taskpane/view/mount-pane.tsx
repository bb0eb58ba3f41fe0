import { createRoot } from "react-dom/client";
import { keptLanguage } from "../desk/kept-choices";
import { openStore } from "../desk/open-store";
import { Boundary } from "./boundary";
import { loadCreateForm } from "./create-form-place";
import { loadMergeTab, type OpenMerge } from "./merge/merge-place";
import { Pane } from "./pane";
import { loadPrintTab, type OpenPrint } from "./print/print-place";
import { loadSealSection } from "./seal/seal-place";
import { loadSetsTab } from "./sets/sets-place";

/** When the first screen is up the other parts are fetched too, so that they are there when the network goes. */
const FETCH_PARTS_AFTER_MS = 2000;

const openMerge: OpenMerge = async (language) => {
  const merge = await import("../merge/open-merge");
  return merge.openMerge(language);
};

const openPrint: OpenPrint = async (language) => {
  const print = await import("../print/open-print");
  return print.openPrint(language);
};

/** Shows the pane in `place` over Office.js, which must be ready. */
export function mountPane(place: HTMLElement): void {
  const store = openStore(keptLanguage() ?? "vi");
  createRoot(place).render(
    <Boundary language={() => store.state().language}>
      <Pane store={store} openMerge={openMerge} openPrint={openPrint} />
    </Boundary>,
  );
  setTimeout(() => {
    // Opening a part fetches it again and says what is wrong.
    const parts = [loadCreateForm, loadMergeTab, loadPrintTab, loadSealSection, loadSetsTab];
    for (const load of parts) load().catch(() => undefined);
  }, FETCH_PARTS_AFTER_MS);
}
