import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { open } from "../../../test/open";
import { ok, serve, session } from "../../../test/server";
import { count, listOf, permit } from "../../../test/trade";
import { daysUntil } from "./permits";

function given() {
  const soon = new Date(Date.now() + 20 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  return serve({
    "/session": () => session(),
    "/api/trade/v1/market-permits": () =>
      listOf(
        { ...permit, expiresOn: soon },
        { ...permit, id: "3", holder: "Παλιό", state: "expired", expiresOn: "2020" },
      ),
    "/api/trade/v1/permit-counts": () => listOf(count),
  });
}

test("permits, what expires soon, and reported totals apart from them", async () => {
  const requests = given();
  await open("/trade/permits");
  const permits = await screen.findByRole("grid", { name: "Permits" });
  const [, first, second] = within(permits).getAllByRole("row");
  for (const text of ["Γάλα", "Number № 5", "Τυρί", "0406", "Valid", "άδεια", "May 2023", "in 20 days"])
    expect(first).toHaveTextContent(text);
  expect(second).toHaveTextContent("Expired");
  expect(second).not.toHaveTextContent(/in \d+ days/);
  const counts = await screen.findByRole("grid", { name: "Reported totals" });
  expect(counts).toHaveTextContent("at least 148 Δ");
  expect(counts).toHaveTextContent("2023");
  expect(screen.getByText(/^Choose a market and a product/)).toBeVisible();
  expect(requests.some(({ path }) => path.startsWith(missing))).toBe(false);
});

test("what expires soon is asked for, and stands in the address", async () => {
  const requests = given();
  const { router } = await open("/trade/permits?market=CN");
  await screen.findByRole("grid", { name: "Permits" });
  await userEvent.selectOptions(screen.getByLabelText("Expiring soon"), "Within 90 days");
  expect(router.state.location.search).toBe("?market=CN&expiresWithin=90");
  await screen.findByRole("grid", { name: "Permits" });
  expect(requests.map(({ path }) => path)).toContain(
    "/api/trade/v1/market-permits?market=CN&expiresWithin=90&sort=expiresOn&limit=50&total=true",
  );
  expect(requests.map(({ path }) => path)).toContain(
    "/api/trade/v1/permit-counts?market=CN&limit=50&total=true",
  );
});

const missing = "/api/trade/v1/market-permits/missing";

test("of one market and product, who makes it and may not sell it there", async () => {
  const requests = serve({
    "/session": () => session(),
    "/api/trade/v1/market-permits": () => listOf(permit),
    "/api/trade/v1/permit-counts": () => listOf(),
    "/api/regions/v1/territories/BY-MI": () => ok({ name: "Μινσκ" }),
    [missing]: () =>
      listOf(
        { id: "1", holder: "Α", holderTerritory: "BY-MI", partly: true, permits: ["κ-1", "κ-2"] },
        { id: "2", holder: "Β", partly: false, permits: [] },
      ),
  });
  await open("/trade/permits?market=CN&product=0402&validOn=2023");
  const table = await screen.findByRole("grid", { name: "Producers without a permit" });
  await within(table).findByText("Μινσκ");
  const [, ...rows] = within(table).getAllByRole("row");
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    "ΑΜινσκA part of the productκ-1κ-2",
    "ΒNothing of it",
  ]);
  expect(requests.map(({ path }) => path)).toContain(
    `${missing}?market=CN&hsCode=0402&on=2023&limit=50&total=true`,
  );
});

test("that nobody is missing a permit is explained, and marked where it is in English only", async () => {
  const requests = serve({
    "/session": () => session(),
    "/api/trade/v1/market-permits": () => ok({ items: [], total: 0, explanation: "Нет разрешений." }),
    "/api/trade/v1/permit-counts": () => listOf(),
    [missing]: () => ok({ items: [], total: 0, explanation: "Every producer holds one." }),
  });
  await open("/trade/permits?market=CN&product=milk", "ru");
  expect(await screen.findByText("Every producer holds one.")).toHaveAttribute("lang", "en");
  expect(await screen.findByText("Нет разрешений.")).not.toHaveAttribute("lang");
  expect(requests.map(({ path }) => path)).toContain(`${missing}?market=CN&product=milk&limit=50&total=true`);
});

test.each([
  ["2026-03-02", 1],
  ["2026-03-01", 0],
  ["2026-02-28", -1],
  ["2026-03", 30],
  ["2026", 305],
  ["2024-02", -731],
])("%s ends in %i days", (date, days) => {
  expect(daysUntil(date, new Date("2026-03-01T23:59:59Z"))).toBe(days);
});
