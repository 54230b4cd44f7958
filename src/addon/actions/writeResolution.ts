import { Problem } from "../../domain/problem";
import { statuses } from "../../domain/resolutions/course";
import { chosen } from "../../domain/resolutions/rows";
import type { Facts, Running } from "../../domain/resolutionText/facts";
import { resolutionHtml } from "../../domain/resolutionText/html";
import { cautions, late, missing } from "../../domain/resolutionText/missing";
import { type Model, modelOf, models } from "../../domain/resolutionText/models";
import { stepsHtml, stepsPage, stepsText } from "../../domain/resolutionText/steps";
import { plainText } from "../../domain/resolutionText/words";
import {
  type Form,
  forms,
  partText,
  titleText,
  usual,
  wholeText,
  written,
} from "../../domain/resolutionText/write";
import { resolutions } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { reading } from "../action";
import { textOf } from "../workbook/input";
import { resolutionFacts } from "../workbook/resolutionFacts";
import type { Workbook } from "../workbook/workbook";

export interface ModelList {
  models: { model: string; label: string; for: string }[];
  forms: readonly Form[];
}

export interface WrittenResolution {
  title: string;
  parts: { part: string; text: string }[];
  /** The whole text, to paste anywhere. */
  text: string;
  /** The same as a page of its own, to print. */
  html: string;
  missing: string[];
  /** One page for a worker who organises alone: what to do by when. */
  steps: { title: string; text: string; html: string };
}

/** Writes a model resolution out with what the workbook knows of a local; without input, lists the models. */
export const writeResolution = reading<ModelList | WrittenResolution>(({ workbook }, input) => {
  if (Object.keys(input).every((field) => field === "operation")) return listed();
  const row = resolutionRow(workbook, textOf(input, "resolution"));
  const model = modelFor(textOf(input, "model"), row);
  const form = formOf(textOf(input, "form"));
  const read = resolutionFacts(workbook, textOf(input, "local") || String(row?.Local ?? ""));
  const name = textOf(input, "candidate") || String(row?.Candidate ?? "");
  const candidate = name === "" || model.model === "slate" ? undefined : candidateOf(read.running, name);
  const facts: Facts = {
    ...read.facts,
    ...(candidate && { candidate }),
    mover: textOf(input, "mover") || String(row?.Mover ?? ""),
    position: textOf(input, "position"),
    seconder: textOf(input, "seconder") || String(row?.Seconder ?? ""),
  };
  const draft = model.draft(facts);
  const parts = written(facts, form, draft.title, usual(draft));
  const title = titleText(parts);
  const steps = stepsPage(facts, plainText(draft.title.plain), chosen(statuses, row?.Status));
  return {
    value: {
      title,
      parts: parts.map((part) => ({ part: part.part, text: partText(part) })),
      text: wholeText(parts),
      html: resolutionHtml(parts),
      missing: missing(model, facts),
      steps: { title: steps.title, text: stepsText(steps), html: stepsHtml(steps) },
    },
    said: `“${title}” is written out for ${facts.local}.`,
    warnings: [...late(facts), ...cautions(model, facts)],
  };
});

function listed() {
  const value = {
    models: models.map(({ model, label, for: purpose }) => ({ model, label, for: purpose })),
    forms,
  };
  return { value, said: `There are ${models.length} model resolutions.` };
}

/** A resolution by its code: for whom and what it is, who moves it and where it stands. */
export function resolutionRow(workbook: Workbook, key: string): AnyRow | undefined {
  if (key === "") return undefined;
  const table = workbook.table(resolutions);
  const at = table.find(key);
  if (at !== undefined) return table.readRow(at);
  throw new Problem(
    `“${key}” is not on Resolutions. Check the code, or start the resolution first.`,
    "resolution",
  );
}

/** The model that was asked for, else the first that does what the resolution is for. */
function modelFor(name: string, row: AnyRow | undefined): Model {
  const model = name === "" ? models.find((each) => each.for === row?.For) : modelOf(name);
  if (model) return model;
  const all = models.map((each) => each.model).join(", ");
  throw new Problem(
    name === "" ? `Say which model: ${all}.` : `There is no model “${name}”. Choose one of: ${all}.`,
    "model",
  );
}

function formOf(written: string): Form {
  const form = written === "" ? "traditional" : forms.find((each) => each === written);
  if (form) return form;
  throw new Problem(`Write it as “traditional” or “plain”, not as “${written}”.`, "form");
}

function candidateOf(running: readonly Running[], name: string): Running {
  const known = running.find((each) => fold(each.name) === fold(name));
  if (known) return known;
  throw new Problem(
    `“${name}” is not on Candidates. Check the spelling, or add the name there.`,
    "candidate",
  );
}
