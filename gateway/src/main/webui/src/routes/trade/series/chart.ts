import type { LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { instantOf, type Point } from "./series";

export type ChartOption = ComposeOption<
  LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

export interface Look {
  font: string;
  text: string;
  subtle: string;
  line: string;
  surface: string;
  colours: string[];
}

export interface Words {
  /** The name of one line: its kind of period, and its scope where there are several. */
  line: (frequency: string, scope: string | null) => string;
  quantity: (point: Point) => string;
  time: (point: Point) => string;
  derived: string;
  number: (value: number) => string;
}

const year = 365 * 24 * 60 * 60_000;

/** Over so many years, the axis of time names years only. */
const manyYears = 3;

/** Kinds of period whose values are one line; a part of a year is never joined with another. */
const joined = new Set(["year", "half_year", "quarter", "month"]);

/**
 * One line for each kind of period and scope: a year and nine months are never drawn as one. A gap breaks its line, and a
 * derived point is hollow.
 */
export function chartOf(points: Point[], look: Look, words: Words): ChartOption {
  const scopes = new Set(points.map(({ scope }) => scope));
  const lines = new Map<string, Point[]>();
  for (const point of points) {
    const line = `${point.frequency} ${point.scope}`;
    lines.set(line, [...(lines.get(line) ?? []), point]);
  }
  const instants = points.map(instantOf);
  const years = (Math.max(...instants) - Math.min(...instants)) / year;
  return {
    animation: false,
    color: look.colours,
    textStyle: { color: look.text, fontFamily: look.font },
    grid: { left: 72, right: 24, top: 48, bottom: 28 },
    legend: { top: 8, left: 0, itemGap: 24, textStyle: { color: look.text }, inactiveColor: look.subtle },
    tooltip: {
      trigger: "item",
      backgroundColor: look.surface,
      borderColor: look.line,
      textStyle: { color: look.text },
      formatter: (item) => {
        const point = Array.isArray(item) ? undefined : points[(item.data as { of: number }).of];
        return point
          ? escaped(
              `${words.time(point)}: ${words.quantity(point)}${point.derived ? ` (${words.derived})` : ""}`,
            )
          : "";
      },
    },
    xAxis: {
      type: "time",
      minInterval: years > manyYears ? year : 0,
      axisLabel: { color: look.subtle, hideOverlap: true },
      axisLine: { lineStyle: { color: look.line } },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value",
      axisLabel: { color: look.subtle, formatter: words.number },
      splitLine: { lineStyle: { color: look.line } },
    },
    series: [...lines.values()].map((line, index): LineSeriesOption => {
      const { frequency = "other", scope = "" } = line[0] ?? {};
      const one = joined.has(frequency);
      const colour = look.colours[index % look.colours.length] ?? look.text;
      return {
        type: "line",
        name: words.line(frequency, scopes.size > 1 ? scope : null),
        connectNulls: false,
        symbol: one ? "circle" : "diamond",
        symbolSize: one ? 9 : 12,
        lineStyle: { width: one ? 2 : 0 },
        data: line
          .toSorted((a, b) => instantOf(a) - instantOf(b))
          .map((point) => ({
            value: [instantOf(point), point.gap || point.value == null ? null : point.value],
            of: points.indexOf(point),
            ...(point.derived && {
              itemStyle: { color: look.surface, borderWidth: 2, borderColor: colour },
            }),
          })),
      };
    }),
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
