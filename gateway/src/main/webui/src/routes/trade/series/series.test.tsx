import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { open } from "../../../test/open";
import { ok, problem, serve, session } from "../../../test/server";
import { series } from "../../../test/trade";
import { monthAfter } from "../currency";
import { instantOf } from "./series";

const path = "/trade/series?reporter=BY&partner=CN&measure=turnover";
const asked = "/api/trade/v1/series";

test("first it asks what to show, and gives an example", async () => {
  const requests = serve({ "/session": () => session(), [asked]: () => ok(series) });
  await open("/trade/series");
  await userEvent.click(await screen.findByRole("link", { name: /^For example/ }));
  expect(await screen.findByRole("grid")).toBeInTheDocument();
  expect(requests.map((request) => request.path)).toContain(
    `${asked}?reporter=BY&partner=CN&measure=turnover&with=balance`,
  );
});

test("points with growth, derivation and gaps, in a picture and in words", async () => {
  serve({ "/session": () => session(), [asked]: () => ok(series) });
  await open(path);
  const [, ...rows] = within(await screen.findByRole("grid")).getAllByRole("row");
  expect(rows.map((row) => row.textContent.replaceAll(/\s/g, " "))).toEqual([
    "2021Years5,000 Δnothing to compare withΣ2 2021",
    "2022YearsNot knownno value",
    "January – September 2022Nine monthsabout 4,000 Δ+15%as reportedΣ2 January – September 2022",
    "2023Years6,000 Δ (provisional) derivedexports + importsnothing to compare with-500 Δ",
  ]);
  expect(
    await screen.findByRole("img", { name: /^Chart: Turnover, Goods, Δ.*4 points/ }),
  ).toBeInTheDocument();
  expect(screen.getByRole("link", { name: /^Σ2\s*2021$/ })).toHaveAttribute(
    "href",
    "/trade/figures?figure=%CF%86-1",
  );
});

test("the scope of each point is told where there are several, in the picture as in words", async () => {
  const [one, two, ...rest] = series.items;
  const items = [one, { ...two, scope: "services" }, ...rest];
  serve({ "/session": () => session(), [asked]: () => ok({ ...series, items }) });
  await open(`${path}&scope=all`);
  const [, first, second] = within(await screen.findByRole("grid")).getAllByRole("row");
  expect(first).toHaveTextContent(/^2021YearsGoods/);
  expect(second).toHaveTextContent(/^2022YearsServices/);
  const names = (await screen.findAllByRole("listitem")).map((item) => item.textContent);
  expect(names).toEqual(expect.arrayContaining(["Years, Goods", "Years, Services", "Nine months, Goods"]));
});

test("other series of the pair are a step away, never mixed in", async () => {
  const { router } = await given();
  await userEvent.click(await screen.findByRole("link", { name: "Exports, Services, ξύλο, Δ, forecast" }));
  expect(new URLSearchParams(router.state.location.search).get("commodity")).toBe("ξύλο");
  expect(router.state.location.search).toContain("measure=exports&scope=services");
  expect(router.state.location.search).toContain("observationStatus=forecast");
});

test("an empty series says why, and a wrong question what is wrong", async () => {
  serve({
    "/session": () => session(),
    [asked]: () => ok({ ...series, series: [], items: [], explanation: "There are figures of 2021 only." }),
  });
  await open(path);
  expect(await screen.findByText("There are figures of 2021 only.")).toBeVisible();
  serve({
    "/session": () => session(),
    [asked]: () => problem(400, { errors: [{ pointer: "?reporter", detail: "No territory BYY" }] }),
  });
  await userEvent.selectOptions(screen.getByLabelText("Scope"), "Services");
  expect(await screen.findByText(/No territory BYY/)).toBeInTheDocument();
});

const conversion = { converted: true, from: "Δ", rate: 0.0123456, firstMonth: "2021-01", months: 12 };

/** As the server answers in EUR: by a rate, without one, and of what is no money. */
const converted = {
  ...series,
  items: [
    { ...series.items[0], value: 61.73, unit: "EUR", conversion: { ...conversion, originalValue: 5000 } },
    {
      ...series.items[2],
      value: null,
      unit: null,
      conversion: {
        converted: false,
        from: "Δ",
        originalValue: 4000,
        reason: "no_rate",
        missingMonths: ["2022-08", "2022-09"],
      },
    },
    {
      ...series.items[0],
      value: null,
      unit: null,
      conversion: { converted: false, from: "percent", originalValue: 7, reason: "no_money" },
    },
  ],
};

test("in another currency each point tells its rate, or why it is as it is reported", async () => {
  const requests = serve({ "/session": () => session(), [asked]: () => ok(series) });
  const { router } = await open(path);
  await screen.findByRole("grid", { name: "Turnover, Goods, Δ" });
  serve({ "/session": () => session(), [asked]: () => ok(converted) });
  await userEvent.selectOptions(screen.getByLabelText("Currency"), "EUR");
  expect(new URLSearchParams(router.state.location.search).get("currency")).toBe("EUR");
  const table = await screen.findByRole("grid", { name: "Turnover, Goods, EUR" });
  const values = [...table.querySelectorAll("td[data-label=Value]")].map(({ textContent }) =>
    textContent.replaceAll(/\s/g, " "),
  );
  expect(values).toEqual([
    "61.73 EUR5,000 Δ at 1 Δ = 0.0123456 EUR, average of 2021",
    "about 4,000 Δnot converted: no rate for August – September 2022",
    "7 %not converted: no currency",
  ]);
  expect(screen.getByText(/^Converted values are marked/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Exports, Services, ξύλο, Δ, forecast" })).toHaveAttribute(
    "href",
    expect.stringContaining("currency=EUR"),
  );
  expect(screen.getByRole("link", { name: "Export as SDMX-JSON: Series" })).toHaveAttribute(
    "href",
    expect.stringMatching(/^\/api\/trade\/v1\/series\?.*format=sdmx-json$/),
  );
  expect(screen.getByRole("link", { name: "Export as CSV: Series" })).toHaveAttribute(
    "href",
    expect.stringContaining("currency=EUR"),
  );
  expect(requests.every(({ path }) => !path.includes("currency"))).toBe(true);
});

test.each([
  ["2021-01", 11, "2021-12"],
  ["2021-12", 1, "2022-01"],
  ["2021-06", 0, "2021-06"],
])("%s and %i months is %s", (month, months, later) => {
  expect(monthAfter(month, months)).toBe(later);
});

async function given() {
  serve({ "/session": () => session(), [asked]: () => ok(series) });
  return open(path);
}

test.each([
  [{ period: { start: "2022-01", end: "2022-09" } }, "2022-01-01"],
  [{ period: { start: "2022-04", end: "2022-06" } }, "2022-04-01"],
  [{ observedOn: "2022" }, "2022-01-01"],
  [{ observedOn: "2022-02" }, "2022-02-01"],
  [{ observedOn: "2022-02-05" }, "2022-02-05"],
])("%j stands at its first day", (time, day) => {
  const point = { scope: "goods", frequency: "other", gap: false, derived: false, ...time };
  expect(new Date(instantOf(point)).toISOString().slice(0, 10)).toBe(day);
});
