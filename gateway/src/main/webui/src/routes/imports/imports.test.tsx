import { act, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { done, Events, faults, findings, queued, running } from "../../test/imports";
import { open } from "../../test/open";
import { type Answer, ok, problem, serve, session } from "../../test/server";
import { listOf } from "../../test/trade";

const api = "/api/trade/v1";
const list = `${api}/imports?sort=-id&limit=20`;
const file = new File(["id\n1\n"], "figures.csv", { type: "text/csv" });

beforeEach(() => {
  Events.opened = [];
  vi.stubGlobal("EventSource", Events);
});

function given(more: Record<string, () => Answer | Promise<Answer>> = {}, roles = ["trade-editor"]) {
  return serve({
    "/session": () => session(roles),
    [`${list}&total=true`]: () => listOf(),
    [`${api}/imports/1`]: () => ok(queued),
    [`${api}/imports/1/errors`]: () => ok(faults),
    [`${api}/findings`]: () => ok(findings),
    ...more,
  });
}

/** Chooses the file, and sends it. */
async function send(button = "Check") {
  await userEvent.upload(await screen.findByLabelText("File"), file);
  await userEvent.click(screen.getByRole("button", { name: button }));
}

/** What a section tells, its heading first. */
const section = (name: string) => screen.findByRole("region", { name });

test("a file is sent with its kind and mode, once, and what becomes of it is shown", async () => {
  const requests = given({ [`${api}/imports`]: () => ok(queued) });
  const { router } = await open("/imports");
  await userEvent.selectOptions(await screen.findByLabelText("What the rows are"), "Permits");
  expect(screen.getByRole("button", { name: "Check" })).toBeDisabled();
  await userEvent.click(screen.getByRole("radio", { name: "The rows that are right" }));
  await send("Import");
  await waitFor(() => {
    expect(router.state.location.search).toBe("?import=1");
  });
  expect(router.state.location.pathname).toBe("/imports/trade");
  const [sent, ...again] = requests.filter(({ method }) => method === "POST");
  expect(again).toEqual([]);
  expect(sent?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]+(-[0-9a-f]+){3}$/);
  const form = sent?.body as FormData;
  expect([...form.keys()]).toEqual(["kind", "mode", "file"]);
  expect(form.get("kind")).toBe("market_permits");
  expect(form.get("mode")).toBe("valid_rows");
  expect((form.get("file") as File).name).toBe("figures.csv");
  await waitFor(() => {
    expect(screen.getByRole("heading", { name: "Import of αρχείο.1" })).toHaveFocus();
  });
  expect(screen.getByText("figures.csv")).toBeVisible();
});

test("a refused file is told with each fault by row, column and field; a second attempt is the same submission", async () => {
  let refused = true;
  const requests = given({
    [`${api}/imports`]: () =>
      refused
        ? problem(400, {
            errors: [
              { pointer: "/rows/1/a~1b", detail: "There is no such column" },
              { pointer: "/rows/7", detail: "A quote never closes" },
              { pointer: "/kind", detail: "There is no kind x" },
              { pointer: "/other", detail: "Odd" },
            ],
          })
        : ok(queued),
  });
  await open("/imports/trade");
  await send();
  const told = within(await screen.findByRole("list", { name: "Faults" })).getAllByRole("listitem");
  expect(told.map(({ textContent }) => textContent)).toEqual([
    "Row 1, column a/b: There is no such column",
    "Row 7: A quote never closes",
    "What the rows are There is no kind x",
    "/other Odd",
  ]);
  refused = false;
  await userEvent.click(screen.getAllByRole("button", { name: "Try again" })[0] ?? document.body);
  expect(await section("Import of αρχείο.1")).toBeVisible();
  const keys = requests
    .filter(({ method }) => method === "POST")
    .map(({ headers }) => headers.get("Idempotency-Key"));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("a file that was changed after it was chosen is not sent", async () => {
  const requests = given();
  const changed = new File(["1"], "changed.csv");
  vi.spyOn(changed, "slice").mockReturnValue({
    arrayBuffer: () => Promise.reject(new DOMException("changed", "NotReadableError")),
  } as Blob);
  await open("/imports/trade");
  await userEvent.upload(await screen.findByLabelText("File"), changed);
  await userEvent.click(screen.getByRole("button", { name: "Check" }));
  expect(await screen.findByText(/Choose it again/)).toBeVisible();
  expect(requests.some(({ method }) => method === "POST")).toBe(false);
});

test("sending can be stopped", async () => {
  given();
  await open("/imports/trade");
  await screen.findByLabelText("File");
  vi.stubGlobal(
    "fetch",
    (_path: string, { signal }: RequestInit) =>
      new Promise((_, reject) => {
        signal?.addEventListener("abort", () => {
          reject(signal.reason as Error);
        });
      }),
  );
  await send();
  await userEvent.click(await screen.findByRole("button", { name: "Stop sending" }));
  expect(await screen.findByText("The file was not sent.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Check" })).toBeEnabled();
});

test("events move the bar and tell the end; the list is asked for again", async () => {
  const requests = given();
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
  given({ [`${api}/imports/1`]: () => ok(job) });
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
  given({ [`${api}/imports/1`]: () => ok(done) });
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
  given({ [`${api}/imports/1`]: () => ok(job) });
  await open("/imports/trade?import=1");
  expect(await screen.findByText(outcome)).toBeVisible();
  expect(screen.getByText(/reated$/, { selector: "dt" }).parentElement).toHaveTextContent(created);
  const { failureDetail } = job as { failureDetail?: string };
  if (failureDetail) expect(screen.getByText(failureDetail)).toHaveAttribute("lang", "en");
});

test("it is cancelled after a question only; the reader stays with it", async () => {
  const requests = given({ [`${api}/imports/1`]: () => ok(running) });
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
  given({ [`${api}/imports/1`]: () => ok({ ...running, submittedBy: "ω" }) });
  await open("/imports/trade?import=1");
  await screen.findByRole("progressbar", { name: /^Part/ });
  expect(screen.queryByRole("button", { name: "Cancel the import" })).toBeNull();
});

test("administrators import in every context, one at a time", async () => {
  given(
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
  const requests = given({
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

test("an import that is not on record is told, and the form stays", async () => {
  given({ [`${api}/imports/1`]: () => problem(404) });
  await open("/imports/trade?import=1");
  expect(await screen.findByRole("heading", { level: 3, name: "Problem 404" })).toBeVisible();
  expect(screen.getByRole("form", { name: "Import a file" })).toBeVisible();
});

test("findings of one rule, with the way to the figures and back", async () => {
  const requests = given();
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
  const requests = given({}, roles);
  await open(path);
  expect(await screen.findByRole("heading", { level: 1, name: /You may not import here/ })).toBeVisible();
  expect(within(screen.getByRole("main")).queryAllByRole("link", { name: "Imports: Trade" })).toHaveLength(
    ways,
  );
  expect(screen.queryAllByRole("link", { name: "Imports" })).toHaveLength(ways);
  expect(requests.filter((request) => request.path.startsWith("/api/"))).toEqual([]);
});

test("there are no imports of anything else", async () => {
  given();
  await open("/imports/weather");
  expect(await screen.findByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
});
