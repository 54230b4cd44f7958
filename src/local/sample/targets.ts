/** A local the committee works on. All of it is invented, so that the example has something to show. */
export interface Target {
  local: string;
  lead: string;
  stage: string;
  /** Days before today that it got there. */
  since: number;
  leaders: string;
  members: string;
  prospect: string;
  process: string;
  decides: string;
  threshold: string;
  quorum: number;
  notice: number;
  submission: number;
  /** Days from today to the next meeting. */
  meets: number;
  people: number;
  supporters: number;
}

// local | lead | stage | since | leaders | members | prospect | process | decides | threshold | quorum | notice | submission | meets | people | supporters
const TARGETS = `
UE 274|Imani|Mobilising|34|Left-led|Supportive|Early|Open|Membership meeting|c|12|7|10|12|44|38
AFT Longy Faculty Union|Noor|Mobilising|20|Would move early|Supportive|Early|Open|Membership meeting|c|9|7|14|24|30|25
IFPTE 142|Wes|Mobilising|12|Would move early|Supportive|Early|Member poll|Member poll|c|15|10|14|27|34|29
UE 264|Imani|Opening the process|41|Left-led|Mixed|Early|Open|Membership meeting|c|12|7|14|40|40|31
AFT 4517|Noor|Resolution in|9|Would move early|Supportive|Early|Open|Membership meeting|2|20|14|21|17|36|27
UE 250|Imani|Resolution in|15|Left-led|Supportive|Early|Open|Membership meeting|c|15|7|14|9|28|20
UNITE HERE 406|Rafael|Decided|29|Waiting|Mixed|Winnable|Open|Membership meeting|c|25|10|14|19|30|19
AAUP Suffolk Affiliated Faculty|Noor|Campaigning|22|Would move early|Supportive|Winnable|Open|Membership meeting|c|20|10|14|10|18|10
AAUP Emerson College Affiliated Faculty|Noor|Resolution in|26|Waiting|Mixed|Winnable|Steered|Membership meeting|2|30|5|10|15|16|8
IATSE 481|Wes|Opening the process|37|Waiting|Mixed|Winnable|Leaders decide|Executive board|c|7|5|7|21|14|7
APWU 497|Rafael|Decided|44|Would move early|Mixed|Winnable|Open|Membership meeting|c|40|7|14|33|16|9
AFSCME 2511|Soo-jin|Decided|51|Waiting|Mixed|Winnable|Steered|Executive board|c|9|7|10|29|14|6
IBB 29|Rafael|Decided|33|Waiting|Mixed|Unknown|Leaders decide|Membership meeting|c|15|7|7|23|8|3
IUPAT 577|Wes|Building the team|30|Waiting|Unknown|Winnable|Steered|Membership meeting|c|20|7|14|36|12|5
UFCW 414|Soo-jin|Building the team|11|Waiting|Mixed|Winnable|Open|Membership meeting|c|10|7|10|26|10|5
IBEW 455|Rafael|Resolution in|19|Waiting|Supportive|Winnable|Steered|Membership meeting|p|35|7|14|20|16|8
IUPAT DC 35|Wes|Resolution in|25|Waiting|Mixed|Winnable|Leaders decide|Delegates|t|60|15|21|45|10|5
SMART 63|Rafael|Resolution in|7|Would move early|Mixed|Winnable|Open|Membership meeting|c|30|10|14|6|12|6
MNA Brigham Women's Hospital|Dot|Finding supporters|48|Unknown|Supportive|Winnable|Unknown|Poll then board|c|100|14|21|52|14|6
IBEW 2325|Soo-jin|Campaigning|16|Waiting|Supportive|Winnable|Open|Membership meeting|c|30|14|21|25|12|6
NALC Branch 539|Rafael|Embedded|60|Unknown|Unknown|Unknown|Unknown||||||31|6|2
RWDSU 513|Soo-jin|Finding supporters|28|Opposed|Mixed|Unknown|Leaders decide|Endorsement committee|c|5|||38|9|3
SAG-AFTRA New England|Dot|Embedded|54|Unknown|Unknown|Unknown|Unknown|||||||7|2`;

const thresholds: Record<string, string> = {
  c: "Majority of votes cast",
  "2": "Two-thirds of votes cast",
  p: "Majority of those present",
  t: "Two-thirds of those present",
};

/** Where nobody has asked, a number is NaN. */
export const targets: readonly Target[] = TARGETS.trim()
  .split("\n")
  .map((line) => {
    const cells = line.split("|");
    const [local = "", lead = "", stage = "", , leaders = "", members = "", prospect = "", process = ""] =
      cells;
    const number = (at: number) => (cells[at] ? Number(cells[at]) : Number.NaN);
    return {
      local,
      lead,
      stage,
      since: number(3),
      leaders,
      members,
      prospect,
      process,
      decides: cells[8] ?? "",
      threshold: thresholds[cells[9] ?? ""] ?? "",
      quorum: number(10),
      notice: number(11),
      submission: number(12),
      meets: number(13),
      people: number(14),
      supporters: number(15),
    };
  });
