import type { Reply } from "./action";
import { checkInstallation } from "./actions/checkInstallation";
import { recordSupportCounts } from "./actions/recordSupportCounts";
import { refreshDashboard } from "./actions/refreshDashboard";
import { openDialog, openSidebar } from "./sidebar";

export const openAddContact = () => openSidebar("addContact", "Add a contact");
export const openAddLocal = () => openSidebar("addLocal", "Add a local");
export const openAboutLocal = () => openSidebar("aboutLocal", "About this local");
export const openSetUp = () => openSidebar("setUp", "Set up");
export const openWriteResolution = () => openDialog("writeResolution", "Write a resolution", 900, 640);
export const openHelp = () => openSidebar("help", "Help");

/** These have nothing to ask, so they answer in Sheets' own toast. */
export const openCheckInstallation = () =>
  toast("Check this installation", checkInstallation({}), ({ differs }) =>
    differs.map(({ probe, expected, got }) => `${probe}: expected ${expected}, got ${got}.`),
  );
export const openRecordSupportCounts = () => toast("Record support counts", recordSupportCounts({}));
export const openRefreshDashboard = () => toast("Refresh dashboard", refreshDashboard({}));

function toast<V>(title: string, reply: Reply<V>, more: (value: V) => string[] = () => []): void {
  const text = reply.ok
    ? [reply.said, ...reply.warnings, ...more(reply.value)].join(" ")
    : "problem" in reply
      ? reply.problem
      : reply.failure;
  SpreadsheetApp.getActiveSpreadsheet().toast(text, title, 30);
}
