import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { FOCUS_RING } from "../pane-styles";

/** What several views of the tab look like. */
export const useMergeStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    minWidth: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  /** One of several lines of words, apart from the next. */
  line: { paddingBottom: "4px" },
  part: { ...typographyStyles.body1Strong, margin: "4px 0 0", overflowWrap: "anywhere" },
  figures: { fontVariantNumeric: "tabular-nums" },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  nowrap: { whiteSpace: "nowrap" },
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
  },
  caption: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    textAlign: "left",
    paddingBottom: "4px",
  },
  head: {
    ...typographyStyles.caption1Strong,
    textAlign: "left",
    verticalAlign: "bottom",
    padding: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: "inherit",
    padding: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  number: { textAlign: "right", whiteSpace: "nowrap", overflowWrap: "normal" },
  rightHead: { textAlign: "right" },
  /** Wider than the pane: moves inside its own frame, by keys too. */
  scroller: { overflowX: "auto", maxWidth: "100%", ...FOCUS_RING },
  /** Heard, not seen. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
