import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { open } from "../../../test/open";
import { ok, problem, serve, session } from "../../../test/server";
import { series } from "../../../test/trade";
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
  expect(await screen.findByText("There are figures of 2021 only.")).toHaveAttribute("lang", "en");
  serve({
    "/session": () => session(),
    [asked]: () => problem(400, { errors: [{ pointer: "?reporter", detail: "No territory BYY" }] }),
  });
  await userEvent.selectOptions(screen.getByLabelText("Scope"), "Services");
  expect(await screen.findByText(/No territory BYY/)).toBeInTheDocument();
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
