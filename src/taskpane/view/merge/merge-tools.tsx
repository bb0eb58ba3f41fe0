import { createContext, useContext, useMemo, type JSX, type ReactNode } from "react";
import type { Language } from "../../../sheet/describe";
import type { MergeCommands } from "../../merge/merge-commands";
import { columnPoints } from "../column-points";
import { usePaneTools } from "../pane-tools";
import { mergeSayIn, type MergeSay } from "./merge-words";

/** What every view of the tab needs. */
export type MergeTools = {
  readonly language: Language;
  readonly say: MergeSay;
  readonly commands: MergeCommands;
  /** "4.50" as it is written here; null as a dash. */
  readonly points: (points: string | null) => string;
};

const THOUSANDS: Record<Language, string> = { vi: ".", en: "," };

/** "4637,40" as "4.637,40". */
function inThousands(points: string, language: Language): string {
  return points.replace(/\d(?=(?:\d{3})+(?!\d)[.,])/gu, `$&${THOUSANDS[language]}`);
}

const Tools = createContext<MergeTools | null>(null);

type Props = { readonly commands: MergeCommands; readonly children: ReactNode };

export function MergeToolsProvider({ commands, children }: Props): JSX.Element {
  const { language } = usePaneTools();
  const tools = useMemo<MergeTools>(
    () => ({
      language,
      commands,
      say: mergeSayIn(language),
      points: (points) => (points === null ? "–" : inThousands(columnPoints(points, language), language)),
    }),
    [language, commands],
  );
  return <Tools.Provider value={tools}>{children}</Tools.Provider>;
}

export function useMergeTools(): MergeTools {
  const tools = useContext(Tools);
  if (tools === null) throw new RangeError("This view stands outside MergeToolsProvider.");
  return tools;
}
