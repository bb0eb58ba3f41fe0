/** How a cell shows points; apart from the looks of all cells, which the pane needs only when it lays sheets. */
export const POINTS_FORMAT = "0.00";
