import { type Answer, ok, serve, session } from "./server";
import { listOf } from "./trade";

export const api = "/api/trade/v1";

/** The first page of all imports, without its count. */
export const list = `${api}/imports?sort=-id&limit=20`;

/** Imports as a service tells them, in letters that no language of the client has. */
const none = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };

export const queued = {
  id: "1",
  kind: "trade_figures",
  mode: "valid_rows",
  fileName: "αρχείο.1",
  state: "queued",
  rows: none,
  faults: 0,
  percent: 0,
  submittedBy: "ψ",
  submittedAt: "2024-05-01T10:00:00Z",
};

export const running = { ...queued, state: "running", percent: 55, rows: { ...none, read: 5000 } };

/** Two of three rows are in, one of which breaks a rule. */
export const done = {
  ...queued,
  state: "completed",
  percent: 100,
  rows: { read: 3, created: 1, updated: 1, unchanged: 0, rejected: 1 },
  faults: 2,
  findings: [{ rule: "κανόνας", count: 1 }],
};

export const faults = {
  items: [
    { row: 3, column: "στήλη", cell: "Β3", code: "1", value: "ΖΖ", detail: "Σφάλμα" },
    { row: 3, column: "", code: "1", detail: "Λάθος" },
  ],
  more: 0,
};

export const findings = {
  items: [
    { id: "1", type: "observation", record: "α", key: "φ-1", rule: "κανόνας", explanation: "Εξήγηση" },
    { id: "2", type: "party", record: "β", rule: "κανόνας", explanation: "Εξήγηση" },
  ],
  total: 2,
};

/** The events of a service, as a test tells them. */
export class Events extends EventTarget {
  static opened: Events[] = [];
  closed = false;

  constructor(readonly url: string) {
    super();
    Events.opened.push(this);
  }

  static last(): Events {
    const last = Events.opened.at(-1);
    if (!last) throw new Error("Nobody listens");
    return last;
  }

  tell(name: string, job: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(job) }));
  }

  close() {
    this.closed = true;
  }
}

/** A gateway with one import that waits; answers are added, or put in place of others. */
export function serveImports(
  more: Record<string, () => Answer | Promise<Answer>> = {},
  roles = ["trade-editor"],
) {
  return serve({
    "/session": () => session(roles),
    [`${list}&total=true`]: () => listOf(),
    [`${api}/imports/1`]: () => ok(queued),
    [`${api}/imports/1/errors`]: () => ok(faults),
    [`${api}/findings`]: () => ok(findings),
    ...more,
  });
}
