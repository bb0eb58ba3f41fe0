import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { setOf } from "./known-sets";
import { say } from "./say";
import { refuseSetPath, writeSet } from "./write-set";

export const criteriaExport: Command = async (given, terminal) => {
  const asked = given.positionals[0] ?? "";
  const path = given.needed("out");
  await refuseSetPath(path, [asked], given.flag("force"));
  const { set, hash } = await setOf(asked);
  await writeSet(set, path);
  if (given.flag("json")) terminal.json({ file: path, id: set.id, version: set.version, hash });
  else terminal.out(say(terminal.language, "wrote", { path }));
  return EXIT.done;
};
