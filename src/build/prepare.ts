import { join } from "node:path";
import { readAddon } from "../local/host/addon";
import { keepTemplate, SOMEBODY } from "../local/template";
import { bringUpToDate } from "./upToDate";

/** After an install: dist/ and the sample workbook are made, so that npm start need not. */
bringUpToDate()
  .then(() => {
    const addon = readAddon(join(__root, "dist"));
    process.env.TZ = addon.timeZone;
    keepTemplate(addon, { as: SOMEBODY, sample: true });
  })
  .catch((error: unknown) => {
    // npm start makes what is missing.
    process.stderr.write(`${String(error)}\n`);
  });
