import { type TestWorkbook, TONIGHT } from "./workbook";

/** What a committee has done about its resolutions, as actions of the add-on. */
export class Campaign {
  constructor(readonly workbook: TestWorkbook) {}

  local(Local: string, rules: object = {}): void {
    this.workbook.done("addLocal", { row: { Local, "Who decides": "Membership meeting", ...rules } });
  }

  start(Local: string, more: object = {}): string {
    const people = { Mover: "Ines Quist", Seconder: "Bea Ott" };
    const row = { For: "Endorse a candidate", Candidate: "Calderwick", Local, ...people, ...more };
    return this.workbook.done("startResolution", { row }, { as: "kemal@example.org" }).value.key;
  }

  record(Resolution: string, Step: string, more: object = {}): void {
    this.workbook.done("recordStep", { row: { Resolution, Step, ...more } });
  }

  steps(): unknown[] {
    return this.workbook.rows("Resolution steps").map(({ Step }) => Step);
  }

  /** IBEW 9103, where the question is before a unit; the general meeting decides in October. */
  beforeTheUnit(): string {
    this.local("IBEW 9103", {
      "Next meeting": "2026-10-15",
      "Notice days": 14,
      Threshold: "Two-thirds of votes cast",
      Quorum: 60,
    });
    this.workbook.now = Date.parse("2026-09-01T20:00:00Z");
    const key = this.start("IBEW 9103");
    this.workbook.now = TONIGHT;
    for (const step of ["Moved", "Seconded"])
      this.record(key, step, { On: "2026-09-10", Body: "Unit meeting" });
    return key;
  }

  /** One late, two due this week, one later, one just won and one just blocked. */
  aWeek(): void {
    this.local("ATU 9757", { "Next meeting": "2026-10-05", "Submission days": 10, Meets: "third Friday" });
    this.local("AFT 9420", { "Next meeting": "2026-09-28", "Notice days": 0 });
    this.local("IBEW 9103", { "Next meeting": "2026-10-15", "Notice days": 14 });
    this.local("CWA 9403", { "Next meeting": "2026-10-12", "Notice days": 0 });
    this.local("UFCW 9881");
    this.local("CWA 9400");
    this.record(this.start("ATU 9757", { For: "Open the process", Candidate: "" }), "Drafted");
    this.start("AFT 9420", { For: "Endorse the slate", Candidate: "", Seconder: "" });
    this.start("IBEW 9103");
    this.start("CWA 9403");
    const won = this.start("UFCW 9881", { Candidate: "Fennimore" });
    const blocked = this.start("CWA 9400", { For: "Other", Candidate: "", Title: "Wait to endorse" });
    for (const key of [won, blocked]) for (const step of ["Moved", "Seconded"]) this.record(key, step);
    this.record(won, "Adopted", { "For votes": 88, Against: 31, Outcome: "Co-endorsed" });
    this.record(blocked, "Adopted", { Outcome: "Early endorsement blocked" });
  }
}
