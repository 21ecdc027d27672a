import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { open } from "../../test/open";
import { type Answer, nothing, overview, problem, serve, session } from "../../test/server";

function given(answer: () => Answer | Promise<Answer>) {
  return serve({ "/session": () => session(), "/api/overview": answer });
}

const card = (name: string) => screen.findByRole("article", { name });

test("the counts of the three contexts, in the language's numbers and plurals", async () => {
  given(() => overview());
  await open("/", "ru");
  const counts = (await screen.findByRole("region", { name: "В системе" })).textContent;
  expect(counts).toContain("142 наблюдения");
  expect(counts).toContain("7148 товаров".replace("7148", new Intl.NumberFormat("ru-RU").format(7148)));
  expect(counts).toContain("21 участник");
  expect(counts).toContain("243 территории");
  expect(counts).toContain("150 соглашений");
  expect(counts).toContain("1 соглашение");
});

test("where there is too much to count, the count is said to be an estimate", async () => {
  given(() =>
    overview(({ contexts: { trade } }) => {
      if (trade.available) trade.estimated = ["observations"];
    }),
  );
  await open("/", "ru");
  const counts = (await screen.findByRole("region", { name: "В системе" })).textContent;
  expect(counts).toContain("≈ 142 наблюдения");
  expect(counts).not.toContain("≈ 21");
});

test("a fact with all that it rests on", async () => {
  given(() => overview());
  await open();
  const fact = await card("Δδ 1");
  for (const text of ["Regions", "Agreement", "October 2022", "High confidence", "Source", "Cites"]) {
    expect(within(fact).getByText(text)).toBeInTheDocument();
  }
  expect(fact).toHaveTextContent("Σ2 Βιβλίο · chapter Κεφάλαιο · footnote 74");
  expect(within(fact).getByText("October 2022")).toHaveAttribute("datetime", "2022-10");
  const link = within(fact).getByRole("link", { name: "1.test (opens in a new tab)" });
  expect(link).toHaveAttribute("href", "https://www.1.test/α");
  expect(link).toHaveAttribute("rel", "noopener noreferrer");
  expect(fact).toHaveTextContent("(2021)");
});

test("an unknown date is said to be unknown, and a script address is no link", async () => {
  given(() => overview());
  await open();
  const fact = await card("Δδ 2");
  expect(fact).toHaveTextContent("Date unknown");
  expect(within(fact).getByText("Άρθρο")).toBeInTheDocument();
  expect(within(fact).queryByRole("link")).toBeNull();
});

test("a flow is told by its months, not by a date", async () => {
  given(() =>
    overview(({ latest: [fact] }) => {
      if (fact) {
        fact.date = null;
        fact.period = { start: "2022-01", end: "2022-09" };
      }
    }),
  );
  await open();
  expect(await card("Δδ 1")).toHaveTextContent(/January\s–\sSeptember 2022/);
});

test("of a citation that gives a year alone, the year is told", async () => {
  given(() => overview());
  await open();
  expect(await card("Δδ 3")).toHaveTextContent("CitesA publication of 2024");
});

test("text in the source's language is marked as such on a page in another", async () => {
  given(() =>
    overview(({ latest: [fact] }) => {
      if (fact) {
        fact.title = "Twin relation";
      }
    }),
  );
  await open("/", "zh");
  expect(await screen.findByText("Twin relation")).toHaveAttribute("lang", "en");
});

test("a context that is away is shown as such while the others stay", async () => {
  given(() =>
    overview(({ contexts }) => {
      contexts.regions = { available: false };
    }),
  );
  await open();
  expect(await card("Regions")).toHaveTextContent("Not available right now");
  expect(await card("Trade")).toHaveTextContent("142 observations");
  expect(await card("Education")).toHaveTextContent("1 agreement");
});

test("while it loads: the page's title and shape, and words for those who listen", async () => {
  given(() => new Promise(() => undefined));
  await open();
  expect(await screen.findByRole("heading", { level: 1, name: "Overview" })).toBeInTheDocument();
  expect(screen.getByRole("status")).toHaveTextContent("Loading the overview");
});

test("nothing on record: what to do, and checking again brings what has come", async () => {
  let answer = nothing;
  given(() => answer);
  await open();
  expect(await screen.findByRole("heading", { name: "Nothing is on record yet" })).toBeInTheDocument();
  expect(screen.getByText("./accord up")).toBeInTheDocument();
  answer = overview();
  await userEvent.click(screen.getByRole("button", { name: "Check again" }));
  expect(await card("Trade")).toHaveTextContent("142 observations");
});

test("a problem: title, detail, faults, what to do, trace id, and trying again helps", async () => {
  let answer = problem(500, {
    type: "/problems/upstream-failed",
    title: "A service failed",
    detail: "Trade did not understand.",
    errors: [{ pointer: "/limit", detail: "must be at most 500" }],
    traceId: "4bf92f3577b34da6",
  });
  given(() => answer);
  await open();
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByRole("heading", { level: 2, name: /A service failed/ })).toBeInTheDocument();
  expect(alert).toHaveTextContent("Trade did not understand.");
  expect(alert).toHaveTextContent("/limit must be at most 500");
  expect(alert).toHaveTextContent("Trace id 4bf92f3577b34da6");
  expect(within(alert).getByRole("link")).toHaveAttribute("href", "/problems/upstream-failed");
  answer = overview();
  await userEvent.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(await card("Trade")).toBeInTheDocument();
});

test("a passing problem is tried again by itself, a lasting one is not", async () => {
  const answers = [problem(503), problem(503), overview()];
  const requests = given(() => answers.shift() ?? problem(400));
  const { client } = await open();
  expect(await card("Trade")).toBeInTheDocument();
  await client.refetchQueries({ queryKey: ["overview"] });
  expect(requests.filter(({ path }) => path === "/api/overview")).toHaveLength(4);
});

test("figures that could not be renewed stay, with the reason above them", async () => {
  let answer = overview();
  given(() => answer);
  const { client } = await open();
  await card("Trade");
  answer = problem(500, { title: "A service failed" });
  await client.refetchQueries({ queryKey: ["overview"] });
  await waitFor(() => {
    expect(
      screen.getByRole("heading", { name: /could not be renewed: A service failed/ }),
    ).toBeInTheDocument();
  });
  expect(await card("Trade")).toHaveTextContent("142 observations");
});
