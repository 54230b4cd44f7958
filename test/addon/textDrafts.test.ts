import type { TextDraft } from "../../src/addon/workbook/drafts";
import { aWorkbook, type TestWorkbook, TONIGHT } from "../support/workbook";

const DAY = 86_400_000;
const ibew = "IBEW 9103";

const aDraft = (more: Partial<TextDraft> = {}): TextDraft => ({
  subject: `${ibew} · slate · `,
  local: ibew,
  model: "slate",
  candidate: "",
  wording: "plain",
  mover: "Ines Quillmark",
  position: "Steward",
  seconder: "",
  over: { mover: "", seconder: "" },
  reasons: [{ id: "own-1", on: true, own: "the hall needs a roof" }],
  resolves: [],
  ...more,
});

function withLocal(): TestWorkbook {
  const workbook = aWorkbook();
  workbook.done("addLocal", { row: { Local: ibew, Members: 412 } });
  return workbook;
}

describe("What somebody has begun to write", () => {
  const keep = (workbook: TestWorkbook, draft: TextDraft, nth = 1, dialog = "d") =>
    workbook.run("keepDraft", { draft, dialog, nth });
  const kept = (workbook: TestWorkbook, options = {}): { draft: TextDraft; said: string }[] =>
    workbook.done("resolutionForm", { local: ibew }, options).value.drafts;

  it("is there again when they open it, with the time it was saved, for them alone", () => {
    const workbook = withLocal();
    const sheets = () => JSON.stringify(workbook.book.model.exportData().sheets);
    const before = sheets();
    expect(keep(workbook, aDraft())).toMatchObject({ ok: true, said: "Draft saved 9:00 pm" });
    expect(kept(workbook)).toEqual([{ draft: aDraft(), said: "Draft saved 9:00 pm" }]);
    expect(kept(workbook, { as: "kemal@example.org" })).toEqual([]);
    expect(sheets()).toBe(before);
    workbook.now += 2 * DAY;
    expect(kept(workbook)[0]?.said).toBe("Draft saved Mon, Sep 28");
    workbook.done("dropDraft", { subject: aDraft().subject });
    expect(kept(workbook)).toEqual([]);
  });

  it("is one for each text of a local, the newest first", () => {
    const workbook = withLocal();
    keep(workbook, aDraft());
    workbook.now += 1000;
    keep(workbook, aDraft({ subject: `${ibew} · no-early · `, model: "no-early" }));
    keep(workbook, aDraft({ subject: "ATU 9757 · slate · ", local: "ATU 9757" }));
    workbook.now += 1000;
    keep(workbook, aDraft({ mover: "Theo" }));
    expect(kept(workbook).map(({ draft }) => [draft.model, draft.mover])).toEqual([
      ["slate", "Theo"],
      ["no-early", "Ines Quillmark"],
    ]);
  });

  it("stays as it was typed last where an earlier save arrives late", () => {
    const workbook = withLocal();
    keep(workbook, aDraft({ mover: "Ines and more" }), 2);
    keep(workbook, aDraft({ mover: "In" }), 1);
    expect(kept(workbook)[0]?.draft.mover).toBe("Ines and more");
    keep(workbook, aDraft({ mover: "Theo" }), 1, "another window");
    expect(kept(workbook)[0]?.draft.mover).toBe("Theo");
  });

  it("does not pile up: the newest twenty stay, for ninety days", () => {
    const workbook = withLocal();
    const properties = () => Object.keys(workbook.book.getters.getStore("properties user dot@example.org"));
    for (let i = 0; i < 25; i++) {
      workbook.now += 1000;
      keep(
        workbook,
        aDraft({ subject: `${ibew} · candidate · C${i}`, model: "candidate", candidate: `C${i}` }),
      );
    }
    expect(kept(workbook).map(({ draft }) => draft.candidate)).toEqual(
      Array.from({ length: 20 }, (_, i) => `C${24 - i}`),
    );
    expect(properties()).toHaveLength(20);
    workbook.now += 91 * DAY;
    expect(kept(workbook)).toEqual([]);
    keep(workbook, aDraft());
    expect(properties()).toHaveLength(1);
  });

  it("says where it is too long to keep, and leaves what was kept", () => {
    const workbook = withLocal();
    keep(workbook, aDraft());
    const long = aDraft({ reasons: [{ id: "own-1", on: true, own: "ü".repeat(4600) }] });
    expect(keep(workbook, long, 2)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("too long to keep as a draft"),
    });
    expect(kept(workbook)).toEqual([{ draft: aDraft(), said: "Draft saved 9:00 pm" }]);
  });

  it("costs no cells, and waits for nobody who is saving", () => {
    const workbook = withLocal();
    expect(workbook.done("keepDraft", { draft: aDraft(), dialog: "d", nth: 1 }).cost).toMatchObject({
      data: 0,
      all: expect.any(Number),
    });
    expect(workbook.now).toBe(TONIGHT);
  });
});

describe("Whom to ask to second it", () => {
  const withPeople = (n: number): TestWorkbook => {
    const workbook = withLocal();
    for (let i = 0; i < n; i++)
      workbook.done("addContact", {
        row: { "First name": "Theo", "Last name": `M${i}`, Local: ibew, Phone: `555010${1000 + i}` },
        anyway: true,
      });
    return workbook;
  };
  const ask = (workbook: TestWorkbook, taken: string[] = []) =>
    workbook.done("whoCouldSecond", { local: ibew, taken });

  it("gives a few members with how to reach them and what they asked of us, and how many more there are", () => {
    const workbook = withPeople(8);
    const row = { "First name": "Ines", Local: ibew, Email: "ines@example.org", Position: "Steward" };
    const { key } = workbook.done("addContact", { row: { ...row, "Do not": "Call" } }).value;
    workbook.done("logConversation", {
      row: { Contact: key, How: "Text", Result: "Talked", Assessment: 1, Basis: "Said it" },
    });
    const { people, more } = ask(workbook, ["Theo M3"]).value;
    expect(people).toHaveLength(6);
    expect(more).toBe(2);
    expect(people[0]).toEqual({
      key,
      name: "Ines",
      first: "Ines",
      position: "Steward",
      involvement: "",
      assessment: 1,
      phone: "",
      email: "ines@example.org",
      doNot: "Call",
    });
    expect(people.map(({ name }: { name: string }) => name)).not.toContain("Theo M3");
  });

  it("reads as often for many people as for few", () => {
    const [few, many] = [withPeople(1), withPeople(8)].map((workbook) => ask(workbook).cost);
    expect([many?.data, many?.all]).toEqual([few?.data, few?.all]);
    expect(few?.data).toBeLessThanOrEqual(8);
  });
});
