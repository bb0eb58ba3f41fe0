import type { Wish } from "../wish";
import { handOver, type HandedFiles } from "./hand-over";
import type { AnswerOf, AskOf, FromWorker, QuestionName, ToWorker, SentWish } from "./messages";
import { joined, type Piece } from "./pieces";

/** What is used of a Worker. */
export type WorkerLike = {
  postMessage: (message: ToWorker) => void;
  terminate: () => void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** The worker went down, or could not be started: all that it knew is gone. */
export class WorkerCrash extends Error {
  override readonly name = "WorkerCrash";
}
/** An error that happened in the worker, with what it said there. */
export class WorkerFailure extends Error {
  constructor(
    override readonly name: string,
    message: string,
    stack: string,
  ) {
    super(message);
    this.stack = stack;
  }
}

export type Heard = (message: Extract<FromWorker, { kind: "progress" | "merging" }>) => void;
export type Asking<Answer> = { readonly answer: Promise<Answer>; readonly cancel: () => void };

export type WorkerLine = {
  readonly ask: <Name extends QuestionName>(name: Name, ask: AskOf<Name>, heard?: Heard) => Asking<AnswerOf<Name>>;
  /** The wish as the worker can take it; null when that was given up. Rejects with WorkerCrash where it goes down. */
  readonly handOver: (wish: Wish, isGivenUp: () => boolean) => Promise<SentWish | null>;
  /** Whether the worker is another than at the last look: then it knows nothing. */
  readonly isNew: () => boolean;
  readonly close: () => void;
};

type Waiting = {
  readonly resolve: (answer: AnswerOf<QuestionName>) => void;
  readonly reject: (error: Error) => void;
  readonly heard: Heard;
  readonly pieces: Piece[];
};

/** A worker that does not even hear a cancel is busy with one file; it is ended after this. */
const DEAF_AFTER_MS = 3_000;

type Line = {
  handed: HandedFiles;
  worker: WorkerLike | null;
  number: number;
  isNew: boolean;
  readonly waiting: Map<number, Waiting>;
};

function drop(line: Line, reason: string): void {
  line.worker?.terminate();
  line.worker = null;
  const all = [...line.waiting.values()];
  line.waiting.clear();
  for (const { reject } of all) reject(new WorkerCrash(reason));
}

function take(line: Line, message: FromWorker): void {
  const waiting = line.waiting.get(message.number);
  if (waiting === undefined) return;
  if (message.kind === "progress" || message.kind === "merging") {
    waiting.heard(message);
    return;
  }
  if (message.kind === "piece") {
    waiting.pieces.push(message.piece);
    return;
  }
  line.waiting.delete(message.number);
  if (message.kind === "answer") waiting.resolve(joined(message.answer, waiting.pieces) as typeof message.answer);
  else waiting.reject(new WorkerFailure(message.name, message.message, message.stack));
}

function workerOf(line: Line, start: () => WorkerLike): WorkerLike {
  if (line.worker !== null) return line.worker;
  const worker = start();
  worker.onmessage = ({ data }) => {
    take(line, data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    if (line.worker === worker) drop(line, event.message);
  };
  line.worker = worker;
  line.handed = new Map();
  line.isNew = true;
  return worker;
}

function startedWorker(line: Line, start: () => WorkerLike): WorkerLike {
  try {
    return workerOf(line, start);
  } catch (error) {
    throw new WorkerCrash(error instanceof Error ? error.message : String(error));
  }
}

async function handedOver(
  line: Line,
  start: () => WorkerLike,
  wish: Wish,
  isGivenUp: () => boolean,
): Promise<SentWish | null> {
  const worker = startedWorker(line, start);
  const post = (message: ToWorker): void => {
    worker.postMessage(message);
  };
  const sent = await handOver(wish, line.handed, post, isGivenUp);
  // The next worker would not know these files, and must never merge without them.
  if (sent !== null && line.worker !== worker) throw new WorkerCrash("ended while it took files over");
  return sent;
}

/** Asks a worker that is started with the first question, and anew after it went down. Questions then fail as WorkerCrash. */
export function workerLine(start: () => WorkerLike): WorkerLine {
  const line: Line = { handed: new Map(), worker: null, number: 0, isNew: true, waiting: new Map() };
  return {
    ask: <Name extends QuestionName>(name: Name, ask: AskOf<Name>, heard: Heard = () => undefined) => {
      line.number += 1;
      const { number } = line;
      const answer = new Promise<AnswerOf<Name>>((resolve, reject) => {
        // The worker answers a question by its number and in its own type.
        line.waiting.set(number, { resolve: resolve, reject, heard, pieces: [] });
        try {
          workerOf(line, start).postMessage({ kind: "ask", number, name, ask });
        } catch (error) {
          line.waiting.delete(number);
          reject(new WorkerCrash(error instanceof Error ? error.message : String(error)));
        }
      });
      const cancel = (): void => {
        line.worker?.postMessage({ kind: "cancel", number });
        const timer = setTimeout(() => {
          if (line.waiting.has(number)) drop(line, "cancelled");
        }, DEAF_AFTER_MS);
        const heardIt = (): void => {
          clearTimeout(timer);
        };
        answer.then(heardIt, heardIt);
      };
      return { answer, cancel };
    },
    handOver: (wish, isGivenUp) => handedOver(line, start, wish, isGivenUp),
    isNew: () => {
      const { isNew } = line;
      line.isNew = false;
      return isNew || line.worker === null;
    },
    close: () => {
      drop(line, "closed");
    },
  };
}
