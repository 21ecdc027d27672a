import { vi } from "vitest";
import type { Problem } from "../api/problem";
import type { Overview } from "../routes/overview/overview";

export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

type Answers = Record<string, () => Answer | Promise<Answer>>;

export const ok = (body: unknown): Answer => ({ status: 200, body });

export const problem = (status: number, more: Partial<Problem> = {}): Answer => ({
  status,
  body: { type: "about:blank", title: `Problem ${status}`, status, ...more },
});

/**
 * A gateway for the test: answers by path, with its query or else without; an unknown path fails the request, as an
 * unreachable server does.
 */
export function serve(answers: Answers) {
  const requests: { path: string; method: string; headers: Headers; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    requests.push({
      path,
      method: init.method ?? "GET",
      headers: new Headers(init.headers),
      body: init.body,
    });
    const answer = answers[path] ?? answers[path.split("?")[0] ?? path];
    if (!answer) {
      throw new TypeError("Failed to fetch");
    }
    const { status, body, headers = {} } = await answer();
    return new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });
  });
  return requests;
}

export function session(roles: string[] = ["viewer"]): Answer {
  const expiresAt = new Date(Date.now() + 30 * 60_000).toISOString();
  return ok({ authenticated: true, user: { name: "Ω", username: "ψ", roles }, expiresAt });
}

export const anonymous = ok({ authenticated: false });

/** Figures and facts. What comes from the server has no Latin letter, so that the leak test sees only our own texts. */
export function overview(change: (overview: Overview) => void = () => undefined): Answer {
  const full: Overview = {
    contexts: {
      trade: { available: true, counts: { observations: 142, commodities: 7148, parties: 21 } },
      regions: { available: true, counts: { territories: 243, agreements: 150 } },
      education: { available: true, counts: { institutions: 3168, agreements: 1 } },
    },
    latest: [
      {
        context: "regions",
        type: "agreement",
        id: "1",
        title: "Δδ 1",
        date: "2022-10",
        source: { key: "Σ2", title: "Βιβλίο", chapter: "Κεφάλαιο", note: "74" },
        cites: { url: "https://www.1.test/α", year: 2021 },
        confidence: "high",
      },
      {
        context: "trade",
        type: "observation",
        id: "2",
        title: "Δδ 2",
        date: null,
        source: { key: "Σ1", title: "Βιβλίο" },
        cites: { url: "javascript:alert(1)", title: "Άρθρο" },
        confidence: "low",
      },
      {
        context: "education",
        type: "agreement",
        id: "3",
        title: "Δδ 3",
        date: "2024",
        source: { key: "Σ2", title: "Βιβλίο" },
        cites: { year: 2024 },
        confidence: "medium",
      },
    ],
  };
  change(full);
  return ok(full);
}

export const nothing = overview((overview) => {
  overview.latest = [];
  overview.contexts = {
    trade: { available: true, counts: { observations: 0, commodities: 0, parties: 0 } },
    regions: { available: true, counts: { territories: 0, agreements: 0 } },
    education: { available: true, counts: { institutions: 0, agreements: 0 } },
  };
});
