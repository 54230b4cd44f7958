import { teachable, withName } from "../../../src/domain/unions/remembering";
import { unionReader } from "../../../src/domain/unions/unionNames";

const reader = unionReader();
const taught = (text: string) => teachable(text, reader.read(text), reader);

describe("The words that a person may teach us for a union", () => {
  it.each([
    ["UPIC Local 4100", "UPIC", "4100"],
    ["Truck Drivers Local Union #449", "Truck Drivers", "449"],
    ["DETA -1", "DETA", "1"],
    ["harbor pilots association", "harbor pilots association", ""],
    ["Local 0600, ICG", "ICG", "600"],
  ])("of “%s” are “%s”", (text, words, number) => {
    expect(taught(text)).toEqual({ words, number });
  });

  it.each([
    "Teamsters 25",
    "Local 103",
    "Stop & Shop 1445",
    "Teamsters 25, IBEW 103",
    "truckers union I think",
    "my dad's union 25",
    "We are the workers of the night shift at the depot",
    "🙂",
    "",
  ])("are none of “%s”", (text) => {
    expect(taught(text).words).toBe("");
  });

  it("stand once among the names of a union", () => {
    expect(withName("Teamsters, Teamster", "the truckers")).toBe("Teamsters, Teamster, the truckers");
    expect(withName("", "the truckers")).toBe("the truckers");
    expect(withName("Teamsters; The Truckers", "the truckers")).toBeUndefined();
  });
});
