import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";

// What a check says where a column has no words of its own.
z.config(en());
