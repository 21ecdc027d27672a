import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { open } from "../../../test/open";
import { targets } from "../../../test/rankings";
import { ok, serve, session } from "../../../test/server";

function given(answer: unknown = targets) {
  return serve({
    "/session": () => session(),
    "/api/trade/v1/targets": () => ok(answer),
    "/api/trade/v1/parties/mtz": () => ok({ name: "Minsk Tractor Plant" }),
  });
}

test("what was reached beside what was aimed at, those that can be compared first", async () => {
  given();
  await open("/trade/targets");
  const table = await screen.findByRole("grid", { name: "Targets" });
  await waitFor(() => {
    expect(table).toHaveTextContent("Minsk Tractor Plant");
  });
  const [, ...rows] = within(table).getAllByRole("row");
  expect(rows.map((row) => row.textContent.replaceAll(/\s+/g, " "))).toEqual([
    "Exports Belarus – ChinaGoods2022at least 2,000 Δ1,500 Δ derivedsum of four quartersup to 75 %Σ2 2022",
    "Turnover Minsk Tractor Plant – Chinaμέρος2024+20%growth from a base not knownΣ2 2024",
  ]);
  expect(screen.queryByText(/There is more than is shown/)).not.toBeInTheDocument();
  const [value] = table.querySelectorAll<HTMLElement>(".accord-bar-value");
  const [mark] = table.querySelectorAll<HTMLElement>(".accord-bar-mark");
  expect([value?.style.width, mark?.style.left]).toEqual(["75%", "100%"]);
});

test("targets are filtered by the measure aimed at, and exported", async () => {
  const requests = given();
  const { router } = await open("/trade/targets");
  await userEvent.selectOptions(await screen.findByLabelText("Measure"), "Exports");
  expect(router.state.location.search).toBe("?targetOf=exports");
  expect(requests.at(-1)?.path).toBe("/api/trade/v1/targets?targetOf=exports");
  expect(screen.getByRole("link", { name: "Export as SDMX-JSON: Targets" })).toHaveAttribute(
    "href",
    expect.stringMatching(/^\/api\/trade\/v1\/targets\?.*format=sdmx-json$/),
  );
  expect(screen.getByRole("link", { name: "Export as CSV: Targets" })).toHaveAttribute(
    "href",
    "/api/trade/v1/targets?targetOf=exports&format=csv",
  );
});

test("that there are more targets than are shown is told", async () => {
  given({ ...targets, next: "a-cursor" });
  await open("/trade/targets");
  expect(await screen.findByText(/There is more than is shown/)).toBeVisible();
});

test.each([
  ["no_base_figure", "growth from a base of which no figure is on record"],
  ["other_basis", "what was reached is told by another valuation or HS edition"],
])("why a target cannot be compared is told: %s", async (reason, text) => {
  given({ items: targets.items.map((target) => ({ ...target, actual: undefined, reason })) });
  await open("/trade/targets");
  expect((await screen.findAllByText(text)).length).toBe(targets.items.length);
});

test("no target is told", async () => {
  given({ items: [], explanation: "None." });
  await open("/trade/targets");
  expect(await screen.findByRole("heading", { name: "Nothing matches" })).toBeVisible();
  expect(screen.getByText("None.")).toBeVisible();
});
