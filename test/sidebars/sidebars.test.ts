import { distFiles } from "../../src/build/dist";
import { closeBrowser, pageErrors } from "../support/sheetWindow";
import "./addContact";
import "./bringInAList";
import "./floorVote";
import "./knownPeople";
import "./locals";
import "./logConversation";
import "./loggingGoesOn";
import "./lostConnection";
import "./matchUnions";
import "./mergeDuplicates";
import "./myList";
import "./resolutionSteps";
import "./resolutions";
import "./saveATab";
import "./setUp";
import "./writeResolution";

// One suite for all sidebars, so that they share one browser and its windows.
jest.setTimeout(20_000);

afterEach(() => {
  expect(pageErrors()).toEqual([]);
});
afterAll(closeBrowser);

test("every sidebar is one small file that reads nothing from elsewhere", async () => {
  const pages = [...(await distFiles())].filter(([name]) => /^(?!part-).*\.html$/.test(name));
  expect(pages.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      "aboutLocal.html",
      "addContact.html",
      "addLocal.html",
      "bringInAList.html",
      "floorVote.html",
      "help.html",
      "logConversation.html",
      "matchUnions.html",
      "mergeDuplicates.html",
      "myList.html",
      "resolutions.html",
      "saveATab.html",
      "setUp.html",
      "writeResolution.html",
    ]),
  );
  for (const [name, html] of pages) {
    // A dialog drafts its text in the page, so that every tick is seen at once.
    expect(html.length).toBeLessThan(name === "writeResolution.html" ? 80_000 : 60_000);
    expect(html).not.toMatch(/<link|<script src|url\(|innerHTML|https?:\/\//);
  }
});
