/** As much of papaparse as lists need; its own types would bring Node's into the domain. */
declare module "papaparse" {
  interface Parsed {
    data: string[][];
    errors: { code: string; row?: number }[];
  }
  const papaparse: {
    parse(
      text: string,
      how: { delimiter: string; newline: "\n" | "\r" | "\r\n"; quoteChar: string; preview?: number },
    ): Parsed;
  };
  // biome-ignore lint/style/noDefaultExport: that is how the library gives itself.
  export default papaparse;
}
