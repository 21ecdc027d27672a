import type { QueryClient } from "@tanstack/react-query";
import axe from "axe-core";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { Language } from "../i18n/languages";
import { open } from "../test/open";
import { count, figure, growth, listOf, permit, series, stock, versions } from "../test/trade";
import {
  conflict,
  discrepancies,
  mirror,
  settled as decided,
  settlement,
  sure,
  unsure,
} from "../test/disagreements";
import { done, Events, faults, findings, running } from "../test/imports";
import { movers, ranking, targets, unranked } from "../test/rankings";
import { type Answer, anonymous, nothing, ok, overview, problem, serve, session } from "../test/server";

/** Names that are the same in every language. */
const names = /Accord|API|USD|CSV|XLSX|SDMX|JSON|HTTP|English|Русский|中文/g;
const foreign: Record<Language, RegExp> = {
  en: /\p{sc=Cyrillic}|\p{sc=Han}/u,
  ru: /[a-z]{2}|\p{sc=Han}/iu,
  zh: /[a-z]{2}|\p{sc=Cyrillic}/iu,
};

interface Page {
  path?: string;
  session?: Answer;
  /** The gateway does not answer at all. */
  away?: true;
  overview?: Answer | Promise<Answer>;
  observations?: Answer | Promise<Answer>;
  permits?: Answer;
  series?: Answer;
  ranking?: Answer;
  imports?: Answer;
  import?: Answer;
  submission?: Answer;
  act?: (client: QueryClient) => Promise<unknown>;
}

const editor = session(["trade-editor"]);

const greek = { title: "Πρόβλημα", detail: "Λεπτομέρεια", type: "/problems/x", traceId: "00-11" };

/** A party by its key is in Latin letters, which is no text of ours. */
const greekTargets = { items: targets.items.map((target) => ({ ...target, reporter: "ΒΥ", partner: "ΚΝ" })) };

const ranked = "/trade/rankings?by=commodity&reporter=1&partner=2&measure=exports&period=2022";

const pages: Record<string, Page> = {
  overview: {},
  "overview, a context away": {
    overview: overview(({ contexts }) => {
      contexts.regions = { available: false };
    }),
  },
  "overview without facts": {
    overview: overview((all) => {
      all.latest = [];
    }),
  },
  "nothing on record": { overview: nothing },
  "overview failed": {
    overview: problem(500, { ...greek, errors: [{ pointer: "/1", detail: "Σφάλμα" }] }),
  },
  "overview loading": { overview: new Promise(() => undefined) },
  "gateway failed": { session: problem(500, greek) },
  "gateway out of reach": { away: true },
  "overview not renewed": {
    act: async (client) => {
      serve({ "/api/overview": () => problem(500, greek) });
      await client.refetchQueries({ queryKey: ["overview"] });
    },
  },
  "page failed": { overview: ok({}) },
  "unexpected answer": { session: { status: 502, body: "<html>" } },
  "every role": {
    session: session([
      ...["viewer", "trade-editor", "regions-editor", "education-editor", "exchange-operator"],
      ...["exchange-participant", "zone-administrator", "institution-representative", "partner-system"],
      "administrator",
    ]),
  },
  "no role": { session: session([]) },
  "sign-in": { session: anonymous },
  "session ended": { overview: problem(401) },
  "not found": { path: "/1/2" },
  figures: { path: "/trade/figures" },
  "figures chosen": { path: "/trade/figures?reporter=%CE%92%CE%A5&commodity=%CE%BE" },
  "figures none": { path: "/trade/figures", observations: listOf() },
  "figures failed": { path: "/trade/figures", observations: problem(500, greek) },
  "figures loading": { path: "/trade/figures", observations: new Promise(() => undefined) },
  "figure and its history": { path: "/trade/figures?figure=%CF%86-1" },
  "figure failed": { path: "/trade/figures?figure=1" },
  "series to choose": { path: "/trade/series" },
  series: { path: "/trade/series?reporter=1&partner=2&measure=turnover" },
  "series in another currency": {
    path: "/trade/series?reporter=1&partner=2&measure=turnover&currency=USD",
    series: ok({
      ...series,
      items: series.items.map((item, place) => ({
        ...item,
        conversion:
          place === 0
            ? { converted: true, from: "Δ", originalValue: 1, rate: 2, firstMonth: "2021-01", months: 12 }
            : {
                converted: false,
                from: "Δ",
                originalValue: 1,
                reason: "no_rate",
                missingMonths: ["2022-01"],
              },
      })),
    }),
  },
  "rankings to choose": { path: "/trade/rankings" },
  rankings: { path: ranked },
  "rankings none": { path: ranked, ranking: ok({ ...unranked, explanation: null }) },
  "rankings failed": { path: ranked, ranking: problem(500, greek) },
  targets: { path: "/trade/targets" },
  disagreements: { path: "/trade/disagreements?reporter=1&partner=2" },
  "disagreements to choose": { path: "/trade/disagreements", session: session(["trade-editor"]) },
  "disagreement to settle": {
    path: "/trade/disagreements?state=open",
    session: session(["trade-editor"]),
    act: async () => {
      await userEvent.click(await screen.findByRole("button", { name: /140/ }));
      await screen.findByRole("textbox");
    },
  },
  imports: { path: "/imports/trade", session: editor },
  "imports, the first": { path: "/imports/trade", session: editor, imports: listOf() },
  "imports denied": { path: "/imports" },
  "imports denied in this context": { path: "/imports/regions", session: editor },
  "import running": { path: "/imports/trade?import=1", session: editor, import: ok(running) },
  "import to cancel": {
    path: "/imports/trade?import=1",
    session: session(["administrator"]),
    import: ok(running),
    act: async () => {
      const section = await screen.findByRole("region", { name: /αρχείο/ });
      await userEvent.click(await within(section).findByRole("button"));
      await screen.findByRole("dialog");
    },
  },
  "import done": { path: "/imports/trade?import=1", session: editor },
  "import checked": {
    path: "/imports/trade?import=1",
    session: editor,
    import: ok({ ...done, mode: "dry_run" }),
  },
  "import failed": {
    path: "/imports/trade?import=1",
    session: editor,
    import: ok({ ...done, state: "failed", failure: "1", failureDetail: "Σφάλμα" }),
  },
  "file refused": {
    path: "/imports/trade",
    session: editor,
    submission: problem(400, { ...greek, errors: [{ pointer: "/rows/1/α", detail: "Σφάλμα" }] }),
    act: async () => {
      const [input] = document.querySelectorAll<HTMLInputElement>("input[type=file]");
      if (input) await userEvent.upload(input, new File(["1"], "α.1"), { applyAccept: false });
      await userEvent.click(within(screen.getByRole("form")).getByRole("button"));
      await screen.findByText(/Σφάλμα/);
    },
  },
  findings: { path: "/imports/trade/findings?import=1&rule=1", session: editor },
  permits: { path: "/trade/permits" },
  "permits missing": { path: "/trade/permits?market=1&product=1" },
  "permits none": { path: "/trade/permits", permits: listOf() },
  "language menu": { act: () => userEvent.click(tool(0)) },
  "theme menu": { act: () => userEvent.click(tool(1)) },
  "account menu": { act: () => userEvent.click(tool(2)) },
};

describe.each(["en", "ru", "zh"] as const)("in %s", (language) => {
  test.each(Object.entries(pages))("%s: no text of another language, nothing for axe", async (name, page) => {
    // A failing page is reported to the console, which is not what is looked at here.
    vi.spyOn(console, "error").mockReturnValue();
    vi.stubGlobal("EventSource", Events);
    serve(
      page.away
        ? {}
        : {
            "/session": () => page.session ?? session(),
            "/api/overview": () => page.overview ?? overview(),
            "/api/trade/v1/observations": () => page.observations ?? listOf(figure, stock, growth),
            "/api/trade/v1/observations/%CF%86-1": () => ok(figure),
            "/api/trade/v1/observations/%CF%86-1/history": () => versions,
            "/api/trade/v1/observations/1": () => problem(404, greek),
            "/api/trade/v1/market-permits": () =>
              page.permits ?? listOf(permit, { ...permit, id: "9", state: "1" }),
            "/api/trade/v1/market-permits/missing": () =>
              listOf(
                { id: "1", holder: "Α", partly: true, permits: ["κ-1"] },
                { id: "2", holder: "Β", partly: false, permits: [] },
              ),
            "/api/trade/v1/series": () => page.series ?? ok(series),
            "/api/trade/v1/rankings": () => page.ranking ?? ok(ranking),
            "/api/trade/v1/movers": () => ok(movers),
            "/api/trade/v1/conflicts?state=open&limit=10&total=true": () => listOf(conflict),
            "/api/trade/v1/conflicts?state=settled&limit=10&total=true": () => listOf(decided),
            "/api/trade/v1/conflicts/%CE%B3": () => ok(conflict),
            "/api/trade/v1/conflicts/%CE%B4/history": () => ok(settlement),
            "/api/trade/v1/observations/%CE%B1": () => ok(sure),
            "/api/trade/v1/observations/%CE%B2": () => ok(unsure),
            "/api/trade/v1/discrepancies": () => ok(discrepancies),
            "/api/trade/v1/mirror": () => ok(mirror),
            "/api/trade/v1/targets": () => ok(greekTargets),
            "/api/trade/v1/imports?sort=-id&limit=20&total=true": () =>
              page.imports ?? listOf(running, done, { ...done, id: "2", mode: "dry_run" }),
            "/api/trade/v1/imports": () => page.submission ?? ok(running),
            "/api/trade/v1/imports/1": () => page.import ?? ok(done),
            "/api/trade/v1/imports/1/errors": () => ok(faults),
            "/api/trade/v1/findings": () => ok(findings),
            "/api/trade/v1/permit-counts": () => page.permits ?? listOf(count),
          },
    );
    const { client } = await open(page.path, language);
    await (name.endsWith("loading")
      ? screen.findAllByRole("status")
      : screen.findAllByRole("heading", { level: 1, hidden: true }));
    await page.act?.(client);
    await settled();

    expect(document.documentElement.lang).toBe(language);
    const leaks = texts().filter((text) => foreign[language].test(text.replace(names, "")));
    expect(leaks).toEqual([]);

    // Contrast needs a real browser: it is looked at there.
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});

/** The menus of the masthead: language, theme, account. */
function tool(index: number): HTMLElement {
  const button = within(screen.getByRole("banner")).getAllByRole("button")[index];
  if (!button) {
    throw new Error(`The masthead has no button ${index}`);
  }
  return button;
}

/** Lets answers that are already there reach the page. */
async function settled() {
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** All that a person reads or hears, apart from code and from what is marked as being in another language. */
function texts(): string[] {
  const found = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (textContent?.trim() && !parentElement?.closest("code, pre, style, [lang], svg")) {
      found.push(textContent);
    }
  }
  for (const attribute of [
    "aria-label",
    "aria-valuetext",
    "aria-roledescription",
    "title",
    "alt",
    "placeholder",
  ]) {
    for (const element of document.body.querySelectorAll(`[${attribute}]`)) {
      found.push(element.getAttribute(attribute) ?? "");
    }
  }
  return found;
}
