/** A digit of the default font, Times New Roman 12, is 8 pixels wide: 6 points. */
export const POINTS_PER_DIGIT = 6;
