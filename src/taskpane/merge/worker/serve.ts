import type { HeldFile, Wish } from "../wish";
import type { Engine } from "./engine";
import type { AnswerOf, AskOf, FromWorker, Port, QuestionName, SentWish, ToWorker } from "./messages";
import { inPieces } from "./pieces";
import type { Watch } from "./watch";

type Served = {
  readonly [Name in QuestionName]: (ask: AskOf<Name>, watch: Watch) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};

function wishOf(sent: SentWish, held: ReadonlyMap<number, HeldFile>): Wish {
  const files = sent.files.map(({ name, number }) => {
    const file = held.get(number);
    if (file === undefined) throw new RangeError(`${name} was never handed over`);
    return { name, file };
  });
  return { ...sent, files };
}

function servedBy(engine: Engine, held: ReadonlyMap<number, HeldFile>): Served {
  return {
    merge: ({ wish, before }, watch) => engine.merge(wishOf(wish, held), before, watch),
    problems: ({ file, from, count }) => engine.problemsOf(file, { from, count }),
    unitProblems: ({ key, from, count }) => engine.problemsOfUnit(key, { from, count }),
    criteria: ({ keys }) => engine.criteriaOf(keys),
    insight: () => engine.insight(),
    decision: (choice) => engine.decision(choice),
    undecided: ({ key }) => engine.undecided(key),
    plan: (signed) => engine.plan(signed),
    bytes: (signed) => engine.bytes(signed),
    repairedCopy: ({ file }) => engine.repairedCopy(file),
    carryViews: (ask, watch) => engine.carryViews(ask, watch),
    carriedBytes: (ask, watch) => engine.carriedBytes(ask, watch),
  };
}

/** A turn of the event loop, in which a waiting message is heard: a resolved promise would not let it in. */
async function turn(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Many small files are read within one of these; a person waits no longer than this for a cancel to be heard. */
const LISTEN_EVERY_MS = 50;

function watchFor(number: number, port: Port<FromWorker, ToWorker>, cancelled: ReadonlySet<number>): Watch {
  let heard = 0;
  let told = 0;
  return {
    progress: (at, of, file) => {
      const now = performance.now();
      if (at !== 1 && at !== of && now - told < LISTEN_EVERY_MS) return;
      told = now;
      port.post({ kind: "progress", number, at, of, file });
    },
    merging: () => {
      heard = 0;
      port.post({ kind: "merging", number });
    },
    isCancelled: async () => {
      if (performance.now() - heard >= LISTEN_EVERY_MS) {
        await turn();
        heard = performance.now();
      }
      return cancelled.has(number);
    },
  };
}

/** Bytes are handed over, not copied. */
function handedOver(answer: unknown): readonly Transferable[] {
  return answer instanceof Uint8Array ? [answer.buffer as ArrayBuffer] : [];
}

/** Answers one question after the other. Whatever goes wrong is told, and the next question is answered all the same. */
export function serve(engine: Engine, port: Port<FromWorker, ToWorker>): void {
  const held = new Map<number, HeldFile>();
  const served = servedBy(engine, held);
  const cancelled = new Set<number>();
  let last: Promise<void> = Promise.resolve();
  const answer = async (message: Extract<ToWorker, { kind: "ask" }>): Promise<void> => {
    const { number, name, ask } = message;
    try {
      // Name and question belong together in ToWorker; the compiler loses that once they are apart.
      const work = served[name] as (
        ask: unknown,
        watch: Watch,
      ) => AnswerOf<QuestionName> | Promise<AnswerOf<QuestionName>>;
      const found = await work(ask, watchFor(number, port, cancelled));
      const { rest, pieces } = inPieces(found);
      for (const piece of pieces) port.post({ kind: "piece", number, piece });
      port.post({ kind: "answer", number, answer: rest as typeof found }, handedOver(found));
    } catch (error) {
      const known = error instanceof Error ? error : new Error(String(error));
      port.post({ kind: "failed", number, name: known.name, message: known.message, stack: known.stack ?? "" });
    }
    cancelled.delete(number);
  };
  port.listen((message) => {
    if (message.kind === "cancel") cancelled.add(message.number);
    else if (message.kind === "files") for (const { number, file } of message.files) held.set(number, file);
    else last = last.then(() => answer(message));
  });
}
