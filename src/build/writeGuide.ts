import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { guide } from "./guide";

writeFileSync(join(__root, "docs/workbook.md"), guide());
