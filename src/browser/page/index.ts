import type { UniverEngine } from "../univer/univer-engine";
import { followCell } from "./cell-line";
import { attempt, type Desk, makeBlank, makeSample, openFile, printSheet, printSheets, saveFile } from "./commands";
import { confirmed, tell } from "./dialogs";
import { languageOf, pageWords } from "./page-language";
import type { PageWords } from "./page-words";
import { hostPane } from "./pane-host";
import { startGrid } from "./start-grid";
import { workOf } from "./work";

const language = languageOf(location.search);
const words = pageWords(language);

function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`index.html has no ${id}`);
  return found;
}

const status = part("status", HTMLElement);
const frame = part("pane", HTMLIFrameElement);
const chooser = part("file", HTMLInputElement);

function say(text: string): void {
  status.textContent = text;
}

function show({ name, unsaved }: { readonly name: string; readonly unsaved: boolean }): void {
  const title = unsaved ? `${name} (${words.unsaved})` : name;
  part("name", HTMLElement).textContent = title;
  document.title = `${title} – ${words.title}`;
}

function label(): void {
  document.documentElement.lang = language;
  document.title = words.title;
  for (const name of ["open", "save", "print", "blank", "sample"] as const satisfies readonly (keyof PageWords)[]) {
    part(name, HTMLButtonElement).textContent = words[name];
  }
  part("commands", HTMLElement).ariaLabel = words.commands;
  part("grid", HTMLElement).ariaLabel = words.grid;
  part("cell", HTMLElement).ariaLabel = words.cell;
  frame.title = words.pane;
  chooser.ariaLabel = words.open;
  say(words.starting);
}

function connect(desk: Desk): void {
  const commands = {
    open: () => {
      chooser.click();
      return Promise.resolve();
    },
    save: () => saveFile(desk),
    print: () => printSheet(desk),
    blank: () => makeBlank(desk),
    sample: () => makeSample(desk),
  };
  for (const [name, command] of Object.entries(commands)) {
    const button = part(name, HTMLButtonElement);
    button.addEventListener("click", () => void attempt(desk, command));
    button.disabled = false;
  }
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    chooser.value = "";
    if (file !== undefined) void attempt(desk, () => openFile(desk, file));
  });
}

/** Counts the page's own changes out of the user's work, until the engine has told of all of them. */
function quiet(): { readonly isQuiet: () => boolean; readonly quietly: Desk["quietly"] } {
  let depth = 0;
  return {
    isQuiet: () => depth > 0,
    quietly: async (change) => {
      depth += 1;
      try {
        await change();
      } finally {
        depth -= 1;
      }
    },
  };
}

/** The last entry may have been kept before the total that follows it. What loading begins would stop a run of ours. */
async function calculateAnew(engine: UniverEngine): Promise<void> {
  await engine.settle();
  engine.calculate();
}

async function start(): Promise<void> {
  label();
  const { engine, onChange } = await startGrid(part("grid", HTMLElement), language, {
    refuse: (message) => void tell(words, message),
    ask: ({ title, text }) =>
      confirmed({ title, text: text === "" ? words.ask : `${text} ${words.ask}` }, words.keep, words.cancel),
  });
  const { isQuiet, quietly } = quiet();
  const work = workOf(
    {
      save: engine.save,
      load: engine.load,
      shown: show,
      failed: (why) => {
        say(words.notKept(why));
      },
    },
    words.untitled,
  );
  const restored = await work.restore();
  const tellCell = followCell(engine, part("cell", HTMLElement), language);
  onChange(() => {
    tellCell();
    if (!isQuiet()) work.changed();
  });
  const pane = hostPane({
    frame,
    engine,
    language,
    fileName: work.name,
    print: (sheets, title) => printSheets({ engine, language }, sheets, title),
    answered: tellCell,
  });
  frame.src = `taskpane/taskpane.html${location.search}`;
  connect({ engine, language, words, work, pane, say, quietly });
  show({ name: work.name(), unsaved: work.unsaved() });
  if (restored) void calculateAnew(engine).then(tellCell);
  say(restored ? words.restored(work.name()) : "");
  document.documentElement.dataset["ready"] = String(Math.round(performance.now()));
}

await start();
