import { expect, test } from "vitest";
import { chartOf, linesOf as drawn, type Look, type Words } from "./chart";
import type { Point } from "./series";

const look: Look = { font: "f", text: "a", subtle: "b", line: "c", surface: "white", colours: ["d", "e"] };
const words: Words = {
  line: (frequency, scope) => [frequency, scope].filter((part) => part).join(", "),
  quantity: ({ value }) => `<${value}>`,
  time: ({ period }) => period?.end ?? "",
  derived: "derived",
  number: String,
};

function point(end: string, frequency: string, value: number | null, more: Partial<Point> = {}): Point {
  return {
    scope: "goods",
    period: { start: `${end.slice(0, 4)}-01`, end },
    frequency,
    gap: value === null,
    derived: false,
    value,
    ...more,
  };
}

function linesOf(...points: Point[]) {
  const series = chartOf(points, look, words).series;
  return (Array.isArray(series) ? series : []).map(({ name, data, lineStyle, connectNulls }) => ({
    name,
    width: lineStyle?.width,
    connectNulls,
    values: (data as { value: [number, number | null] }[]).map(({ value }) => value[1]),
  }));
}

test("a year and nine months are two lines, and only the years are joined", () => {
  const lines = linesOf(
    point("2021-12", "year", 5),
    point("2022-09", "nine_months", 4),
    point("2022-12", "year", 6),
  );
  expect(lines).toEqual([
    { name: "year", width: 2, connectNulls: false, values: [5, 6] },
    { name: "nine_months", width: 0, connectNulls: false, values: [4] },
  ]);
});

test("a gap stays a gap, in the order of time", () => {
  const [line] = linesOf(
    point("2023-12", "year", 7),
    point("2021-12", "year", 5),
    point("2022-12", "year", null),
  );
  expect(line?.values).toEqual([5, null, 7]);
});

test("scopes are told apart where there are several", () => {
  const lines = linesOf(point("2021-12", "year", 5), point("2021-12", "year", 8, { scope: "services" }));
  expect(lines.map(({ name }) => name)).toEqual(["year, goods", "year, services"]);
});

test("a derived point is hollow and said to be derived, and no name becomes markup", () => {
  const points = [point("2021-12", "year", 5), point("2021-03", "quarter", 1)];
  const option = chartOf(
    points.map((one) => ({ ...one, derived: true })),
    look,
    words,
  );
  const lines = Array.isArray(option.series) ? option.series : [];
  expect(lines.map(({ data }) => data?.[0])).toMatchObject([
    { itemStyle: { color: "white", borderColor: "d" } },
    { itemStyle: { color: "white", borderColor: "e" } },
  ]);
  const tooltip = Array.isArray(option.tooltip) ? option.tooltip[0] : option.tooltip;
  const format = tooltip?.formatter as (item: unknown) => string;
  expect(format({ data: { of: 0 } })).toBe("2021-12: &lt;5&gt; (derived)");
});

test("a line beyond the colours has another mark, so that no two look alike", () => {
  const points = ["year", "nine_months", "quarter", "other"].map((frequency) =>
    point("2021-12", frequency, 5),
  );
  const looks = drawn(points, 2).map(({ colour, mark }) => `${colour} ${mark}`);
  expect(looks).toEqual(["0 circle", "1 diamond", "0 rect", "1 triangle"]);
});
