import { useEffect, useRef, type RefObject } from "react";

/** Where a section takes the keyboard: its heading's button, or the heading itself. */
const HOME = "h2[tabindex], h3 > button";

function sectionsAround(element: Element): readonly Element[] {
  const own = element.closest("section");
  return own === null ? [] : [own, ...sectionsAround(own.parentElement ?? document.body)];
}

/**
 * When the control that has the keyboard goes away with what it stood for (a file that was taken out, “Dừng”), the
 * keyboard goes to the heading of the nearest section that still stands, instead of to the top of the page.
 */
export function useKeptFocus(): RefObject<HTMLDivElement> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = place.current;
    if (root === null) return undefined;
    let last: Element | null = null;
    let sections: readonly Element[] = [];
    const onFocus = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
      sections = last === null ? [] : sectionsAround(last);
    };
    // A control that is taken out of the page is no longer connected when its blur is told, if it is told at all.
    const onBlur = ({ target }: FocusEvent): void => {
      setTimeout(() => {
        if (last === target && last instanceof Element && last.isConnected) last = null;
      });
    };
    const watcher = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      last = null;
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      sections
        .find(({ isConnected }) => isConnected)
        ?.querySelector<HTMLElement>(HOME)
        ?.focus();
    });
    root.addEventListener("focusin", onFocus);
    root.addEventListener("focusout", onBlur);
    watcher.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", onFocus);
      root.removeEventListener("focusout", onBlur);
      watcher.disconnect();
    };
  }, []);
  return place;
}
