import { beside } from "./beside";
import { addAtu, addInes, addTheo } from "./people";
import type { Looks, Sidebar } from "./sidebar";
import type { TestWorkbook } from "./workbook";

/** A caller's evening: the sidebar in which Ines, a 2 since Thursday, is due for a call from Dot. */
export interface Calling {
  workbook: TestWorkbook;
  sidebar: Sidebar;
  /** Ines's code. */
  ines: string;
}

/** Opens "Log a conversation" where Ines is due and Theo has just come in, and `more` with them. */
export async function calling(
  looks: Looks = {},
  more: (workbook: TestWorkbook) => void = () => {},
): Promise<Calling> {
  let ines = "";
  const prepare = (fresh: TestWorkbook) => {
    addAtu(fresh);
    ines = addInes(fresh);
    addTheo(fresh);
    talkedOnThursday(fresh, ines);
    more(fresh);
  };
  const { workbook, sidebar } = await beside("logConversation", prepare, looks);
  await sidebar.frame.getByText("What happened?").waitFor();
  return { workbook, sidebar, ines };
}

/** Four days ago Kemal called, and promised to call back today. */
export function talkedOnThursday(workbook: TestWorkbook, contact: string): void {
  workbook.now -= 4 * 86_400_000;
  const row = {
    Contact: contact,
    How: "Call",
    Result: "Talked",
    Assessment: 2,
    Basis: "Said it",
    Note: "Health care costs. I’ll sign if the other stewards do.",
    "Follow up on": "2026-09-28",
  };
  workbook.done("logConversation", { row }, { as: "kemal@example.org" });
  workbook.now += 4 * 86_400_000;
}
