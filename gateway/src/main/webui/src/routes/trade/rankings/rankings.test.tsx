import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { open } from "../../../test/open";
import { movers, ranking, unranked } from "../../../test/rankings";
import { ok, problem, serve, session } from "../../../test/server";
import { scaleOf } from "../Bar";

const page = "/trade/rankings?by=commodity&reporter=BY&partner=CN&measure=exports&period=2022";

function given(answer: unknown = ranking) {
  return serve({
    "/session": () => session(),
    "/api/trade/v1/rankings": () => ok(answer),
    "/api/trade/v1/movers": () => ok(movers),
    "/api/trade/v1/commodities/hs-4407": () => ok({ name: "Wood sawn" }),
    "/api/regions/v1/territories/BY": () => ok({ name: "Belarus" }),
    "/api/regions/v1/territories/CN": () => ok({ name: "China" }),
  });
}

const asked = (requests: ReturnType<typeof serve>, list: string) =>
  requests
    .map(({ path }) => path)
    .filter((path) => path.startsWith(`/api/trade/v1/${list}?`))
    .map((path) => Object.fromEntries(new URLSearchParams(path.split("?")[1])));

const widths = (table: HTMLElement) =>
  [...table.querySelectorAll<HTMLElement>(".accord-bar-value")].map(({ style, classList }) => [
    style.left,
    style.width,
    classList.contains("accord-bar-inexact"),
  ]);

test("the order with bars to scale, shares of what, and where each number stands", async () => {
  given();
  await open(page);
  const table = await screen.findByRole("grid", { name: "Exports, 2022, Goods, Δ" });
  await within(table).findByText("Wood sawn");
  const [, ...rows] = within(table).getAllByRole("row");
  expect(rows.map((row) => row.textContent.replaceAll(/\s+/g, " "))).toEqual([
    "14407 Wood sawn500 Δ50 %Σ2 Commodity 1",
    "2 (1–3)may be any rank from 1 to 3ξύλοat least 250 Δ derivedsum of four quartersat least 25 %",
  ]);
  expect(within(table).getByRole("columnheader", { name: "Share of the reported total" })).toBeVisible();
  expect(screen.getByRole("link", { name: /^Σ2\s*Commodity 1$/ })).toHaveAttribute(
    "href",
    "/trade/figures?figure=%CF%86-1",
  );
  expect(widths(table)).toEqual([
    ["0%", "100%", false],
    ["0%", "50%", true],
  ]);
  expect(screen.getByText(/^2 of 12 records · Total as reported: 1,000 Δ$/)).toBeVisible();
  expect(screen.getByText(/^A hatched bar is not exact/)).toBeVisible();
});

test.each([
  ["en", "2 may be any rank from 1 to 3", /^Ranks in brackets are those that an entry may have/],
  ["ru", "2 возможно любое место с 1 по 3", /^В скобках указаны места, которые возможны/],
  ["zh", "2 可能为第 1 至第 3 名", /^括号内为可能的名次/],
] as const)(
  "in %s a rank that is not certain is told to who sees and who hears it",
  async (language, heard, why) => {
    given();
    await open(page, language);
    const cell = await screen.findByRole("cell", { name: heard });
    expect(within(cell).getByText("(1–3)")).toBeVisible();
    expect(screen.getByRole("cell", { name: "1" })).toBeVisible();
    expect(screen.getByText(why)).toBeVisible();
  },
);

test("an order that is certain needs no explanation", async () => {
  given({
    ...ranking,
    items: ranking.items.map((item) => ({ ...item, rankFrom: item.rank, rankTo: item.rank })),
  });
  await open(page);
  const table = await screen.findByRole("grid", { name: "Exports, 2022, Goods, Δ" });
  expect(within(table).getByText("2")).toBeVisible();
  expect(screen.queryByText(/^Ranks in brackets/)).toBeNull();
});

test("what rose and fell, to either side of no change, of the same scope, unit and level", async () => {
  const requests = given();
  await open(page);
  const table = await screen.findByRole("grid", { name: "What moved most" });
  const [, ...rows] = within(table).getAllByRole("row");
  expect(rows[1]).toHaveTextContent(/ξύλο400 Δ250 Δat least -150 Δ-37.5%/);
  expect(rows[2]).toHaveTextContent("Not known");
  const third = 100 / 3;
  expect(widths(table).map(([left, width]) => [parseFloat(String(left)), parseFloat(String(width))])).toEqual(
    [
      [expect.closeTo(third, 3), expect.closeTo(2 * third, 3)],
      [0, expect.closeTo(third, 3)],
    ],
  );
  expect(screen.getByText(/2 without a figure for 2021, 1 without one now/)).toBeVisible();
  expect(asked(requests, "movers")[0]).toEqual({
    by: "commodity",
    reporter: "BY",
    partner: "CN",
    measure: "exports",
    period: "2022",
    scope: "goods",
    unit: "Δ",
    level: "heading",
  });
});

test("what else can be ranked is a step away, and so is the rest of the order", async () => {
  const requests = given();
  const { router } = await open(page);
  await userEvent.click(await screen.findByRole("button", { name: "Show more" }));
  await waitFor(() => {
    expect(asked(requests, "rankings").at(-1)).toMatchObject({ top: "500" });
  });
  await userEvent.click(await screen.findByRole("link", { name: "Food, As sources name them, Δ" }));
  expect(Object.fromEntries(new URLSearchParams(router.state.location.search))).toEqual({
    by: "commodity",
    reporter: "BY",
    partner: "CN",
    measure: "exports",
    period: "2022",
    scope: "food",
    unit: "Δ",
    level: "named",
  });
  expect(screen.getByRole("link", { name: "Export as XLSX: Rankings" })).toHaveAttribute(
    "href",
    expect.stringMatching(/^\/api\/trade\/v1\/rankings\?.*top=500&.*format=xlsx$/),
  );
});

test("in another currency it states the rate and what is reported; what moved stays as it is reported", async () => {
  const requests = given({
    ...ranking,
    conversion: { converted: true, from: "Δ", rate: 0.95, months: 12, firstMonth: "2022-01" },
    total: { ...ranking.total, value: 950 },
    items: ranking.items.map((item) => ({
      ...item,
      unit: "EUR",
      value: item.value * 0.95,
      originalValue: item.value,
    })),
  });
  const { router } = await open(page);
  await userEvent.selectOptions(await screen.findByLabelText("Currency"), "EUR");
  expect(new URLSearchParams(router.state.location.search).get("currency")).toBe("EUR");
  const table = await screen.findByRole("grid", { name: "Exports, 2022, Goods, EUR" });
  const [, first] = within(table).getAllByRole("row");
  expect(first).toHaveTextContent(/475 EUR\s*500 Δ/);
  expect(screen.getByText(/Total as reported: 950 EUR$/)).toBeVisible();
  expect(
    screen.getByText(/by the average of the monthly rates of the period: 1 Δ = 0.95 EUR\.$/),
  ).toBeVisible();
  await waitFor(() => {
    expect(asked(requests, "rankings").at(-1)).toMatchObject({ currency: "EUR" });
  });
  expect(asked(requests, "movers").every((question) => !("currency" in question))).toBe(true);
  await userEvent.selectOptions(screen.getByLabelText("Currency"), "As reported");
  expect(new URLSearchParams(router.state.location.search).has("currency")).toBe(false);
});

test.each([
  ["no_rate", "Not converted: no rate of Δ is on record for all months of the period."],
  ["no_money", "Not converted: Δ is no currency."],
])("what is not converted (%s) says so", async (reason, told) => {
  given({ ...ranking, conversion: { converted: false, from: "Δ", reason } });
  await open(`${page}&currency=INR`);
  expect(await screen.findByText(told)).toBeVisible();
  expect(screen.getByRole("grid", { name: "Exports, 2022, Goods, Δ" })).toBeVisible();
});

test("it asks what to compare; who is compared is not asked for", async () => {
  const requests = given();
  const { router } = await open("/trade/rankings");
  expect(await screen.findByRole("heading", { name: /^Choose who reports/ })).toBeVisible();
  expect(screen.queryByLabelText("Partner")).toBeNull();
  await userEvent.click(screen.getByRole("link", { name: /who traded most with China/ }));
  await screen.findByRole("grid", { name: /^Exports/ });
  expect(screen.queryByLabelText("Reporter")).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText("Compare"), "Partners");
  expect(router.state.location.search).toBe("?by=partner&measure=turnover&period=2022");
  expect(await screen.findByRole("heading", { name: /^Choose who reports/ })).toBeVisible();
  expect(asked(requests, "rankings").every(({ by }) => by === "reporter")).toBe(true);
});

test("nothing to rank says why, and of which periods there are figures", async () => {
  given(unranked);
  const { router } = await open(page);
  expect(await screen.findByText("Nothing of 2022.")).toBeVisible();
  await userEvent.click(screen.getByRole("link", { name: /^January.–.September 2021$/ }));
  expect(new URLSearchParams(router.state.location.search).get("period")).toBe("2021-01..2021-09");
  expect(screen.getByRole("link", { name: "2021" })).toHaveAttribute(
    "href",
    expect.stringMatching(/period=2021$/),
  );
});

test("a wrong question is told", async () => {
  serve({
    "/session": () => session(),
    "/api/trade/v1/rankings": () =>
      problem(400, { errors: [{ pointer: "?period", detail: "There is no month 13" }] }),
  });
  await open(page);
  expect(await screen.findByText(/There is no month 13/)).toBeInTheDocument();
});

test.each([
  [[], { low: 0, high: 1 }],
  [[0], { low: 0, high: 1 }],
  [[5, 2], { low: 0, high: 5 }],
  [[-5, 2], { low: -5, high: 2 }],
  [[-5, -2], { low: -5, high: 0 }],
])("bars of %j are drawn from zero", (values, scale) => {
  expect(scaleOf(values)).toEqual(scale);
});
