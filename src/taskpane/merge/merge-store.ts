import { turns, wishChanger, fail, type ChangeWish } from "./change-wish";
import type { MergeCommands, MergeStore } from "./merge-commands";
import { notify, openMergeDesk, remember, startState, type MergeDesk, type MergeParts } from "./merge-desk";
import { carryCommands } from "./carry-copies";
import { resultCommands } from "./result-commands";
import { emptyWish, withFiles, withoutFile, type Wish } from "./wish";

type FileCommands = Pick<
  MergeCommands,
  "add" | "remove" | "removeAll" | "useAsPrevious" | "applyRepairs" | "takeBackRepairs"
>;
type DecisionCommands = Pick<MergeCommands, "decide" | "takeBackDecision">;

function remover(desk: MergeDesk, changeTo: ChangeWish): MergeCommands["removeAll"] {
  return async (files) => {
    const { wish } = desk.memory;
    const next = files.reduce(withoutFile, wish);
    const count = wish.files.length - next.files.length;
    if (count === 0) return;
    await changeTo(next);
    if (desk.memory.wish === next) notify(desk, "removed", { count: String(count) });
  };
}

function fileCommands(desk: MergeDesk, changeTo: ChangeWish): FileCommands {
  const wish = (): Wish => desk.memory.wish;
  const without = (files: readonly string[]): Wish["repaired"] =>
    wish().repaired.filter(({ name }) => !files.includes(name));
  const removeAll = remover(desk, changeTo);
  return {
    removeAll,
    add: async (files) => {
      const { wish: next, taken, skipped } = withFiles(wish(), files);
      desk.change({ skipped });
      if (taken.length === 0) {
        notify(desk, "nothing-added");
        return;
      }
      const answer = await changeTo(next);
      if (answer === null) return;
      // All are read anew, those of before too, where other criteria sets are known now.
      const unchanged = Math.max(0, taken.length - answer.read);
      const facts = { count: String(answer.read), unchanged: String(unchanged) };
      notify(desk, unchanged === 0 ? "files-read" : "files-added", facts);
    },
    remove: (file) => removeAll([file]),
    useAsPrevious: async (name) => {
      const held = wish().files.find((one) => one.name === name);
      if (held !== undefined) await changeTo({ ...withoutFile(wish(), name), previous: held.file });
    },
    applyRepairs: async (files) => {
      const rows = desk.state().result?.files.filter(({ name }) => files.includes(name)) ?? [];
      const agreed = rows.map(({ name, sha256 }) => ({ name, sha256 }));
      const answer = await changeTo({ ...wish(), repaired: [...without(files), ...agreed] });
      const cells = answer?.shown.repaired.filter(({ file }) => files.includes(file)) ?? [];
      if (answer !== null) notify(desk, "repaired", { count: String(cells.length) });
    },
    takeBackRepairs: async (files) => {
      await changeTo({ ...wish(), repaired: without(files) });
    },
  };
}

function decisionCommands(desk: MergeDesk, changeTo: ChangeWish): DecisionCommands {
  const { line, memory } = desk;
  return {
    decide: async (key, keep, reason) => {
      try {
        if (!(await remember(desk))) return false;
        const { by } = desk.state().settings;
        const decision = await line.ask("decision", { key, keep, reason, by }).answer;
        if (decision === null) return false;
        const { wish } = memory;
        const answer = await changeTo({ ...wish, decisions: [...wish.decisions, decision] });
        if (answer !== null) notify(desk, "decided");
        return answer !== null;
      } catch (error) {
        fail(desk, error);
        return false;
      }
    },
    takeBackDecision: async (key) => {
      try {
        if (!(await remember(desk))) return;
        const decisions = await line.ask("undecided", { key }).answer;
        await changeTo({ ...memory.wish, decisions });
      } catch (error) {
        fail(desk, error);
      }
    },
  };
}

/** Every command waits for those before it, but a person's cancel. */
function inTurns<Commands extends Readonly<Record<string, (...given: never[]) => Promise<unknown>>>>(
  commands: Commands,
  inTurn: ReturnType<typeof turns>,
): Commands {
  const waiting = Object.entries(commands).map(
    ([name, command]) => [name, (...given: never[]) => inTurn(() => command(...given))] as const,
  );
  return Object.fromEntries(waiting) as Commands;
}

type SettingCommands = Pick<
  MergeCommands,
  | "setRoster"
  | "setPrevious"
  | "setCrosswalk"
  | "setByParent"
  | "setMethod"
  | "setSet"
  | "setBy"
  | "setLanguage"
  | "clear"
>;

function settingCommands(desk: MergeDesk, changeTo: ChangeWish): SettingCommands {
  const wish = (): Wish => desk.memory.wish;
  const set = async (part: Partial<Wish>): Promise<void> => {
    await changeTo({ ...wish(), ...part });
  };
  return {
    setRoster: (roster) => set({ roster }),
    setPrevious: (previous) => set({ previous }),
    setCrosswalk: (crosswalk) => set({ crosswalk }),
    setByParent: (byParent) => set({ byParent }),
    setMethod: (method) => set({ method }),
    setSet: (setId) => set({ setId }),
    setBy: (by) => {
      desk.change({ settings: { ...desk.state().settings, by: by.trim() } });
      return Promise.resolve();
    },
    setLanguage: async (language) => {
      await changeTo({ ...wish(), language }, { isSameMerge: true });
    },
    clear: () => {
      desk.memory.wish = emptyWish(wish().language);
      desk.memory.standing = null;
      desk.memory.before = null;
      desk.line.close();
      const { notice } = desk.state();
      desk.change({ ...startState(), notice });
      return Promise.resolve();
    },
  };
}

/** Opens the memory of the tab “Tổng hợp”. The worker starts with the first file. */
export function openMergeStore(parts: MergeParts): MergeStore {
  const desk = openMergeDesk(parts);
  const inTurn = turns();
  const changeTo = wishChanger(desk);
  return {
    state: desk.state,
    subscribe: desk.subscribe,
    commands: {
      ...inTurns(fileCommands(desk, changeTo), inTurn),
      ...inTurns(settingCommands(desk, changeTo), inTurn),
      ...inTurns(decisionCommands(desk, changeTo), inTurn),
      ...resultCommands(desk, inTurn),
      ...carryCommands(desk, inTurn),
      cancel: () => {
        desk.memory.running?.cancel();
      },
      dismissFault: () => {
        const { result } = desk.state();
        desk.change({ fault: null, phase: { kind: result === null ? "empty" : "shown" } });
      },
    },
    close: desk.line.close,
  };
}
