import type { LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { instantOf, type Point } from "./series";

export type ChartOption = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption>;

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

/** Lines beyond the colours that there are take other marks. */
const marks = [
  { joined: "circle", apart: "diamond" },
  { joined: "rect", apart: "triangle" },
] as const;

/** What is drawn as one: the values of a kind of period and a scope. */
export interface Line {
  frequency: string;
  /** Told where there are several. */
  scope: string | null;
  points: Point[];
  /** Whether its points are joined, or stand by themselves. */
  joined: boolean;
  colour: number;
  mark: "circle" | "diamond" | "rect" | "triangle";
}

/** One line for each kind of period and scope: a year and nine months are never drawn as one. */
export function linesOf(points: Point[], colours: number): Line[] {
  const scopes = new Set(points.map(({ scope }) => scope));
  const lines = new Map<string, Point[]>();
  for (const point of points) {
    const line = `${point.frequency} ${point.scope}`;
    lines.set(line, [...(lines.get(line) ?? []), point]);
  }
  return [...lines.values()].map((line, index) => {
    const { frequency = "other", scope = "" } = line[0] ?? {};
    const one = joined.has(frequency);
    const { joined: circle, apart } = marks[Math.floor(index / colours) % marks.length] ?? marks[0];
    return {
      frequency,
      scope: scopes.size > 1 ? scope : null,
      points: line,
      joined: one,
      colour: index % colours,
      mark: one ? circle : apart,
    };
  });
}

/** A gap breaks its line, and a derived point is hollow. */
export function chartOf(points: Point[], look: Look, words: Words): ChartOption {
  const instants = points.map(instantOf);
  const years = (Math.max(...instants) - Math.min(...instants)) / year;
  return {
    animation: false,
    color: look.colours,
    textStyle: { color: look.text, fontFamily: look.font },
    grid: { left: 72, right: 24, top: 16, bottom: 28 },
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
    series: linesOf(points, look.colours.length).map((line): LineSeriesOption => {
      const colour = look.colours[line.colour] ?? look.text;
      return {
        type: "line",
        name: words.line(line.frequency, line.scope),
        color: colour,
        connectNulls: false,
        symbol: line.mark,
        symbolSize: line.joined ? 9 : 12,
        lineStyle: { width: line.joined ? 2 : 0 },
        data: line.points
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
