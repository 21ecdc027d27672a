import { expect, test } from "vitest";
import { formatFor } from "./format";

test.each([
  ["en", "2022", "2022"],
  ["en", "2022-10", "October 2022"],
  ["en", "2022-10-05", "5 October 2022"],
  ["ru", "2022", "2022"],
  ["ru", "2022-10", "октябрь 2022\u00a0г."],
  ["ru", "2022-10-05", "5 октября 2022\u00a0г."],
  ["zh", "2022", "2022年"],
  ["zh", "2022-10", "2022年10月"],
  ["zh", "2022-10-05", "2022年10月5日"],
] as const)("in %s the date %s is shown as %s, never more precise than it is", (language, date, shown) => {
  expect(formatFor(language).partialDate(date)).toBe(shown);
});

test.each([
  ["en", "2022-01", "2022-09", "January – September 2022"],
  ["ru", "2022-01", "2022-09", "январь – сентябрь 2022\u00a0г."],
  ["zh", "2022-01", "2022-09", "2022年1月至9月"],
  ["ru", "2022-03", "2022-03", "март 2022\u00a0г."],
  ["zh", "2022-01", "2022-12", "2022年"],
  ["en", "2021-11", "2022-02", "November 2021 – February 2022"],
] as const)("in %s months from %s to %s are %s", (language, start, end, shown) => {
  expect(formatFor(language).period(start, end).replaceAll("\u2009", " ")).toBe(shown);
});

test.each(["spring 2022", "2022-13", "2022-02-31x", ""])("%j is no date and stays as it is", (text) => {
  expect(formatFor("en").partialDate(text)).toBe(text);
});

test("numbers are grouped as the language does", () => {
  expect(formatFor("en").number(7148)).toBe("7,148");
  expect(formatFor("ru").number(71480)).toBe("71\u00a0480");
  expect(formatFor("zh").number(7148)).toBe("7,148");
});

test("a moment of today is a time, of another day has its day", () => {
  const { moment } = formatFor("en");
  expect(moment(new Date().toISOString())).toMatch(/^\d\d:\d\d$/);
  expect(moment("2020-01-15T12:00:00Z")).toContain("Jan 2020");
});
