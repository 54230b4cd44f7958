import { Banding } from "./banding";
import { TextStyle, TextStyleBuilder } from "./builders";
import { ConditionalFormatRule, ConditionalFormatRuleBuilder } from "./conditionalFormat";
import { DataValidation, DataValidationBuilder } from "./dataValidation";
import { ChartOptions, ContainerInfo, EmbeddedChart, EmbeddedChartBuilder } from "./embeddedChart";
import type { Execution } from "./execution";
import { HtmlOutput, HtmlService, HtmlTemplate } from "./htmlService";
import { className } from "./kit";
import { Lock, LockService } from "./lockService";
import { DeveloperMetadata, DeveloperMetadataFinder, DeveloperMetadataLocation } from "./metadata";
import { Protection } from "./protection";
import { Range } from "./range";
import { RangeList } from "./rangeList";
import { Sheet } from "./sheet";
import { Spreadsheet } from "./spreadsheet";
import { SpreadsheetApp } from "./spreadsheetApp";
import { Cache, CacheService, Properties, PropertiesService } from "./stores";
import { TextFinder } from "./textFinder";
import { Menu, Ui } from "./ui";
import { ScriptApp, Session, User, Utilities } from "./utilities";

const classes = [
  Banding,
  Cache,
  CacheService,
  ChartOptions,
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
  ContainerInfo,
  DataValidation,
  DataValidationBuilder,
  DeveloperMetadata,
  DeveloperMetadataFinder,
  DeveloperMetadataLocation,
  EmbeddedChart,
  EmbeddedChartBuilder,
  HtmlOutput,
  HtmlService,
  HtmlTemplate,
  Lock,
  LockService,
  Menu,
  Properties,
  PropertiesService,
  Protection,
  Range,
  RangeList,
  ScriptApp,
  Session,
  Sheet,
  Spreadsheet,
  SpreadsheetApp,
  TextFinder,
  TextStyle,
  TextStyleBuilder,
  Ui,
  User,
  Utilities,
];

/** Ours, in the classes above, and not Google's: a script that names one gets "not emulated". */
const internal = new Set(["constructor", "style", "rangeOf"]);

/** The methods of each emulated class, for the side of the add-on. */
export const methodTable: Record<string, string[]> = Object.fromEntries(
  classes
    .map(({ prototype }) => [prototype, className(prototype)] as const)
    .map(([prototype, name]) => [
      name,
      Object.entries(Object.getOwnPropertyDescriptors(prototype))
        .filter(([method, { value }]) => typeof value === "function" && !internal.has(method))
        .map(([method]) => method),
    ]),
);

/** Google's global services that have no stand-in. */
export const absentServices: readonly string[] = [
  "CalendarApp",
  "ContactsApp",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "FormApp",
  "GmailApp",
  "GroupsApp",
  "Jdbc",
  "LanguageApp",
  "MailApp",
  "Maps",
  "SlidesApp",
  "UrlFetchApp",
  "XmlService",
];

/** The services that are global names to the add-on, new for each execution. */
export function globalServices(x: Execution, files: ReadonlyMap<string, string>): Record<string, object> {
  return {
    SpreadsheetApp: new SpreadsheetApp(x),
    HtmlService: new HtmlService(x, files),
    PropertiesService: new PropertiesService(x),
    CacheService: new CacheService(x),
    LockService: new LockService(x),
    Utilities: new Utilities(x),
    Session: new Session(x),
    ScriptApp: new ScriptApp(x),
  };
}
