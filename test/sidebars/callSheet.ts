import { write } from "../../src/local/write";
import { contacts, conversations } from "../../src/tables";
import { type Looks, Sidebar } from "../support/sidebar";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

const WIDE: Looks = { width: 900, height: 640 };
const long =
  "Would come if somebody looked after the children, and wants to hear from another welder first. ";

describe("a call sheet", () => {
  let dialog: Sidebar;
  let workbook: TestWorkbook;

  /** Nine people of IBEW 9103 with much to say, and three who are not to be called; one of the nine promised to come. */
  beforeEach(() => {
    workbook = aWorkbook();
    const rules = {
      "Next meeting": "2026-10-15",
      Meets: "third Thursday, 7 pm",
      "Who decides": "Membership meeting",
    };
    workbook.done("addLocal", { row: { Local: "IBEW 9103", ...rules } });
    workbook.done("startResolution", { row: { For: "Endorse the slate", Local: "IBEW 9103" } });
    const people = Array.from({ length: 12 }, (_, i) => ({
      Contact: `C-${i}`,
      "First name": `Maximiliana ${"ABCDEFGHIJKL"[i]}.`,
      "Last name": "Fernhollow",
      Phone: `(555) 010-01${10 + i}`,
      Local: "IBEW 9103",
      Owner: i % 2 ? "Dot" : "Kemal",
      Assessment: [1, 2, 3, ""][i % 4] as number,
      Basis: i % 4 === 3 ? "" : "Said it",
      Shift: "Night",
      Notes: long,
      "Do not": ["Call", "", "", "", "", "", "", "", "", "Contact at all", "Call, Text", "Contact at all"][
        i
      ] as string,
    }));
    write(workbook.book, contacts, people, workbook.now);
    const talk = { On: "2026-09-24", Result: "Talked", Note: long.repeat(2) };
    const yes = { Ask: "Come to the meeting", Answer: "Yes" };
    const talks = people.map(({ Contact }, i) => ({ Contact, ...talk, ...(i === 8 && yes) }));
    write(workbook.book, conversations, talks, workbook.now);
    const asks = ["Second the motion on October 15", "Speak for it at the meeting", "Bring two people along"];
    workbook.done("saveSettings", { values: { Asks: asks.join(", ") } });
  });

  const people = () => dialog.frame.locator(".calls .name").allTextContents();
  const pages = async () => {
    const printed = await dialog.page.context().newPage();
    await printed.setContent((await dialog.frame.content()).replace(/<script[\s\S]*<\/script>/, ""));
    const pdf = (await printed.pdf({ preferCSSPageSize: true })).toString("latin1");
    await printed.close();
    return pdf.match(/\/Type\s*\/Page\b/g)?.length;
  };

  test("is printed from the floor vote: who can still promise, on one page, black on white; or who promised", async () => {
    const floorVote = await Sidebar.open(workbook, "floorVote");
    await floorVote.frame.getByText("Thu, Oct 15 · 17 days").waitFor();
    expect(await floorVote.violations()).toEqual([]);
    await floorVote.button("IBEW 9103").click();
    await floorVote.button("Print a call sheet").click();
    await floorVote.frame.waitForFunction(() => document.querySelector("[aria-busy]") === null);
    expect(floorVote.opened).toEqual(["Call sheet"]);
    dialog = await Sidebar.open(workbook, "callSheet", WIDE);
    await dialog.button("Print 8 people").waitFor();
    const lines = await dialog.lines();
    expect(lines).toEqual(
      expect.arrayContaining([
        "Call sheet: IBEW 9103",
        " · Monday, September 28, 2026 · vote Thursday, October 15, 7 pm, general meeting",
        "(555) 010-0110",
        "2 who asked us to stop",
        "1 who asked us not to call or text",
        "1 who promised already",
      ]),
    );
    expect(lines.join(" ")).not.toMatch(/010-0118|010-0119|010-012/);
    expect(await pages()).toBe(1);
    await dialog.shot("13-call-sheet");
    expect(await dialog.violations()).toEqual([]);
    await dialog.label("For").selectOption("Kemal");
    await dialog.frame.getByText("For Kemal · Monday, September 28, 2026").waitFor();
    await dialog.button("Print 4 people").waitFor();
    await dialog.frame.getByLabel("Promised: remind them").check();
    await dialog.button("Print 1 person").waitFor();
    expect(await people()).toEqual(["Maximiliana I. Fernhollow"]);
    await dialog.status.getByText("1 person on it now.").waitFor();
    expect(await dialog.focused()).toContain("Promised: remind them");
    await dialog.page.emulateMedia({ media: "print" });
    const seen = [".says", "footer", ".calls"].map((part) => dialog.frame.locator(part).isVisible());
    expect(await Promise.all(seen)).toEqual([false, false, true]);
    await dialog.page.emulateMedia({ media: null });
  });

  test("of my own list, in a narrow window, shows whom it will print, and nothing is cut off", async () => {
    dialog = await Sidebar.open(workbook, "callSheet", { width: 480, height: 640 });
    await dialog.frame.getByText("For Dot · Monday, September 28, 2026").waitFor();
    expect(await dialog.cutOff()).toEqual([]);
    await dialog.shot("13-narrow");
    expect(await dialog.violations()).toEqual([]);
    expect(await people()).toHaveLength(4);
  });
});
