import type { Language } from "../../../sheet/describe";

const PLACES = 2;

/** 0.834 as "0,83" in Vietnamese, with a true minus. */
export function coefficientText(value: number, language: Language): string {
  const text = Math.abs(value).toFixed(PLACES);
  const sign = value < 0 && Number(text) !== 0 ? "−" : "";
  return sign + (language === "vi" ? text.replace(".", ",") : text);
}

/** The same with its sign always shown, for what lies above or below something. */
export function signedText(value: number, language: Language): string {
  const text = coefficientText(value, language);
  return value > 0 ? `+${text}` : text;
}
