import type { Frame } from "./frame";
import { call, type Done, type Served } from "./server";

const STILL_READING = "Still reading. Google is slow tonight.";

/** Fetches what a view shows, and says so; where Google cannot be reached, it offers to try again. */
export async function fetching<N extends Served>(
  frame: Frame,
  name: N,
  input: object,
  then: (reply: Done<N>) => void,
  otherwise?: (problem: string) => void,
): Promise<void> {
  if (frame.busy) return;
  frame.work("One moment…", STILL_READING);
  const answer = await call(name, input);
  frame.rest();
  if (answer.ok) return then(answer);
  if ("unreached" in answer) {
    const again = () => void fetching(frame, name, input, then, otherwise);
    return frame.trouble("We couldn’t reach Google. Nothing is lost.", again);
  }
  const problem = "problem" in answer ? answer.problem : answer.failure;
  if (otherwise) otherwise(problem);
  else frame.trouble(problem);
}
