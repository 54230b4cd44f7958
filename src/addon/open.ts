import { checkInstallation } from "./actions/checkInstallation";
import { openDialog, openSidebar } from "./sidebar";
import { toast } from "./toast";

export const openMyList = () => openSidebar("myList", "My list");
export const openLogConversation = () => openSidebar("logConversation", "Log a conversation");
export const openAddContact = () => openSidebar("addContact", "Add a contact");
export const openAddLocal = () => openSidebar("addLocal", "Add a local");
export const openAboutLocal = () => openSidebar("aboutLocal", "About this local");
export const openBringInAList = () => openSidebar("bringInAList", "Bring in a list");
export const openMatchUnions = () => openSidebar("matchUnions", "Match unions");
export const openMergeDuplicates = () => openSidebar("mergeDuplicates", "Merge duplicates");
export const openFloorVote = () => openSidebar("floorVote", "Floor vote");
export const openResolutions = () => openSidebar("resolutions", "Resolutions");
export const openSaveATab = () => openSidebar("saveATab", "Save a tab as a file");
export const openSetUp = () => openSidebar("setUp", "Set up");
export const openWriteResolution = () => openDialog("writeResolution", "Write a resolution", 900, 640);
export const openCallSheet = () => openDialog("callSheet", "Call sheet", 900, 640);
export const openHelp = () => openSidebar("help", "Help");

export const openCheckInstallation = () =>
  toast("Check this installation", checkInstallation({}), ({ differs }) =>
    differs.map(({ probe, expected, got }) => `${probe}: expected ${expected}, got ${got}.`),
  );
