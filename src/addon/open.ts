import { checkInstallation } from "./actions/checkInstallation";
import { openSidebar } from "./sidebar";

export const openAddContact = () => openSidebar("addContact", "Add a contact");
export const openAddLocal = () => openSidebar("addLocal", "Add a local");
export const openAboutLocal = () => openSidebar("aboutLocal", "About this local");
export const openBringInAList = () => openSidebar("bringInAList", "Bring in a list");
export const openSetUp = () => openSidebar("setUp", "Set up");
export const openHelp = () => openSidebar("help", "Help");

/** The check has nothing to ask, so it answers in Sheets' own toast. */
export function openCheckInstallation(): void {
  const reply = checkInstallation({});
  const text = reply.ok
    ? [
        reply.said,
        ...reply.value.differs.map(
          ({ probe, expected, got }) => `${probe}: expected ${expected}, got ${got}.`,
        ),
      ].join(" ")
    : "problem" in reply
      ? reply.problem
      : reply.failure;
  SpreadsheetApp.getActiveSpreadsheet().toast(text, "Check this installation", 30);
}
