import { readFileSync } from "node:fs";
import { csvOf } from "../domain/csv";
import { parseList } from "../domain/lists/parse";
import { Problem } from "../domain/problem";
import { unionReader } from "../domain/unions/unionNames";
import { fold } from "../tables/kit/column";

/** Prints, as CSV, how the union names in the column "text" of a file are read. Exits 1 where it is no such list. */
function matched(file: string | undefined): string {
  if (!file) throw new Problem("Give a CSV file with a column “text”: npm run --silent match -- FILE.csv");
  const { headings, rows } = parseList(readFileSync(file, "utf8"));
  const at = headings.findIndex((heading) => fold(heading) === "text");
  if (at < 0) throw new Problem(`${file} has no column “text”.`);
  const reader = unionReader();
  const lines = rows.map(({ cells }) => {
    // With one column alone, a comma is part of the name.
    const text = headings.length === 1 ? cells.join(",") : (cells[at] ?? "");
    const { union, olms, number, as, confidence, why, others } = reader.read(text);
    const more = others.map((other) => `${other.union} ${other.number}`.trim()).join("; ");
    return [text, union, olms, number, as, confidence, why, more];
  });
  return csvOf([["text", "union", "olms", "number", "as", "confidence", "why", "others"], ...lines]);
}

try {
  process.stdout.write(matched(process.argv[2]));
} catch (error) {
  const unread = (error as NodeJS.ErrnoException).code === "ENOENT";
  if (!(error instanceof Problem) && !unread) throw error;
  process.stderr.write(unread ? `There is no file ${process.argv[2]}.\n` : `${(error as Error).message}\n`);
  process.exitCode = 1;
}
