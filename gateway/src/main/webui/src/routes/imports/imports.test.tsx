import { act, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { api, done, Events, list, queued, running, serveImports } from "../../test/imports";
import { open } from "../../test/open";
import { ok, problem } from "../../test/server";
import { listOf } from "../../test/trade";

beforeEach(() => {
  Events.opened = [];
  vi.stubGlobal("EventSource", Events);
});

/** What a section tells, its heading first. */
const section = (name: string) => screen.findByRole("region", { name });

test("events move the bar and tell the end; the list is asked for again", async () => {
  const requests = serveImports();
  await open("/imports/trade?import=1");
  expect(await screen.findByText("Waiting for its turn.")).toBeVisible();
  expect(Events.opened.map(({ url }) => url)).toEqual([`${api}/imports/1/events`]);
  act(() => {
    Events.last().tell("progress", running);
  });
  const bar = await screen.findByRole("progressbar", { name: /^Part of the file/ });
  expect(bar).toHaveAttribute("aria-valuenow", "55");
  expect(screen.getByText(/^Running\./)).toHaveTextContent("Running. 50 %");
  const lists = () => requests.filter(({ path }) => path.startsWith(`${api}/imports?`)).length;
  const before = lists();
  act(() => {
    Events.last().tell("completed", done);
  });
  expect(await screen.findByText("The right rows are on record, 1 row was rejected.")).toBeVisible();
  expect(screen.queryByRole("progressbar", { name: /^Part/ })).toBeNull();
  expect(Events.last().closed).toBe(true);
  await waitFor(() => {
    expect(lists()).toBeGreaterThan(before);
  });
});

test("events that break off are made up for by asking", async () => {
  let job: unknown = queued;
  serveImports({ [`${api}/imports/1`]: () => ok(job) });
  await open("/imports/trade?import=1");
  await screen.findByText("Waiting for its turn.");
  job = { ...done, rows: { ...done.rows, rejected: 0 }, faults: 0 };
  act(() => {
    Events.last().dispatchEvent(new Event("error"));
  });
  expect(Events.last().closed).toBe(true);
  expect(await screen.findByText("All rows are on record.")).toBeVisible();
  expect(Events.opened).toHaveLength(1);
});

test("what became of the rows, what is wrong with which, and which rules they break", async () => {
  serveImports({ [`${api}/imports/1`]: () => ok(done) });
  const { router } = await open("/imports/trade?import=1");
  const told = await section("Import of αρχείο.1");
  const counts = [...told.querySelectorAll("dl > div")].map(({ textContent }) => textContent);
  expect(counts).toEqual(["Read3", "Created1", "Changed1", "Unchanged0", "Rejected1"]);
  const [, ...rows] = within(await within(told).findByRole("grid", { name: "Rejected rows" })).getAllByRole(
    "row",
  );
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    "3Β3στήληΖΖΣφάλμα",
    "3the row as a wholeΛάθος",
  ]);
  expect(within(told).getByRole("link", { name: "Download the list as CSV" })).toHaveAttribute(
    "href",
    `${api}/imports/1/errors?format=csv`,
  );
  expect(Events.opened).toEqual([]);
  await userEvent.click(within(told).getByRole("link", { name: "κανόνας" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Findings: Trade" })).toBeVisible();
  expect(router.state.location.search).toBe("?import=1&rule=%CE%BA%CE%B1%CE%BD%CF%8C%CE%BD%CE%B1%CF%82");
});

test.each([
  [
    { ...done, mode: "dry_run" },
    /^1 row is wrong\. Nothing was written: this was a check\.$/,
    "Would be created1",
  ],
  [
    { ...done, mode: "dry_run", rows: { ...done.rows, rejected: 0 } },
    /^All rows are right\. Nothing/,
    "Would be created1",
  ],
  [
    { ...done, state: "failed", failure: "rows-rejected" },
    /^Nothing was written, as 1 row is wrong\.$/,
    "Created1",
  ],
  [
    { ...done, state: "cancelled" },
    /^The import is cancelled\. The rows that were written stay\.$/,
    "Created1",
  ],
  [
    { ...queued, mode: "all_or_nothing", state: "cancelled" },
    /^The import is cancelled\. Nothing/,
    "Created0",
  ],
  [
    { ...queued, state: "failed", failureDetail: "Στοπ" },
    /^The import did not come to its end\.$/,
    "Created0",
  ],
])("%j ends as %s", async (job, outcome, created) => {
  serveImports({ [`${api}/imports/1`]: () => ok(job) });
  await open("/imports/trade?import=1");
  expect(await screen.findByText(outcome)).toBeVisible();
  expect(screen.getByText(/reated$/, { selector: "dt" }).parentElement).toHaveTextContent(created);
  const { failureDetail } = job as { failureDetail?: string };
  if (failureDetail) expect(screen.getByText(failureDetail)).toHaveAttribute("lang", "en");
});

test("it is cancelled after a question only; the reader stays with it", async () => {
  const requests = serveImports({ [`${api}/imports/1`]: () => ok(running) });
  await open("/imports/trade?import=1");
  await userEvent.click(await screen.findByRole("button", { name: "Cancel the import" }));
  const dialog = await screen.findByRole("dialog", { name: "Cancel this import?" });
  expect(dialog).toHaveTextContent("The rows that are written by now stay on record.");
  await userEvent.click(within(dialog).getByRole("button", { name: "Let it go on" }));
  expect(requests.some(({ method }) => method === "DELETE")).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Cancel the import" }));
  await userEvent.click(
    within(await screen.findByRole("dialog")).getByRole("button", { name: "Cancel the import" }),
  );
  expect(await screen.findByText("Being cancelled")).toBeVisible();
  expect(screen.getByRole("heading", { name: "Import of αρχείο.1" })).toHaveFocus();
  expect(requests.find(({ method }) => method === "DELETE")?.path).toBe(`${api}/imports/1`);
});

test("nobody else may cancel it, but administrators", async () => {
  serveImports({ [`${api}/imports/1`]: () => ok({ ...running, submittedBy: "ω" }) });
  await open("/imports/trade?import=1");
  await screen.findByRole("progressbar", { name: /^Part/ });
  expect(screen.queryByRole("button", { name: "Cancel the import" })).toBeNull();
});

test("administrators import in every context, one at a time", async () => {
  serveImports(
    {
      [`${api}/imports/1`]: () => ok({ ...running, submittedBy: "ω" }),
      "/api/regions/v1/imports": () => listOf(),
    },
    ["administrator"],
  );
  await open("/imports/trade?import=1");
  expect(await screen.findByRole("button", { name: "Cancel the import" })).toBeVisible();
  await userEvent.click(screen.getByRole("link", { name: "Regions" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Imports: Regions" })).toBeVisible();
  expect(await screen.findByText("Nothing has been imported yet.")).toBeVisible();
  const offered = within(screen.getByLabelText("What the rows are")).getAllByRole("option");
  expect(offered.map(({ textContent }) => textContent)).toEqual(["Agreements", "Territories", "Sources"]);
});

test("earlier imports by page, the newest first", async () => {
  const requests = serveImports({
    [`${list}&total=true`]: () => ok({ items: [{ ...done, kind: "κάτι" }], total: 2, next: "ν" }),
    [`${list}&cursor=%CE%BD`]: () => ok({ items: [{ ...running, id: "2", fileName: "β" }] }),
  });
  await open("/imports/trade");
  const table = await screen.findByRole("grid", { name: "All imports" });
  const [, first] = within(table).getAllByRole("row");
  expect(first).toHaveTextContent(/^αρχείο\.1κάτιThe rows that are right.*Done31101/);
  expect(within(table).getByRole("link", { name: "αρχείο.1" })).toHaveAttribute(
    "href",
    "/imports/trade?import=1",
  );
  await userEvent.click(screen.getByRole("button", { name: "Show more" }));
  const second = await within(table).findByRole("row", { name: /^β/ });
  expect(second).toHaveTextContent("Running55 %");
  expect(requests.map(({ path }) => path)).toContain(`${list}&total=true`);
});

test("what a check would have done is told apart from what was done", async () => {
  const written = { ...done, id: "2", fileName: "β" };
  serveImports({ [`${list}&total=true`]: () => listOf({ ...done, mode: "dry_run" }, written) });
  await open("/imports/trade");
  const rows = within(await screen.findByRole("grid", { name: "All imports" })).getAllByRole("row");
  const told = rows.map((row) =>
    [...row.querySelectorAll<HTMLElement>("td.accord-number")].map(
      ({ dataset, textContent }) => `${dataset.label}: ${textContent}`,
    ),
  );
  expect(told).toEqual([
    [],
    [
      "Read: 3",
      "Would be created: 1Would be created",
      "Would be changed: 1Would be changed",
      "Would stay as they are: 0",
      "Would be rejected: 1Would be rejected",
    ],
    ["Read: 3", "Created: 1", "Changed: 1", "Unchanged: 0", "Rejected: 1"],
  ]);
});

test("an import that is not on record is told, and the form stays", async () => {
  serveImports({ [`${api}/imports/1`]: () => problem(404) });
  await open("/imports/trade?import=1");
  expect(await screen.findByRole("heading", { level: 3, name: "Problem 404" })).toBeVisible();
  expect(screen.getByRole("form", { name: "Import a file" })).toBeVisible();
});

test("findings of one rule, with the way to the figures and back", async () => {
  const requests = serveImports();
  await open("/imports/trade/findings?import=1&rule=r");
  const [, figure, party] = within(await screen.findByRole("grid", { name: "Findings: Trade" })).getAllByRole(
    "row",
  );
  expect(within(figure ?? document.body).getByRole("link", { name: "φ-1" })).toHaveAttribute(
    "href",
    "/trade/figures?figure=%CF%86-1",
  );
  expect(party).toHaveTextContent("βκανόναςΕξήγηση");
  expect(requests.map(({ path }) => path)).toContain(`${api}/findings?import=1&rule=r&limit=50&total=true`);
  expect(screen.getByRole("link", { name: "Back to the import" })).toHaveAttribute(
    "href",
    "/imports/trade?import=1",
  );
  expect(screen.getByRole("link", { name: "Export as CSV: Findings: Trade" })).toHaveAttribute(
    "href",
    `${api}/findings?import=1&rule=r&format=csv`,
  );
});

test.each([
  ["/imports", ["viewer"], 0],
  ["/imports/trade", ["viewer"], 0],
  ["/imports/regions", ["trade-editor"], 1],
])("%s is denied to %s, nothing is asked for", async (path, roles, ways) => {
  const requests = serveImports({}, roles);
  await open(path);
  expect(await screen.findByRole("heading", { level: 1, name: /You may not import here/ })).toBeVisible();
  expect(within(screen.getByRole("main")).queryAllByRole("link", { name: "Imports: Trade" })).toHaveLength(
    ways,
  );
  expect(screen.queryAllByRole("link", { name: "Imports" })).toHaveLength(ways);
  expect(requests.filter((request) => request.path.startsWith("/api/"))).toEqual([]);
});

test("there are no imports of anything else", async () => {
  serveImports();
  await open("/imports/weather");
  expect(await screen.findByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
});
