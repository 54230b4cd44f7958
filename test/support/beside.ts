import { type Looks, Sidebar } from "./sidebar";
import { aWorkbook, type TestWorkbook } from "./workbook";

/** A sidebar and the workbook it stands beside. */
export interface Beside {
  workbook: TestWorkbook;
  sidebar: Sidebar;
}

/** Opens a sidebar beside a workbook of its own, in which `prepare` has put what the test is about. */
export async function beside(
  page: string,
  prepare: (workbook: TestWorkbook) => void = () => {},
  looks: Looks = {},
): Promise<Beside> {
  const workbook = aWorkbook();
  prepare(workbook);
  return { workbook, sidebar: await Sidebar.open(workbook, page, looks) };
}
