import { useCallback, useEffect, useRef } from "react";

/** Gives the keyboard to an element once when it is wanted there. Returns the element's ref. */
export function useTakingFocus(isWanted: boolean, onTaken: () => void): (element: HTMLElement | null) => void {
  const place = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!isWanted || place.current === null) return;
    place.current.focus();
    onTaken();
  }, [isWanted, onTaken]);
  return useCallback((element) => {
    place.current = element;
  }, []);
}
