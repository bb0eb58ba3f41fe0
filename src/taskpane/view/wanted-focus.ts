import { useCallback, useEffect, useState } from "react";

/** A new sheet that Excel shows later than this no longer takes the keyboard: by then it is used elsewhere. */
const FOCUS_WAITS_MS = 5000;

/** Where the keyboard goes when the view that it was in is gone. */
export type WantedFocus = "heading" | "form-button" | null;
export type Wanting = {
  readonly wanted: WantedFocus;
  readonly want: (place: WantedFocus) => void;
  readonly clear: () => void;
};

export function useWantedFocus(): Wanting {
  const [wanted, want] = useState<WantedFocus>(null);
  const clear = useCallback(() => {
    want(null);
  }, []);
  useEffect(() => {
    const timer = wanted === null ? undefined : setTimeout(clear, FOCUS_WAITS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [wanted, clear]);
  return { wanted, want, clear };
}
