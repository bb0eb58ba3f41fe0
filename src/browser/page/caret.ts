/**
 * The grid's hidden editor can have the focus and no caret, after a refused entry and a walk through the name box. The
 * browser then gives a paste to nobody: the caret comes back with the first key, Ctrl among them.
 */
export function keepCaret(place: HTMLElement): void {
  place.addEventListener(
    "keydown",
    ({ target }) => {
      if (!(target instanceof HTMLElement) || !target.isContentEditable) return;
      const selection = getSelection();
      if (selection !== null && !target.contains(selection.anchorNode)) selection.collapse(target, 0);
    },
    { capture: true },
  );
}
