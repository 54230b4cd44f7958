import type { Reply } from "./action";

/** What has nothing to ask answers in Sheets' own toast. */
export function toast<V>(title: string, reply: Reply<V>, more: (value: V) => string[] = () => []): void {
  const text = reply.ok
    ? [reply.said, ...reply.warnings, ...more(reply.value)].join(" ")
    : "problem" in reply
      ? reply.problem
      : reply.failure;
  SpreadsheetApp.getActiveSpreadsheet().toast(text, title, 30);
}
