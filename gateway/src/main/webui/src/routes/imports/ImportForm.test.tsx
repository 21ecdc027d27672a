import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { api, Events, list, queued, serveImports } from "../../test/imports";
import { open } from "../../test/open";
import { ok, problem } from "../../test/server";
import { listOf } from "../../test/trade";

const file = new File(["id\n1\n"], "figures.csv", { type: "text/csv" });

beforeEach(() => {
  Events.opened = [];
  vi.stubGlobal("EventSource", Events);
});

/** Chooses the file, and sends it. */
async function send(button = "Check") {
  await userEvent.upload(await screen.findByLabelText("File"), file);
  await userEvent.click(screen.getByRole("button", { name: button }));
}

test("a file is sent with its kind and mode, once, and what becomes of it is shown", async () => {
  const requests = serveImports({ [`${api}/imports`]: () => ok(queued) });
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
  const requests = serveImports({
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
  expect(await screen.findByRole("region", { name: "Import of αρχείο.1" })).toBeVisible();
  const keys = requests
    .filter(({ method }) => method === "POST")
    .map(({ headers }) => headers.get("Idempotency-Key"));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("a file that was changed after it was chosen is not sent", async () => {
  const requests = serveImports();
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

test("what was refused cannot be tried again in another mode", async () => {
  const requests = serveImports({ [`${api}/imports`]: () => problem(503) });
  await open("/imports/trade");
  await userEvent.click(await screen.findByRole("radio", { name: "All rows or none" }));
  await send("Import");
  expect(await screen.findByText(/^The file was not taken/)).toBeVisible();
  await userEvent.click(screen.getByRole("radio", { name: "Check only" }));
  expect(screen.queryByText(/^The file was not taken/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Check" }));
  expect(await screen.findByText(/^The file was not taken/)).toBeVisible();
  const sent = requests.filter(({ method }) => method === "POST");
  expect(sent.map(({ body }) => (body as FormData).get("mode"))).toEqual(["all_or_nothing", "dry_run"]);
  expect(new Set(sent.map(({ headers }) => headers.get("Idempotency-Key"))).size).toBe(2);
});

/** Lets no submission be answered; what else is asked for is. */
function holdSubmissions() {
  const others = globalThis.fetch;
  const held = vi.fn((signal?: AbortSignal | null) => {
    return new Promise((_, reject) => {
      signal?.addEventListener("abort", () => {
        reject(signal.reason as Error);
      });
    });
  });
  vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
    init.method === "POST" ? held(init.signal) : others(path, init),
  );
  return held;
}

test("nothing of a submission changes while it is sent", async () => {
  serveImports();
  const held = holdSubmissions();
  await open("/imports/trade");
  await send();
  expect(await screen.findByRole("button", { name: "Stop sending" })).toBeEnabled();
  expect(screen.getByLabelText("What the rows are")).toBeDisabled();
  const input = screen.getByLabelText("File");
  expect(input).toBeDisabled();
  for (const mode of screen.getAllByRole("radio")) expect(mode).toBeDisabled();
  const other = new File(["1"], "other.csv");
  const untouched = fireEvent.drop(input, { dataTransfer: { files: { item: () => other } } });
  expect(untouched).toBe(false);
  expect(screen.getByText("figures.csv")).toBeVisible();
  fireEvent.submit(screen.getByRole("form", { name: "Import a file" }));
  await userEvent.click(screen.getByRole("button", { name: "Stop sending" }));
  await waitFor(() => {
    expect(screen.getByRole("button", { name: "Check" })).toBeEnabled();
  });
  expect(held).toHaveBeenCalledOnce();
});

test("sending can be stopped; a file that had arrived by then is in the list", async () => {
  let arrived = listOf();
  serveImports({ [`${list}&total=true`]: () => arrived });
  holdSubmissions();
  await open("/imports/trade");
  await send();
  arrived = listOf(queued);
  await userEvent.click(await screen.findByRole("button", { name: "Stop sending" }));
  expect(await screen.findByText(/^Sending was stopped. If the file had arrived already/)).toBeVisible();
  expect(await screen.findByRole("link", { name: "αρχείο.1" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Check" })).toBeEnabled();
  expect(screen.getByLabelText("File")).toBeEnabled();
});
