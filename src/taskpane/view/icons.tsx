import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";

const PATHS = {
  star: "M8 1.3l2.1 4.2 4.6.7-3.3 3.2.8 4.6L8 11.8 3.8 14l.8-4.6L1.3 6.2l4.6-.7z",
  chevron: "M5.5 2.5L11 8l-5.5 5.5",
  error: "M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM5.6 5.6l4.8 4.8m0-4.8l-4.8 4.8",
  warning: "M8 2L1.5 13.5h13zM8 6.3v3.4m0 1.6v.2",
  info: "M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM8 7.2v4.1m0-6.7v.2",
  done: "M2.5 8.5l3.5 3.5 7.5-8",
} as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, width: "16px", height: "16px", verticalAlign: "-3px" },
});

type Props = { readonly name: keyof typeof PATHS; readonly isFilled?: boolean; readonly className?: string };

/**
 * A drawing in the colour of the text around it; the words beside it say what it means. A class may change its size, not
 * its colour: forced colours leave an svg's own colour alone, so it would vanish on some backgrounds.
 */
export function Icon({ name, isFilled = false, className }: Props): JSX.Element {
  return (
    <svg
      className={mergeClasses(useStyles().icon, className)}
      viewBox="0 0 16 16"
      fill={isFilled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
