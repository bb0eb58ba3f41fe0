import { gather } from "../../../src/taskpane/desk/gather";
import { queue } from "../../../src/taskpane/desk/queue";

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function counted(ms: number) {
  const begun: number[] = [];
  let going = 0;
  let most = 0;
  const read = async (): Promise<void> => {
    begun.push(begun.length);
    going += 1;
    most = Math.max(most, going);
    await pause(ms);
    going -= 1;
  };
  return { begun, read, most: () => most };
}

describe("signals", () => {
  it("that come together lead to one reading", async () => {
    const { begun, read } = counted(1);
    const gathered = gather(read);
    for (let at = 0; at < 50; at += 1) gathered.signal();
    await gathered.settled();
    expect(begun).toHaveLength(1);
    await pause(60);
    expect(begun).toHaveLength(1);
  });

  it("that come while a reading runs lead to exactly one more, never two at a time", async () => {
    const { begun, read, most } = counted(60);
    const gathered = gather(read);
    gathered.signal();
    await pause(40);
    expect(begun).toHaveLength(1);
    for (let at = 0; at < 20; at += 1) gathered.signal();
    await gathered.settled();
    expect([begun.length, most()]).toEqual([2, 1]);
  });

  it("that never came are not waited for", async () => {
    const { begun, read } = counted(1);
    await gather(read).settled();
    expect(begun).toEqual([]);
  });
});

describe("a queue", () => {
  it("does one thing after the other and goes on behind a failure", async () => {
    const inTurn = queue();
    const done: string[] = [];
    const slow = inTurn(async () => {
      await pause(20);
      done.push("slow");
    });
    const failing = inTurn(() => Promise.reject(new RangeError("no")));
    const last = inTurn(() => {
      done.push("last");
      return Promise.resolve(7);
    });
    await expect(failing).rejects.toThrow("no");
    await slow;
    expect(await last).toBe(7);
    expect(done).toEqual(["slow", "last"]);
  });
});
