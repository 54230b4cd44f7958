import { candidates } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import type { Workbook } from "./workbook";

/** The last day on which a decision is of use, and what that day is where it is not the committee's own. */
export interface UsefulDay {
  /** ISO; "" where nobody has said. */
  decideBy: string;
  decideByIs?: string;
}

/** The last useful day of whoever is endorsed: the candidate's election day, else the committee's day. */
export type UsefulDays = (candidate: unknown) => UsefulDay;

export function usefulDays(running: readonly AnyRow[], ours: string): UsefulDays {
  const elections = new Map(
    running.map((row) => [fold(String(row.Candidate ?? "")), String(row["Election day"] ?? "")]),
  );
  return (candidate) => {
    const election = elections.get(fold(String(candidate ?? "")));
    return election ? { decideBy: election, decideByIs: "election day" } : { decideBy: ours };
  };
}

/** The same for one resolution or many; Candidates is read only where somebody is named. */
export function readUsefulDays(workbook: Workbook, ours: string, named: readonly unknown[]): UsefulDays {
  const anybody = named.some((candidate) => String(candidate ?? "") !== "");
  const running = anybody ? workbook.table(candidates).readAll() : [];
  return usefulDays(
    running.map(({ row }) => row),
    ours,
  );
}
