/** What a resolution is called when nobody has given it a title. */
export function titleOf(purpose: string, candidate: string): string {
  if (purpose === "Endorse a candidate") return candidate ? `Endorse ${candidate}` : "Endorse a candidate";
  if (purpose === "Endorse the slate") return "Endorse the slate";
  return purpose === "Open the process" ? "Open the endorsement process" : "Resolution";
}
