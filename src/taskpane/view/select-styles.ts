import { makeStyles } from "@fluentui/react-components";

/** A select is as wide as its longest choice unless it is told to be narrower. */
export const useSelectStyles = makeStyles({ select: { minWidth: 0 } });
