import { distFiles } from "../../src/build/dist";

test("every sidebar is one small file that reads nothing from elsewhere", async () => {
  const pages = [...(await distFiles())].filter(([name]) => /^(?!part-).*\.html$/.test(name));
  expect(pages.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      "aboutLocal.html",
      "addContact.html",
      "addLocal.html",
      "bringInAList.html",
      "callSheet.html",
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
    // A dialog drafts its text and plans its dates in the page, so that every tick is seen at once.
    expect(html.length).toBeLessThan(name === "writeResolution.html" ? 96_000 : 60_000);
    expect(html).not.toMatch(/<link|<script src|url\(|innerHTML|https?:\/\//);
  }
});
