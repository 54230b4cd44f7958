import type { Frame } from "./frame";
import { type Opens, open } from "./server";

/** Opens another sidebar in place of this one, and says so; where Google cannot be reached, this one stays. */
export async function opening(frame: Frame, where: Opens): Promise<void> {
  frame.work("Opening…", "Still opening. Google is slow tonight.");
  const reached = await open(where);
  frame.rest();
  if (!reached) frame.trouble("We couldn’t reach Google. Try again.", () => void opening(frame, where));
}
