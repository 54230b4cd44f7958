/** The workbook's version: it grows when its tabs or columns change. */
export const VERSION = "1.3";

/** The version a workbook was last set up with; undefined where it never was. */
export function versionOf(): string | undefined {
  return PropertiesService.getDocumentProperties()?.getProperty("version") ?? undefined;
}
