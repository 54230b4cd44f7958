import { localFinder } from "../../../src/domain/localNames";
import { comingVotes, mostLikely, voteIn } from "../../../src/domain/resolutions/comingVotes";
import type { ResolutionRow } from "../../../src/domain/resolutions/rows";

const today = "2026-09-28";
const ibew = { Local: "IBEW 9103", "Who decides": "Membership meeting", "Next meeting": "2026-10-15" };
const atu = { Local: "ATU 9757", "Next meeting": "2026-10-05" };
const clc = { Local: "Harbor City CLC", Meets: "fourth Monday" };
const slate = (row: ResolutionRow = {}): ResolutionRow => ({
  Title: "Endorse the slate",
  Local: "IBEW 9103",
  Status: "Submitted",
  ...row,
});

const days = (...rows: ResolutionRow[]) =>
  comingVotes(rows, localFinder([ibew, atu, clc, { Local: "UFCW 9881" }]), today).map(
    ({ local, on }) => `${local} ${on}`,
  );

describe("The votes that come up", () => {
  test("each local once, the soonest first; a day that nobody knows last", () => {
    expect(days(slate({ Local: "UFCW 9881" }), slate(), slate({ Local: "atu 9757" }), slate())).toEqual([
      "ATU 9757 2026-10-05",
      "IBEW 9103 2026-10-15",
      "UFCW 9881 ",
    ]);
  });

  test("on the day of the body that decides, not of a committee on the way there", () => {
    const general = { "Next body": "IBEW 9103 general meeting", "Next date": "2026-10-20" };
    expect(days(slate(general))).toEqual(["IBEW 9103 2026-10-20"]);
    const committee = { "Next body": "Political committee", "Next date": "2026-10-01" };
    expect(days(slate({ ...committee, Status: "Referred" }))).toEqual(["IBEW 9103 2026-10-15"]);
    expect(days(slate({ "Next date": "2026-09-01" }))).toEqual(["IBEW 9103 2026-10-15"]);
  });

  test("not once it is decided, but then where it was sent, if that body is on Locals", () => {
    const won = { Status: "Adopted", Outcome: "Endorsed" };
    expect(days(slate(won), slate({ ...won, Status: "Forwarded", "Next body": "State federation" }))).toEqual(
      [],
    );
    const sent = { ...won, Status: "Forwarded", "Next body": "Harbor City CLC" };
    expect(days(slate(sent))).toEqual(["Harbor City CLC 2026-09-28"]);
    expect(days(slate({ Local: "NALC Branch 1" }))).toEqual([]);
  });

  test("of many, those that somebody has brought are offered before ideas", () => {
    const rows = [slate({ Local: "ATU 9757", Status: "Idea" }), slate()];
    const votes = comingVotes(rows, localFinder([ibew, atu]), today);
    expect(mostLikely(votes, 1).map(({ local }) => local)).toEqual(["IBEW 9103"]);
    expect(mostLikely(votes, 2)).toEqual(votes);
  });

  test("in a local without a resolution it is the next meeting", () => {
    expect(voteIn(ibew, [], today)).toMatchObject({ local: "IBEW 9103", on: "2026-10-15", title: "" });
    expect(voteIn(ibew, [slate({ "Next date": "2026-10-29" })], today)).toMatchObject({ on: "2026-10-29" });
  });
});
