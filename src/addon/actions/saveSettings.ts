import { Problem } from "../../domain/problem";
import { settings } from "../../tables";
import { checkValue } from "../../tables/kit/check";
import { type Column, count, day, fold, share, text, type Value } from "../../tables/kit/column";
import { defaultSettings, type Setting } from "../../tables/settingsList";
import { writing } from "../action";

/** What a setting's cell holds follows from how it looks. */
const columnOf: Readonly<Record<string, Column>> = {
  "@": text(""),
  "0": count(""),
  "0%": share(""),
  "mmm d, yyyy": day(""),
};

/** Changes settings by their names: a text, a number, a share such as "65%", a day; "" takes the value out. */
export const saveSettings = writing<{ changed: string[] }>(({ workbook }, input) => {
  const values = Object.entries(objectIn(input.values)).map(([name, value]) => {
    const setting = settingNamed(name);
    return { setting, value: readAs(setting, value, workbook.today) };
  });
  const table = workbook.table(settings);
  const places = new Map(
    table.read(["Setting", "Value"]).map(({ at, row }) => [fold(String(row.Setting ?? "")), { at, row }]),
  );
  const changed = values.filter(({ setting, value }) => {
    const place = places.get(fold(setting.name));
    if (!place) table.append({ Setting: setting.name, Value: value, "What it does": setting.does });
    else if (String(place.row.Value ?? "") === String(value)) return false;
    else table.change(place.at, { Value: value });
    return true;
  });
  const names = changed.map(({ setting }) => setting.name);
  return {
    value: { changed: names },
    said: names.length === 0 ? "Nothing to change: it stands so already." : "Saved.",
  };
});

function objectIn(values: unknown): Record<string, unknown> {
  if (typeof values === "object" && values !== null && !Array.isArray(values))
    return values as Record<string, unknown>;
  throw new Problem('Give the settings by their names, such as {"values": {"Chapter": "…"}}.', "values");
}

function settingNamed(name: string): Setting {
  const setting = defaultSettings.find((each) => fold(each.name) === fold(name));
  if (!setting) throw new Problem(`There is no setting “${name}”. The tab Settings lists them.`, name);
  if (String(setting.value).startsWith("="))
    throw new Problem(`“${setting.name}” fills itself in. Leave it out.`, setting.name);
  return setting;
}

function readAs(setting: Setting, value: unknown, today: string): Value {
  if (value === "" || value === null || value === undefined) return "";
  const read = checkValue(columnOf[setting.format] ?? text(""), value, today);
  if ("problem" in read) throw new Problem(read.problem, setting.name);
  return read.value;
}
