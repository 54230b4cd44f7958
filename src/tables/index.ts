import {
  attendance,
  candidates,
  changes,
  events,
  imports,
  introductions,
  pledges,
  settings,
  team,
  unions,
  waitingList,
} from "./campaign";
import { contacts } from "./contacts";
import { conversations } from "./conversations";
import type { Table } from "./kit/table";
import { locals } from "./locals";
import { resolutionSteps, resolutions } from "./resolutions";
import { supportCounts } from "./supportCounts";

/** Tabs that are written for people to read; they stand before the tables. */
export const pages = ["Start here", "Dashboard"] as const;

/** The tables in the order people meet them. */
export const tables: readonly Table[] = [
  locals,
  contacts,
  conversations,
  supportCounts,
  resolutions,
  resolutionSteps,
  candidates,
  events,
  attendance,
  introductions,
  pledges,
  unions,
  team,
  settings,
  imports,
  changes,
  waitingList,
];

export {
  attendance,
  candidates,
  changes,
  contacts,
  conversations,
  events,
  imports,
  introductions,
  locals,
  pledges,
  resolutionSteps,
  resolutions,
  settings,
  supportCounts,
  team,
  unions,
  waitingList,
};
