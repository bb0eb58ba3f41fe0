import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";
const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme } as const;

type MaybeOffice = { readonly context?: { readonly officeTheme?: { readonly isDarkTheme?: boolean } } };

/** Excel's own theme where it tells one: a dark Excel on a light Windows has a dark pane. Excel on the web tells none. */
function officeIsDark(): boolean | undefined {
  const { Office: office } = globalThis as { readonly Office?: MaybeOffice };
  return office?.context?.officeTheme?.isDarkTheme;
}

function themeNow(): keyof typeof THEMES {
  if (window.matchMedia(FORCED).matches) return "contrast";
  return (officeIsDark() ?? window.matchMedia(DARK).matches) ? "dark" : "light";
}

function subscribe(told: () => void): () => void {
  const queries = [DARK, FORCED].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", told);
  return () => {
    for (const query of queries) query.removeEventListener("change", told);
  };
}

export function useTheme(): Theme {
  return THEMES[useSyncExternalStore(subscribe, themeNow)];
}
