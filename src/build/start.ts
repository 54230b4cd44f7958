import { bringUpToDate } from "./upToDate";

/** npm start: the sample workbook as a page, with the add-on as the sources have it. */
bringUpToDate()
  .then(() => {
    process.argv.splice(2, 0, "serve");
    return import("../local/cli");
  })
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  });
