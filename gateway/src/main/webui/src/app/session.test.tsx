import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { sessionQuery } from "../api/session";
import { open } from "../test/open";
import { anonymous, overview, problem, serve, session } from "../test/server";

const signIn = () => screen.findByRole("link", { name: "Sign in" });

test.each([
  ["says so", anonymous],
  ["answers 401", problem(401)],
])(
  "without a session (the gateway %s): the sign-in page, leading back to where one is",
  async (_, answer) => {
    const requests = serve({ "/session": () => answer });
    await open("/?from=mail&x=1");
    expect(await signIn()).toHaveAttribute("href", "/login?returnTo=%2F%3Ffrom%3Dmail%26x%3D1");
    expect(document.title).toBe("Sign in · Accord");
    expect(screen.queryByText("Your session has ended")).toBeNull();
    expect(requests.map(({ path }) => path)).toEqual(["/session"]);
  },
);

test("with a session: who I am, what my roles let me do, and the way out", async () => {
  serve({ "/session": () => session(["trade-editor", "brand-new-role"]), "/api/overview": () => overview() });
  await open();
  const me = await screen.findByRole("complementary", { name: "You" });
  expect(me).toHaveTextContent("Signed in as Ω (ψ)");
  expect(me).toHaveTextContent("Trade editor");
  expect(me).toHaveTextContent("brand-new-role");
  expect(screen.getByRole("link", { name: "Log out" })).toHaveAttribute("href", "/logout");
});

test("a request answered 401 ends the session, with a message, and drops what was loaded", async () => {
  let ended = false;
  serve({ "/session": () => session(), "/api/overview": () => (ended ? problem(401) : overview()) });
  const { client } = await open();
  await screen.findByText("Δδ 1");
  ended = true;
  await client.refetchQueries({ queryKey: ["overview"] });
  expect(await signIn()).toBeInTheDocument();
  expect(screen.getByText("Your session has ended")).toBeInTheDocument();
  expect(screen.queryByText("Δδ 1")).toBeNull();
  await waitFor(() => {
    expect(client.getQueryCache().findAll({ queryKey: ["overview"] })).toEqual([]);
  });
});

test("a session that has run out while nobody looked, with a message", async () => {
  let answer = session();
  serve({ "/session": () => answer, "/api/overview": () => overview() });
  const { client } = await open();
  await screen.findByText("Δδ 1");
  answer = anonymous;
  await client.refetchQueries({ queryKey: sessionQuery.queryKey });
  expect(await screen.findByText("Your session has ended")).toBeInTheDocument();
  await client.refetchQueries({ queryKey: sessionQuery.queryKey });
  expect(screen.getByText("Your session has ended")).toBeInTheDocument();
});

test("a gateway that fails: its problem, and trying again helps", async () => {
  let answer = problem(500, { title: "Out of order", traceId: "4bf92f" });
  serve({ "/session": () => answer, "/api/overview": () => overview() });
  await open();
  expect(await screen.findByRole("heading", { level: 1, name: /Out of order/ })).toBeInTheDocument();
  expect(screen.getByText("4bf92f")).toBeInTheDocument();
  expect(document.title).toBe("Out of order · Accord");
  answer = session();
  screen.getByRole("button", { name: "Try again" }).click();
  expect(await screen.findByText("Δδ 1")).toBeInTheDocument();
});
