import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Outline of a control of our own that has the keyboard. */
export const FOCUS_RING = {
  ":focus-visible": {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "1px",
    borderRadius: tokens.borderRadiusMedium,
  },
} as const;

/** What many views look like; on the 4 px grid. */
export const usePaneStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  tight: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  heading: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere", ...FOCUS_RING },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  /** Points of a text; browsers indent them by 40 px, an eighth of a narrow pane. */
  bullets: { ...typographyStyles.body1, margin: 0, paddingLeft: "20px", overflowWrap: "anywhere" },
  /** Longer words than a button's one line: let them wrap. */
  wide: { width: "100%", whiteSpace: "normal" },
  /** A button at its own width in a column. */
  start: { alignSelf: "flex-start" },
});
