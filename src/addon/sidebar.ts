/** Opens a sidebar by the name of its page. Pages fetch what they show by themselves. */
export function openSidebar(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}

/** Opens a page in a dialog over the sheet, for what a sidebar is too narrow for. Sizes in pixels. */
export function openDialog(page: string, title: string, width: number, height: number): void {
  const html = HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(html, title);
}
