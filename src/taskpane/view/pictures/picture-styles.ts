import { makeStyles, tokens } from "@fluentui/react-components";

const FORCED = "@media (forced-colors: active)";

/** Forced colours leave what stands in an svg alone, so every colour has one of the system's beside it. */
export const usePictureStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  svg: {
    display: "block",
    width: "100%",
    height: "auto",
    printColorAdjust: "exact",
    fontFamily: tokens.fontFamilyBase,
  },
  text: {
    fontSize: "11px",
    fontVariantNumeric: "tabular-nums",
    fill: tokens.colorNeutralForeground1,
    [FORCED]: { fill: "CanvasText" },
  },
  small: { fontSize: "10px" },
  bar: { fill: tokens.colorCompoundBrandBackground, [FORCED]: { fill: "Highlight" } },
  track: { fill: tokens.colorNeutralBackground5, [FORCED]: { fill: "Canvas", stroke: "CanvasText" } },
  line: { stroke: tokens.colorNeutralForeground2, [FORCED]: { stroke: "CanvasText" } },
  heat: { fill: tokens.colorBrandBackground, [FORCED]: { fill: "Canvas", stroke: "CanvasText" } },
  dot: {
    fill: tokens.colorCompoundBrandBackground,
    // Dots that lie on each other stay dots.
    stroke: tokens.colorNeutralBackground1,
    [FORCED]: { fill: "Highlight", stroke: "Canvas" },
  },
  ring: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    [FORCED]: { fill: "Canvas", stroke: "CanvasText" },
  },
});
