import type { WorkerLike } from "../../src/taskpane/merge/worker/ask-worker";
import type { Engine } from "../../src/taskpane/merge/worker/engine";
import type { FromWorker, ToWorker } from "../../src/taskpane/merge/worker/messages";
import { serve } from "../../src/taskpane/merge/worker/serve";

export type FakeWorker = WorkerLike & {
  /** What a worker does that runs out of memory: it says so, and nothing any more. */
  readonly crash: () => void;
  readonly isEnded: () => boolean;
};

/** A worker whose messages take a turn of the event loop each way; nothing is copied, since Files cannot be here. */
export function fakeWorker(engine: Engine): FakeWorker {
  let isEnded = false;
  let hear: (message: ToWorker) => void = () => undefined;
  const later = (work: () => void): void => {
    setTimeout(() => {
      if (!isEnded) work();
    });
  };
  const worker: FakeWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => {
      later(() => {
        hear(message);
      });
    },
    terminate: () => {
      isEnded = true;
    },
    isEnded: () => isEnded,
    crash: () => {
      isEnded = true;
      const preventDefault = (): void => undefined;
      worker.onerror?.({ message: "out of memory", preventDefault } as unknown as ErrorEvent);
    },
  };
  serve(engine, {
    post: (message: FromWorker) => {
      later(() => {
        worker.onmessage?.({ data: message } as MessageEvent<FromWorker>);
      });
    },
    listen: (heard) => {
      hear = heard;
    },
  });
  return worker;
}
