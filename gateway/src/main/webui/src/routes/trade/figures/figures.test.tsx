import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { open } from "../../../test/open";
import { ok, problem, serve, session } from "../../../test/server";
import { figure, growth, listOf, stock, versions } from "../../../test/trade";

let requests: ReturnType<typeof serve>;

beforeEach(() => {
  requests = serve({
    "/session": () => session(),
    "/api/trade/v1/observations": () => listOf(figure, stock, growth),
    "/api/trade/v1/observations/%CF%86-1": () => ok(figure),
    "/api/trade/v1/observations/%CF%86-1/history": () => versions,
    "/api/trade/v1/parties": () => listOf({ key: "mtz", name: "Minsk Tractor Plant" }),
    "/api/regions/v1/territories": () => listOf({ code: "BY", name: "Belarus" }),
    "/api/regions/v1/territories/BY": () => ok({ code: "BY", name: "Belarus" }),
    "/api/trade/v1/commodities": () => listOf({ key: "tractors", name: "Tractors", hsCode: "8701" }),
  });
});

const asked = () =>
  requests
    .map(({ path }) => new URL(path, "http://localhost"))
    .filter(({ pathname }) => pathname === "/api/trade/v1/observations")
    .map(({ searchParams }) => Object.fromEntries(searchParams));

const rowOf = (text: string) => {
  const row = screen.getAllByRole("row").find((one) => one.textContent.includes(text));
  if (!row) throw new Error(`No row has ${text}`);
  return row;
};

test("figures with their period, bound, change, dispute and source", async () => {
  await open("/trade/figures");
  expect(await screen.findByRole("heading", { level: 1, name: "Trade figures" })).toBeInTheDocument();
  await screen.findByRole("grid", { name: "Trade figures" });
  const disputed = rowOf("more than 5,788 Δ");
  for (const text of [
    "January – September 2022",
    "Λευκορωσία",
    "Κίνα",
    "Turnover",
    "+15%",
    "Not preferred",
    "Σ2",
  ])
    expect(disputed).toHaveTextContent(text);
  expect(rowOf("12.5 %")).toHaveTextContent("March 2023");
  expect(rowOf("+300%, base not known")).toHaveTextContent("Date unknown");
  expect(screen.getByText("3 of 3 records")).toBeInTheDocument();
  expect(asked()[0]).toEqual({ sort: "-period", limit: "50", total: "true" });
});

test("a figure that another record tells more fully says so, and leads there", async () => {
  await open("/trade/figures");
  await screen.findByRole("grid", { name: "Trade figures" });
  const linked = rowOf("+300%, base not known");
  expect(linked).toHaveTextContent("Not counted here: the same fact as φ-1, regions/events:ε-1");
  expect(rowOf("12.5 %")).not.toHaveTextContent("Not counted here");
  await userEvent.click(within(linked).getByRole("link", { name: "φ-1" }));
  expect(await screen.findByRole("dialog")).toHaveTextContent("more than 5,788 Δ");
});

test("a link leads to the same answer: filters come from the address and go into it", async () => {
  const { router } = await open("/trade/figures?reporter=BY&measure=exports&sort=period");
  await screen.findByRole("grid");
  expect(asked()[0]).toMatchObject({ reporter: "BY", measure: "exports", sort: "period" });
  expect(await screen.findByDisplayValue("Belarus")).toHaveAccessibleName("Reporter");
  await userEvent.selectOptions(screen.getByLabelText("Scope"), "Goods");
  await userEvent.type(screen.getByLabelText("From"), "2022{Enter}");
  await waitFor(() => {
    expect(router.state.location.search).toBe(
      "?reporter=BY&measure=exports&sort=period&scope=goods&periodFrom=2022",
    );
  });
  await userEvent.click(screen.getByRole("button", { name: "Clear all" }));
  expect(router.state.location.search).toBe("?sort=period");
});

test("a reporter is found by its name and chosen with the keyboard", async () => {
  const { router } = await open("/trade/figures");
  const reporter = await screen.findByRole("combobox", { name: "Reporter" });
  await userEvent.type(reporter, "mi");
  await screen.findByRole("option", { name: "Minsk Tractor Plant mtz" });
  await userEvent.keyboard("{ArrowDown}");
  expect(screen.getByRole("option", { name: "Belarus BY" })).toHaveAttribute("aria-selected", "true");
  expect(reporter).toHaveAttribute(
    "aria-activedescendant",
    screen.getByRole("option", { name: "Belarus BY" }).id,
  );
  await userEvent.keyboard("{Enter}");
  expect(router.state.location.search).toBe("?reporter=BY");
  await userEvent.click(await screen.findByRole("button", { name: "Clear: Reporter" }));
  expect(router.state.location.search).toBe("");
});

test("escape leaves the choice as it was", async () => {
  const { router } = await open("/trade/figures?reporter=BY");
  const reporter = await screen.findByDisplayValue("Belarus");
  await userEvent.type(reporter, "x{Escape}");
  expect(reporter).toHaveValue("Belarus");
  expect(router.state.location.search).toBe("?reporter=BY");
});

test("a figure tells where it stands, how to cite it and what it was before", async () => {
  const copied = vi.fn(() => Promise.resolve());
  const { router } = await open("/trade/figures");
  await userEvent.click(await screen.findByRole("button", { name: /^Details: Λευκορωσία – Κίνα, Turnover/ }));
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: copied } });
  const sheet = await screen.findByRole("dialog", { name: /Λευκορωσία – Κίνα, Turnover/ });
  expect(router.state.location.search).toBe("?figure=%CF%86-1");
  expect(
    within(sheet).getByText("Sources disagree on this quantity; another figure is preferred."),
  ).toBeVisible();
  expect(within(sheet).getByRole("link", { name: /1.test/ })).toHaveAttribute("href", "https://www.1.test/α");
  const history = await within(sheet).findByRole("region", { name: "History" });
  expect(history).toHaveTextContent(/Changed.*ω.*Value5700.*5788.*Entered.*ψ/);
  expect(history).toHaveTextContent("Notenothing");
  await userEvent.click(within(sheet).getByRole("button", { name: "Copy the citation" }));
  expect(copied).toHaveBeenCalledWith("Βιβλίο, Κεφάλαιο, 74, https://www.1.test/α, 2022, Accord φ-1");
  expect(await within(sheet).findByText("Copied")).toBeInTheDocument();
  await userEvent.click(within(sheet).getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(router.state.location.search).toBe("");
});

test("everything that matches is exported, not only what is shown", async () => {
  await open("/trade/figures?reporter=BY");
  expect(await screen.findByRole("link", { name: "Export as CSV: Trade figures" })).toHaveAttribute(
    "href",
    "/api/trade/v1/observations?reporter=BY&sort=-period&format=csv",
  );
});

/** More figures than can be counted, and exports of them. */
function serveMany(exports: Record<string, () => ReturnType<typeof ok>>) {
  return serve({
    "/session": () => session(),
    "/api/trade/v1/observations?sort=-period&limit=50&total=true": () =>
      problem(422, { type: "/problems/query-too-large", estimatedRows: 10_000_000 }),
    "/api/trade/v1/observations?sort=-period&limit=50": () => ok({ items: [figure], next: "abc" }),
    ...exports,
  });
}

const job = (more: object) => ok({ id: "7", percent: 0, fileName: "observations.csv", ...more });

test("what is too much for one answer is written by a job and fetched when it is done", async () => {
  const states = ["running", "completed"];
  const sent = serveMany({
    "/api/trade/v1/exports": () => job({ state: "queued" }),
    "/api/trade/v1/exports/7": () => job({ state: states.shift() ?? "completed", percent: 42 }),
  });
  await open("/trade/figures");
  expect(await screen.findByText("1 of about 10,000,000 records")).toBeInTheDocument();
  await userEvent.click(await screen.findByRole("button", { name: "Export as CSV: Trade figures" }));
  expect(await screen.findByRole("progressbar")).toBeInTheDocument();
  expect(
    await screen.findByRole("link", { name: "Download observations.csv" }, { timeout: 5000 }),
  ).toHaveAttribute("href", "/api/trade/v1/exports/7/file");
  const submission = sent.find(({ path }) => path === "/api/trade/v1/exports");
  expect(submission?.headers.get("Content-Type")).toBe("application/json");
});

test("such a job can be cancelled, and tells why it failed", async () => {
  let state = "running";
  serveMany({
    "/api/trade/v1/exports": () => job({ state: "queued" }),
    "/api/trade/v1/exports/7": () => {
      const told = job({ state, failureDetail: "Ω" });
      state = "cancelled";
      return told;
    },
  });
  await open("/trade/figures");
  await userEvent.click(await screen.findByRole("button", { name: "Export as XLSX: Trade figures" }));
  await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
  expect(await screen.findByText("The export is cancelled")).toBeInTheDocument();
  state = "failed";
  await userEvent.click(screen.getByRole("button", { name: "Export as CSV: Trade figures" }));
  expect(await screen.findByText("Ω")).toBeInTheDocument();
});

test("more of a long list is fetched by its cursor", async () => {
  serve({
    "/session": () => session(),
    "/api/trade/v1/observations?sort=-period&limit=50&total=true": () =>
      ok({ items: [figure], total: 2, next: "abc" }),
    "/api/trade/v1/observations?sort=-period&limit=50&cursor=abc": () => ok({ items: [stock] }),
  });
  await open("/trade/figures");
  expect(await screen.findByText("1 of 2 records")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Show more" }));
  expect(await screen.findByText("2 of 2 records")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
});

test("nothing that matches, and a query that is wrong, are told", async () => {
  serve({ "/session": () => session(), "/api/trade/v1/observations": () => listOf() });
  await open("/trade/figures?reporter=BY");
  expect(await screen.findByRole("heading", { name: "Nothing matches" })).toBeInTheDocument();
  serve({
    "/session": () => session(),
    "/api/trade/v1/observations": () =>
      problem(400, { errors: [{ pointer: "?periodFrom", detail: "There is no month 13" }] }),
  });
  await userEvent.type(screen.getByLabelText("From"), "2022-13{Enter}");
  expect(await screen.findByText(/There is no month 13/)).toBeInTheDocument();
});
