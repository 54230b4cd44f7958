import { Problem } from "../../domain/problem";
import type { UnionReading } from "../../domain/unions/unionNames";
import { reading } from "../action";
import { readerFor } from "../workbook/unionsKnown";

/** Reads the union and the local in each name, in order. */
export const matchUnions = reading<{ matches: UnionReading[] }>(({ workbook }, input) => {
  const { names } = input;
  if (!Array.isArray(names) || !names.every((name) => typeof name === "string")) {
    throw new Problem(
      'Give the names as a list of texts, such as {"names": ["Teamsters local 25"]}.',
      "names",
    );
  }
  const reader = readerFor(workbook);
  const matches = names.map((name) => reader.read(name));
  const sure = matches.filter(({ confidence }) => confidence === "sure").length;
  return { value: { matches }, said: `${sure} of ${names.length} are sure.` };
});
