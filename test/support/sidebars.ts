import { closeBrowser, pageErrors } from "./sheetWindow";

// The sidebars of one suite share a browser and its windows.
jest.setTimeout(60_000);

afterEach(() => {
  expect(pageErrors()).toEqual([]);
});
afterAll(closeBrowser);
