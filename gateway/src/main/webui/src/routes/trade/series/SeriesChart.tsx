import { LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, registerLocale, use as register } from "echarts/core";
import russian from "echarts/i18n/langRU-obj.js";
import chinese from "echarts/i18n/langZH-obj.js";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { languages } from "../../../i18n/languages";
import { useTheme } from "../../../theme/theme";
import { useTerms } from "../terms";
import { timeOf } from "../time";
import { chartOf, type Look } from "./chart";
import { isFrequency, type Point } from "./series";

register([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);
registerLocale("RU", russian);
registerLocale("ZH", chinese);

/** The points as lines over time, for the eye; the table below says the same in words. */
export function SeriesChart({ points, label }: { points: Point[]; label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const theme = useTheme();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current, null, { locale: format.language.toUpperCase() });
    const compact = new Intl.NumberFormat(languages[format.language].locale, { notation: "compact" });
    chart.setOption(
      chartOf(points, lookOf(place.current), {
        line: (frequency, scope) =>
          [
            isFrequency(frequency) ? t(`trade.frequency.${frequency}`) : frequency,
            scope && terms.scope(scope),
          ]
            .filter((part) => part)
            .join(", "),
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
  }, [points, format, terms, t, theme]);
  return <div ref={place} className="accord-chart" role="img" aria-label={label} />;
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
    colours: ["--accord-trade", "--accord-regions", "--accord-education", "--accord-seal"].map(colour),
  };
}
