import { builtInSets } from "../scoring/built-in-sets";
import { EXIT } from "./exit-code";
import type { Command } from "./command";
import { table } from "./table";

export const criteriaList: Command = (given, terminal) => {
  const sets = builtInSets().map(({ set, hash }) => {
    const { id, version, title, status } = set;
    return { id, version, title, status, hash };
  });
  if (given.flag("json")) terminal.json({ sets });
  else
    terminal.out(table(sets.map(({ id, version, status, hash, title }) => [`${id}@${version}`, hash, status, title])));
  return EXIT.done;
};
