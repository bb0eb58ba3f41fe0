import type { Engine, EngineEvent } from "./engine";
import { Book } from "./executor/book";
import { execute } from "./executor/execute";
import { deactivated, eventsOfPerson, eventsOfTold, type OfficeEvent, shiftOfEvent } from "./executor/office-events";
import type { RequestBody, ResponseBody } from "./executor/request";
import { worksheetObject } from "./executor/worksheet-object";

/** The message types of the library's bridge. */
const REQUEST = 1;
const EVENT = 3;
const RICH_API = 65_536;
/** Excel for the web takes and gives no more in one piece. */
const LARGEST_BYTES = 5_000_000;
const OK = 200;

export type OfficeHost = {
  /** Takes a message of the pane; resolves when its answer and the events behind it have gone out. */
  readonly receive: (text: string) => Promise<void>;
  /** How many ranges the pane keeps hold of. */
  readonly keptRanges: () => number;
  readonly close: () => void;
};

type Message = { readonly id: number; readonly type: number; readonly message: { readonly body: unknown } };

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function refused(Code: string): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code, Message: "The payload is larger than 5 MB.", ActionIndex: 0 } };
}

function bodyOf(message: Message): RequestBody {
  const { body } = message.message;
  return (typeof body === "string" ? JSON.parse(body) : body) as RequestBody;
}

async function answer(book: Book, text: string): Promise<string> {
  const message = JSON.parse(text) as Message;
  const tooLarge = bytesOf(text) > LARGEST_BYTES;
  const body = tooLarge ? refused("RequestPayloadSizeLimitExceeded") : await execute(book, bodyOf(message));
  const reply = (content: ResponseBody): string =>
    JSON.stringify({ id: message.id, type: REQUEST, message: { statusCode: OK, headers: {}, body: content } });
  const whole = reply(body);
  return bytesOf(whole) > LARGEST_BYTES ? reply(refused("ResponsePayloadSizeLimitExceeded")) : whole;
}

function eventText({ messageType, targetId, args }: OfficeEvent): string {
  const entry = { messageCategory: RICH_API, messageType, targetId, message: JSON.stringify(args) };
  return JSON.stringify({ type: EVENT, message: { entries: [entry] } });
}

/** Adds that another sheet was left, where one was. */
function leaveTaker(engine: Engine): (sheet: string) => readonly OfficeEvent[] {
  let active = engine.activeSheet();
  return (sheet) => {
    const left = active;
    active = sheet;
    return left === sheet ? [] : deactivated(left);
  };
}

/** Everything that happened since the last time, as events, in its order. */
function eventTeller(book: Book): { readonly hear: (event: EngineEvent) => void; readonly take: () => OfficeEvent[] } {
  const heard: EngineEvent[] = [];
  const leave = leaveTaker(book.engine);
  const withLeave = (
    event: { kind: string; sheet?: string },
    events: readonly OfficeEvent[],
  ): readonly OfficeEvent[] =>
    event.kind === "activated" && event.sheet !== undefined ? [...leave(event.sheet), ...events] : events;
  return {
    hear: (event) => {
      const shift = shiftOfEvent(event);
      if (shift !== null) book.shifted(event.sheet, shift);
      if (book.eventsOn) heard.push(event);
    },
    take: () => [
      ...book.takeTold().flatMap((told) => withLeave(told, eventsOfTold(book, told))),
      ...heard.splice(0).flatMap((event) => withLeave(event, eventsOfPerson(book, event))),
    ],
  };
}

/**
 * Answers the requests of Microsoft's Excel client library over an engine, and tells it what people do there.
 * `send` carries text to the pane. Requests are answered one after the other; events wait behind the answer, since the
 * library only listens once its registration has been answered.
 */
export function hostOffice(engine: Engine, send: (text: string) => void, fileName: string): OfficeHost {
  const book = new Book(engine, fileName, worksheetObject);
  const teller = eventTeller(book);
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  const tell = (): void => {
    for (const event of teller.take()) send(eventText(event));
  };
  const serve = async (text: string): Promise<void> => {
    try {
      send(await answer(book, text));
      await engine.settle();
    } finally {
      waiting -= 1;
    }
    if (waiting === 0) tell();
  };
  const stop = engine.listen((event) => {
    teller.hear(event);
    if (waiting === 0) tell();
  });
  return {
    receive: (text) => {
      if ((JSON.parse(text) as Message).type !== REQUEST) return Promise.resolve();
      waiting += 1;
      const served = last.then(() => serve(text));
      last = served.catch(() => undefined);
      return served;
    },
    keptRanges: () => book.keptCount(),
    close: stop,
  };
}
