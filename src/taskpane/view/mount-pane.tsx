import { createRoot } from "react-dom/client";
import { keptLanguage } from "../desk/kept-choices";
import { openStore } from "../desk/open-store";
import { Boundary } from "./boundary";
import { loadCreateForm } from "./create-form-place";
import type { OpenMerge } from "./merge/merge-place";
import { Pane } from "./pane";

/** When the first screen is up the form is fetched too, so that it is there when the network goes. */
const FETCH_FORM_AFTER_MS = 2000;

const openMerge: OpenMerge = async (language) => {
  const merge = await import("../merge/open-merge");
  return merge.openMerge(language);
};

/** Shows the pane in `place` over Office.js, which must be ready. */
export function mountPane(place: HTMLElement): void {
  const store = openStore(keptLanguage() ?? "vi");
  createRoot(place).render(
    <Boundary language={() => store.state().language}>
      <Pane store={store} openMerge={openMerge} />
    </Boundary>,
  );
  setTimeout(() => {
    // Opening the form fetches it again and says what is wrong.
    loadCreateForm().catch(() => undefined);
  }, FETCH_FORM_AFTER_MS);
}
