import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { preferredLanguage } from "../i18n/languages";
import { open } from "../test/open";
import { ok, overview, serve, session } from "../test/server";

let requests: ReturnType<typeof serve>;

beforeEach(() => {
  requests = serve({ "/session": () => session(), "/api/overview": () => overview() });
});

test("the skip link is the first stop and leads to the main landmark", async () => {
  await open();
  await screen.findByText("Δδ 1");
  await userEvent.tab();
  const skip = screen.getByRole("link", { name: "Skip to content" });
  expect(skip).toHaveFocus();
  expect(skip).toHaveAttribute("href", `#${screen.getByRole("main").id}`);
  expect(screen.getByRole("banner")).toBeInTheDocument();
  expect(screen.getByRole("contentinfo")).toBeInTheDocument();
});

test("a language chosen by keyboard changes texts, lang and titles, is asked for, and is kept", async () => {
  await open();
  await screen.findByText("Δδ 1");
  screen.getByRole("button", { name: "Language: English" }).focus();
  await userEvent.keyboard("{Enter}");
  const list = await screen.findByRole("listbox", { name: "Language" });
  within(list).getByRole("option", { name: "Русский" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Обзор" })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe("ru");
  expect(document.title).toBe("Обзор · Accord");
  await waitFor(() => {
    expect(requests.at(-1)?.headers.get("Accept-Language")).toBe("ru");
  });
  expect(preferredLanguage()).toBe("ru");
  await waitFor(() => {
    expect(screen.getByRole("button", { name: "Язык: Русский" })).toHaveFocus();
  });
});

test("the theme is chosen in the masthead", async () => {
  await open();
  await userEvent.click(await screen.findByRole("button", { name: "Theme: As the system" }));
  await userEvent.click(await screen.findByRole("option", { name: "Dark" }));
  expect(document.documentElement).toHaveClass("pf-v6-theme-dark");
  expect(screen.getByRole("button", { name: "Theme: Dark" })).toBeInTheDocument();
});

test("an unknown address: says so, names it, and leads to the overview, whose main takes the focus", async () => {
  await open("/trade/nowhere");
  expect(await screen.findByRole("heading", { level: 1, name: "Page not found" })).toBeInTheDocument();
  expect(screen.getByText("/trade/nowhere")).toBeInTheDocument();
  expect(document.title).toBe("Page not found · Accord");
  await userEvent.click(screen.getByRole("link", { name: "Go to the overview" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Overview" })).toBeInTheDocument();
  await waitFor(() => {
    expect(screen.getByRole("main")).toHaveFocus();
  });
});

test("a page whose code fails says so, within the masthead", async () => {
  const reported = vi.spyOn(console, "error").mockReturnValue();
  serve({ "/session": () => session(), "/api/overview": () => ok({ latest: [] }) });
  await open();
  expect(await screen.findByRole("heading", { level: 1, name: /This page has failed/ })).toBeInTheDocument();
  expect(document.title).toBe("This page has failed · Accord");
  expect(screen.getByRole("button", { name: "Load the page again" })).toBeInTheDocument();
  expect(screen.getByRole("banner")).toBeInTheDocument();
  expect(reported).toHaveBeenCalled();
});

test.each([
  [["de-DE", "zh-Hans-CN", "ru"], "zh"],
  [["ru-BY"], "ru"],
  [["de"], "en"],
])("a browser that prefers %j gets %s", (preferred, language) => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(preferred);
  expect(preferredLanguage()).toBe(language);
});
