import type { ChartDefinition } from "../engine/types";
import { isDark } from "./looks";
import type { ChartRuntime, DrawnChart, PageEngine } from "./types";

/** Draws what the engine keeps of a series and does not draw as Sheets does: dashes, steps, and values on columns. */
export function addCharts(engine: PageEngine): void {
  const { chartTypeRegistry } = engine.registries;
  for (const type of ["bar", "combo"]) {
    const entry = chartTypeRegistry.get(type);
    chartTypeRegistry.replace(type, {
      ...entry,
      getRuntime: (getters: unknown, definition: ChartDefinition, ...rest: unknown[]) =>
        dressed(entry.getRuntime(getters, definition, ...rest), definition),
    });
  }
}

function dressed(runtime: ChartRuntime, { dataSource, dataSetStyles }: ChartDefinition): ChartRuntime {
  const { data, options, plugins = [] } = runtime.chartJsConfig;
  data.datasets.forEach((dataset, i) => {
    const { lineDashStyle, stepped, showsValues } =
      dataSetStyles[dataSource.dataSets[i]?.dataSetId ?? ""] ?? {};
    if (lineDashStyle) dataset.borderDash = lineDashStyle;
    if (stepped) dataset.stepped = "middle";
    if (showsValues) dataset.showsValues = true;
  });
  // The engine's own values have the colour of their column.
  options.plugins.chartShowValuesPlugin = { showValues: false };
  return { ...runtime, chartJsConfig: { ...runtime.chartJsConfig, plugins: [...plugins, values] } };
}

const values = { id: "values", afterDatasetsDraw: drawValues };

/** Writes each value in the middle of its column or bar, or beside it where there is no room. */
function drawValues(chart: DrawnChart): void {
  const { ctx } = chart;
  ctx.save();
  ctx.font = "12px Arial, sans-serif";
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  chart.data.datasets.forEach((dataset, i) => {
    if (!dataset.showsValues || !chart.isDatasetVisible(i)) return;
    chart.getDatasetMeta(i).data.forEach(({ x, y, base, width, height }, j) => {
      const value = dataset.data[j];
      if (typeof value !== "number" || Number.isNaN(value) || base === undefined) return;
      const across = chart.options.indexAxis === "y";
      const text = said(chart, across ? "x" : "y", value);
      const needed = across ? ctx.measureText(text).width + 6 : 16;
      const fits = Math.abs(across ? (width ?? 0) : (height ?? 0)) >= needed;
      ctx.fillStyle = fits && isDark(dataset.backgroundColor) ? "#ffffff" : "#1f1c19";
      const along = (end: number, out: number) => (fits ? (end + base) / 2 : end + out);
      if (across) ctx.fillText(text, along(x, needed / 2), y);
      else ctx.fillText(text, x, along(y, -8));
    });
  });
  ctx.restore();
}

/** A value as its axis writes it: Sheets' labels have the format of the cells they come from. */
function said(chart: DrawnChart, axis: string, value: number): string {
  const onAxis = chart.options.scales?.[axis]?.ticks?.callback?.(value);
  return onAxis === undefined ? value.toLocaleString("en-US", { maximumFractionDigits: 2 }) : String(onAxis);
}
