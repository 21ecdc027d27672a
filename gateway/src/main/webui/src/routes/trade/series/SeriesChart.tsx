import { LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, registerLocale, use as register } from "echarts/core";
import russian from "echarts/i18n/langRU-obj.js";
import chinese from "echarts/i18n/langZH-obj.js";
import { SVGRenderer } from "echarts/renderers";
import { useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { languages } from "../../../i18n/languages";
import { useTheme } from "../../../theme/theme";
import { useTerms } from "../terms";
import { timeOf } from "../time";
import { chartOf, linesOf, type Look } from "./chart";
import { ChartLegend } from "./ChartLegend";
import { isFrequency, type Point } from "./series";

register([LineChart, GridComponent, TooltipComponent, SVGRenderer]);
registerLocale("RU", russian);
registerLocale("ZH", chinese);

const colours = ["--accord-trade", "--accord-regions", "--accord-education", "--accord-seal"];

/** The points as lines over time, for the eye; the table below says the same in words. */
export function SeriesChart({ points, label }: { points: Point[]; label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const theme = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const nameOf = useCallback(
    (frequency: string, scope: string | null) =>
      [isFrequency(frequency) ? t(`trade.frequency.${frequency}`) : frequency, scope && terms.scope(scope)]
        .filter((part) => part)
        .join(", "),
    [t, terms],
  );
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current, null, { locale: format.language.toUpperCase() });
    const compact = new Intl.NumberFormat(languages[format.language].locale, { notation: "compact" });
    chart.setOption(
      chartOf(points, lookOf(place.current), {
        line: nameOf,
        quantity: terms.quantity,
        time: (point) => timeOf(point, format) ?? "",
        derived: t("trade.series.derived"),
        number: (value) => compact.format(value),
      }),
    );
    const resized = new ResizeObserver(() => {
      chart.resize();
    });
    resized.observe(place.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [points, format, terms, t, theme, nameOf]);
  return (
    <>
      <ChartLegend
        lines={linesOf(points, colours.length).map(({ frequency, scope, colour, ...line }) => ({
          ...line,
          name: nameOf(frequency, scope),
          colour: `var(${colours[colour] ?? ""})`,
        }))}
      />
      <div ref={place} className="accord-chart" role="img" aria-label={label} />
    </>
  );
}

/** The colours of the page, as the theme has them now. */
function lookOf(element: HTMLElement): Look {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim() || "gray";
  return {
    font: style.fontFamily,
    text: style.color,
    subtle: colour("--accord-text-subtle"),
    line: colour("--accord-line"),
    surface: colour("--accord-surface"),
    colours: colours.map(colour),
  };
}
