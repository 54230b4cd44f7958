/** An entry of the menu: its words and the function it runs, or a line between groups. */
export type Entry = { label: string; runs: string } | "line";

/** The menu in its order. An entry stands here when what it opens works. */
export const menu: readonly Entry[] = [
  { label: "My list", runs: "openMyList" },
  { label: "Log a conversation", runs: "openLogConversation" },
  { label: "Add a contact", runs: "openAddContact" },
  { label: "Add a local", runs: "openAddLocal" },
  { label: "About this local", runs: "openAboutLocal" },
  "line",
  { label: "Bring in a list…", runs: "openBringInAList" },
  { label: "Match unions…", runs: "openMatchUnions" },
  { label: "Merge duplicates…", runs: "openMergeDuplicates" },
  "line",
  { label: "Record support counts", runs: "openRecordSupportCounts" },
  { label: "Floor vote…", runs: "openFloorVote" },
  "line",
  { label: "Resolutions…", runs: "openResolutions" },
  { label: "Write a resolution…", runs: "openWriteResolution" },
  "line",
  { label: "Refresh dashboard", runs: "openRefreshDashboard" },
  { label: "Save a tab as a file…", runs: "openSaveATab" },
  "line",
  { label: "Set up or repair this workbook", runs: "openSetUp" },
  { label: "Check this installation", runs: "openCheckInstallation" },
  { label: "Help", runs: "openHelp" },
];

export const MENU_NAME = "Local by Local";

/** Builds the menu. Runs at every opening, also without any authorisation: it touches nothing else. */
export function addMenu(): void {
  const built = SpreadsheetApp.getUi().createMenu(MENU_NAME);
  for (const entry of menu) {
    if (entry === "line") built.addSeparator();
    else built.addItem(entry.label, entry.runs);
  }
  built.addToUi();
}
