import { markOf } from "../../domain/lists/cut";
import { fold } from "../../tables/kit/column";

/** What a person said about the columns of a list. */
export interface Said {
  kind?: string;
  columns?: Record<string, string>;
}

/** The document property that keeps what was said about lists, the newest first. */
const KEPT = "columns of lists";
/** Google takes 9 kB in one property. */
const LONGEST = 8500;

type Kept = (Said & { mark: string })[];

/** What was said about the last list with these headings, in whatever order; nothing where there was none. */
export function saidOf(headings: readonly string[]): Said {
  const mark = marked(headings);
  const { kind, columns } = kept().find((each) => each.mark === mark) ?? {};
  return { ...(kind && { kind }), ...(columns && { columns }) };
}

/** Remembers what was said for the next list with these headings. */
export function remember(headings: readonly string[], { kind, columns }: Said): void {
  if (!kind && Object.keys(columns ?? {}).length === 0) return;
  const mark = marked(headings);
  const all: Kept = [{ mark, kind, columns }, ...kept().filter((each) => each.mark !== mark)];
  while (all.length > 0 && JSON.stringify(all).length > LONGEST) all.pop();
  PropertiesService.getDocumentProperties()?.setProperty(KEPT, JSON.stringify(all));
}

function kept(): Kept {
  return JSON.parse(PropertiesService.getDocumentProperties()?.getProperty(KEPT) ?? "[]") as Kept;
}

function marked(headings: readonly string[]): string {
  return markOf(headings.map(fold).sort().join("\n"));
}
