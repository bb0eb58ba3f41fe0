/** Runs one piece of work after the other; one that fails does not hold up the next. */
export type Queue = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
