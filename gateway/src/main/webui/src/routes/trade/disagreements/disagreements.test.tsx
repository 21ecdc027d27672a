import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import {
  conflict,
  discrepancies,
  mirror,
  reopened,
  reopening,
  settled,
  settlement,
  sure,
  unsure,
} from "../../../test/disagreements";
import { open } from "../../../test/open";
import { type Answer, ok, problem, serve, session } from "../../../test/server";
import { listOf } from "../../../test/trade";

const api = "/api/trade/v1";

function given(more: Record<string, () => Answer> = {}, roles?: string[]) {
  return serve({
    "/session": () => session(roles),
    [`${api}/conflicts?state=open&limit=10&total=true`]: () => listOf(conflict),
    [`${api}/conflicts?state=settled&limit=10&total=true`]: () => listOf(settled),
    [`${api}/conflicts/%CE%B4/history`]: () => ok(settlement),
    [`${api}/conflicts/%CE%B3`]: () => ({ ...ok(conflict), headers: { ETag: '"0-1-2"' } }),
    [`${api}/observations/%CE%B1`]: () => ok(sure),
    [`${api}/observations/%CE%B2`]: () => ok(unsure),
    [`${api}/discrepancies`]: () => ok(discrepancies),
    [`${api}/mirror`]: () => ok(mirror),
    ...more,
  });
}

/** How often the conflicts of a state were read. */
function lists(requests: ReturnType<typeof serve>, state: string) {
  return requests.filter(({ path }) => path.startsWith(`${api}/conflicts?state=${state}`)).length;
}

/** How often a figure was read, which tells whether it is preferred. */
function figures(requests: ReturnType<typeof serve>) {
  return requests.filter(({ path }) => path === `${api}/observations/%CE%B1`).length;
}

async function rowsOf(section: string) {
  const region = await screen.findByRole("region", { name: section });
  const table = await within(region).findByRole("grid");
  await within(table).findAllByText(/Δ/);
  return within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent.replaceAll(/\s+/g, " "));
}

test("open conflicts come first, their figures side by side, preferred by rule", async () => {
  given();
  await open("/trade/disagreements");
  const [first] = await screen.findAllByRole("heading", { level: 2 });
  expect(first).toHaveTextContent("Open conflicts");
  const region = await screen.findByRole("region", { name: "Open conflicts" });
  await within(region).findByText("140 Δ");
  expect(await rowsOf("Open conflicts")).toEqual([
    expect.stringMatching(/^Σ2 .*2022.*100 ΔHigh confidencePreferred$/),
    expect.stringMatching(/^Σ1 .*2022.*140 ΔLow confidence$/),
  ]);
  expect(region).toHaveTextContent(/Preferred by rule: the higher confidence/);
  expect(screen.queryByRole("button", { name: /^Prefer / })).toBeNull();
});

test("a settled conflict tells by whom and why", async () => {
  given();
  const { router } = await open("/trade/disagreements");
  await userEvent.selectOptions(await screen.findByLabelText("Conflicts"), "Settled by an editor");
  expect(router.state.location.search).toBe("?state=settled");
  expect(screen.queryByRole("region", { name: "Open conflicts" })).toBeNull();
  expect(await screen.findByText("ω")).toBeVisible();
  const region = screen.getByRole("region", { name: "Conflicts settled by an editor" });
  expect(region).toHaveTextContent(/Preferred by ω, .*: Διόρθωση/);
  expect(screen.queryByRole("button", { name: /^Take back/ })).toBeNull();
  expect((await rowsOf("Conflicts settled by an editor"))[1]).toMatch(/Preferred$/);
});

test("an editor prefers another figure, with a reason, in the version that was read", async () => {
  const requests = given({ [`${api}/conflicts/%CE%B3/preference`]: () => ok({ ...settled, id: "γ" }) }, [
    "trade-editor",
  ]);
  await open("/trade/disagreements?state=open");
  await userEvent.click(await screen.findByRole("button", { name: "Prefer Σ1, 140 Δ" }));
  const sheet = await screen.findByRole("dialog", { name: "Prefer Σ1, 140 Δ" });
  const submit = await within(sheet).findByRole("button", { name: "Prefer" });
  expect(submit).toBeDisabled();
  await userEvent.type(within(sheet).getByLabelText("Reason"), " Newer ");
  await userEvent.click(submit);
  await waitFor(() => {
    expect(screen.queryByRole("dialog")).toBeNull();
  });
  const card = screen.getByRole("article", { name: /Turnover, .*2022$/ });
  expect(within(card).getByRole("heading")).toHaveFocus();
  expect(within(card).getByRole("status")).toHaveTextContent("Preferred now: Σ1, 140 Δ.");
  expect(await within(card).findByRole("button", { name: /^Take back the choice: .*2022$/ })).toBeVisible();
  expect(within(card).queryByRole("button", { name: "Prefer Σ1, 140 Δ" })).toBeNull();
  const put = requests.find(({ method }) => method === "PUT");
  expect(put?.path).toBe(`${api}/conflicts/%CE%B3/preference`);
  expect(put?.headers.get("If-Match")).toBe('"0-1-2"');
  expect(put?.body).toBe('{"preferred":"β","reason":"Newer"}');
  await waitFor(() => {
    expect(figures(requests)).toBe(2);
  });
  expect(lists(requests, "open")).toBe(1);
  await userEvent.selectOptions(screen.getByLabelText("Conflicts"), "Any");
  await waitFor(() => {
    expect(lists(requests, "open")).toBe(2);
  });
});

test("an editor takes a choice back, with a reason, and the conflict says so in its place", async () => {
  const requests = given(
    {
      [`${api}/conflicts/%CE%B4`]: () => ({ ...ok(settled), headers: { ETag: '"1-2-3"' } }),
      [`${api}/conflicts/%CE%B4/preference`]: () => ok(reopened),
      [`${api}/conflicts/%CE%B4/history`]: () => ok(reopening),
    },
    ["trade-editor"],
  );
  await open("/trade/disagreements?state=settled");
  await userEvent.click(await screen.findByRole("button", { name: /^Take back the choice: .*2022$/ }));
  const sheet = await screen.findByRole("dialog", { name: /^Take back the choice: / });
  await userEvent.type(await within(sheet).findByLabelText("Reason"), "Λάθος & άλλα");
  await userEvent.click(within(sheet).getByRole("button", { name: "Take back" }));
  await waitFor(() => {
    expect(screen.queryByRole("dialog")).toBeNull();
  });
  const card = screen.getByRole("article", { name: /Turnover, .*2022$/ });
  expect(within(card).getByRole("heading")).toHaveFocus();
  expect(within(card).getByRole("status")).toHaveTextContent(/^The choice was taken back/);
  expect(await within(card).findByText("χ")).toBeVisible();
  expect(card).toHaveTextContent(/Preferred by rule: .*taken back by χ, .*: Λάθος$/);
  expect(within(card).queryByRole("button", { name: /^Take back/ })).toBeNull();
  const taken = requests.find(({ method }) => method === "DELETE");
  expect(new URLSearchParams(taken?.path.split("?")[1]).get("reason")).toBe("Λάθος & άλλα");
  expect(taken?.headers.get("If-Match")).toBe('"1-2-3"');
});

test("a choice that another has taken back meanwhile is told", async () => {
  given(
    {
      [`${api}/conflicts/%CE%B4`]: () => ({ ...ok(settled), headers: { ETag: '"1-2-3"' } }),
      [`${api}/conflicts/%CE%B4/preference`]: () => problem(412, { title: "Stale", detail: "Changed since" }),
    },
    ["trade-editor"],
  );
  await open("/trade/disagreements?state=settled");
  await userEvent.click(await screen.findByRole("button", { name: /^Take back/ }));
  await userEvent.type(await screen.findByLabelText("Reason"), "Λάθος");
  await userEvent.click(screen.getByRole("button", { name: "Take back" }));
  expect(await screen.findByText("Changed since")).toBeVisible();
  expect(screen.getByRole("dialog")).toBeVisible();
});

test("a choice that comes too late is told, and can be made again", async () => {
  let taken = false;
  given(
    {
      [`${api}/conflicts/%CE%B3/preference`]: () =>
        taken ? ok(settled) : problem(412, { title: "Stale", detail: "Changed since" }),
    },
    ["administrator"],
  );
  await open("/trade/disagreements?state=open");
  await userEvent.click(await screen.findByRole("button", { name: "Prefer Σ1, 140 Δ" }));
  await userEvent.type(await screen.findByLabelText("Reason"), "Newer");
  await userEvent.click(screen.getByRole("button", { name: "Prefer" }));
  expect(await screen.findByText("Changed since")).toBeVisible();
  taken = true;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByLabelText("Reason")).toHaveValue("Newer");
  await userEvent.click(screen.getByRole("button", { name: "Prefer" }));
  await waitFor(() => {
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

test("what follows from other figures, with the gap; and both sides, never reconciled", async () => {
  const requests = given();
  const { router } = await open("/trade/disagreements?reporter=BY&state=settled");
  expect(await rowsOf("Reported against what follows")).toEqual([
    expect.stringMatching(
      /^Turnover ΒΥ – ΚΝGoods2022100 Δ Σ2 .*about 130 Δ derivedexports \+ importsφ-3 2022φ-4 2022at least 23.5 Δ23.5 %$/,
    ),
  ]);
  expect(screen.getByText(/^Apart by more than 1 %: 1 of 3 figures/)).toBeVisible();
  expect(screen.queryByRole("region", { name: "Both sides of the trade" })).toBeNull();
  await userEvent.type(screen.getByLabelText("Tolerance, %"), "5{Enter}");
  await waitFor(() => {
    expect(requests.map(({ path }) => path)).toContain(`${api}/discrepancies?reporter=BY&tolerance=5`);
  });
  await router.navigate("/trade/disagreements?reporter=BY&partner=CN&state=settled");
  const [both, one] = await rowsOf("Both sides of the trade");
  expect(both).toMatch(/^ΒΥ → ΚΝ.*100 Δ.*Exports120 Δ.*Imports20 Δ.*Disagree$/);
  expect(one).toMatch(/^ΚΝ → ΒΥ.*Not on record$/);
});

test("a declared conflict of several periods has no preferred figure yet", async () => {
  given({
    [`${api}/conflicts?state=open&limit=10&total=true`]: () =>
      listOf({ ...conflict, preferred: null, preferredBy: null, reason: "Λόγος" }),
    [`${api}/observations/%CE%B2`]: () => ok({ ...unsure, period: { start: "2021-01", end: "2021-12" } }),
  });
  await open("/trade/disagreements?state=open");
  const card = await screen.findByRole("article", { name: "Λευκορωσία – Κίνα, Turnover" });
  expect(card).toHaveTextContent(/Declared by an editor: ΛόγοςNone is preferred until an editor chooses\.$/);
  expect(within(card).getByText("2021")).toBeVisible();
  expect(within(card).queryByText("Preferred")).toBeNull();
});

test("nothing that disagrees is told, and a figure that cannot be read too", async () => {
  given({
    [`${api}/conflicts?state=settled&limit=10&total=true`]: () => listOf(),
    [`${api}/observations/%CE%B2`]: () => problem(404),
  });
  await open("/trade/disagreements");
  expect(await screen.findByText("1 figure could not be read.")).toBeVisible();
  expect(await screen.findByText("No editor has chosen between figures yet.")).toBeVisible();
  expect(screen.getByRole("link", { name: /^For example/ })).toBeVisible();
});

test("that nothing could be compared is explained", async () => {
  given({
    [`${api}/discrepancies`]: () => ok({ compared: 0, tolerance: 1, items: [], explanation: "No parts." }),
    [`${api}/mirror`]: () => ok({ ...mirror, explanation: "No side." }),
  });
  await open("/trade/disagreements?reporter=BY&partner=CN");
  expect(await screen.findByText("No parts.")).toBeVisible();
  expect(await screen.findByText("No side.")).toBeVisible();
});
