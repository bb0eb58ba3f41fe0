const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Waits in five pieces, each begun when the one before it is over. A busy machine may hold the thread until a whole
 * wait is due before what is waited for has begun; it eats only one piece of five.
 */
export async function waitOn(ms: number): Promise<void> {
  for (let piece = 0; piece < 5; piece += 1) await wait(ms / 5);
}
