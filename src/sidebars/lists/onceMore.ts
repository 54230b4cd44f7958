import type { Frame } from "../frame";
import type { Answer, Served } from "../server";

const UNREACHED = "We couldn’t reach Google. What is done stays done, and it goes on where it stopped.";

/** Makes a call until Google could be reached; in between it waits for “Try again”. */
export async function onceMore<N extends Served>(
  frame: Frame,
  run: () => Promise<Answer<N>>,
): Promise<Exclude<Answer<N>, { unreached: true }>> {
  for (;;) {
    const answer = await run();
    if (!("unreached" in answer)) return answer as Exclude<Answer<N>, { unreached: true }>;
    const busy = frame.busy;
    if (busy) frame.rest();
    await new Promise<void>((again) => frame.trouble(UNREACHED, again));
    frame.quiet();
    if (busy) frame.work("Trying again…", "Still trying. Google is slow tonight; nothing is lost.");
  }
}
