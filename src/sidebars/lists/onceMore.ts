import type { Frame } from "../frame";
import type { Answer, Served } from "../server";

const UNREACHED = "We couldn’t reach Google. What is done stays done, and it goes on where it stopped.";

const LOOK_MS = 250;

/** Makes a call until Google could be reached; in between it waits for “Try again”, or until somebody stops it. */
export async function onceMore<N extends Served>(
  frame: Frame,
  run: () => Promise<Answer<N>>,
  stopping: () => boolean = () => false,
): Promise<Exclude<Answer<N>, { unreached: true }>> {
  for (;;) {
    const answer = await run();
    if (!("unreached" in answer)) return answer as Exclude<Answer<N>, { unreached: true }>;
    const busy = frame.busy;
    if (busy) frame.rest();
    let again = false;
    frame.trouble(UNREACHED, () => {
      again = true;
    });
    while (!again && !stopping()) await pause(LOOK_MS);
    if (!again) return { ok: false, problem: "Stopped." };
    frame.quiet();
    if (busy) frame.work("Trying again…", "Still trying. Google is slow tonight; nothing is lost.");
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
