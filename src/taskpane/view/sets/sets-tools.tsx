import { createContext, useContext, useState, type JSX, type ReactNode } from "react";
import type { SetCommands } from "../../sets/set-commands";
import { usePaneTools } from "../pane-tools";
import { setsSayIn, type SetsSay } from "./sets-words";

type SetsTools = {
  readonly say: SetsSay;
  readonly commands: SetCommands;
  /** Does a command and tells where it fails. */
  readonly perform: (command: () => Promise<void>) => Promise<void>;
  readonly tell: (text: string) => void;
};

const Tools = createContext<SetsTools | null>(null);

type Props = { readonly commands: SetCommands; readonly children: (told: string) => ReactNode };

export function SetsToolsProvider({ commands, children }: Props): JSX.Element {
  const { language } = usePaneTools();
  const say = setsSayIn(language);
  const [told, tell] = useState("");
  const perform = async (command: () => Promise<void>): Promise<void> => {
    try {
      await command();
    } catch (error) {
      tell(say("failed", { message: error instanceof Error ? error.message : String(error) }));
    }
  };
  return <Tools.Provider value={{ say, commands, perform, tell }}>{children(told)}</Tools.Provider>;
}

export function useSetsTools(): SetsTools {
  const tools = useContext(Tools);
  if (tools === null) throw new RangeError("This view stands outside SetsToolsProvider.");
  return tools;
}
