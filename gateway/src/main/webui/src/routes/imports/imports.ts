import { queryOptions } from "@tanstack/react-query";
import { getJson, send, upload } from "../../api/client";
import { ProblemError } from "../../api/problem";
import { i18n } from "../../i18n/i18n";
import type { Context } from "../../ui/contexts";

/** What the rows of a file can become, by context. */
export const kinds = {
  trade: [
    "trade_figures",
    "trade_instruments",
    "market_access",
    "market_permits",
    "permit_counts",
    "parties",
    "commodities",
    "harmonized_system",
    "exchange_rates",
    "sources",
  ],
  regions: ["agreements", "territories", "sources"],
  education: ["institution_agreements", "institutions", "sources"],
} as const satisfies Record<Context, readonly string[]>;

export type Kind = (typeof kinds)[Context][number];

export const modes = ["dry_run", "all_or_nothing", "valid_rows"] as const;

export type Mode = (typeof modes)[number];

export const endings = ["completed", "failed", "cancelled"] as const;

export type State = "queued" | "running" | (typeof endings)[number];

/** How many rows were read, and what became of them. */
export const outcomes = ["read", "created", "updated", "unchanged", "rejected"] as const;

export interface Import {
  id: string;
  kind: string;
  mode: Mode;
  fileName: string;
  state: State;
  rows: Record<(typeof outcomes)[number], number>;
  faults: number;
  findings?: { rule: string; count: number }[] | null;
  percent: number;
  submittedBy: string;
  submittedAt: string;
  failure?: string | null;
  failureDetail?: string | null;
}

/** What is wrong with a row of a file; with the row as a whole, where no column is named. */
export interface RowFault {
  row: number;
  column: string;
  cell?: string | null;
  value?: string | null;
  detail: string;
}

export interface Faults {
  items: RowFault[];
  more: number;
}

/** A record that breaks a rule of the domain. */
export interface Finding {
  id: string;
  type: string;
  record: string;
  key?: string | null;
  rule: string;
  explanation: string;
}

export function goesOn(job: Pick<Import, "state">): boolean {
  return job.state === "queued" || job.state === "running";
}

/** How the outcomes of rows are called: those of a check did not happen. */
export function rowsOf({ mode }: Pick<Import, "mode">) {
  return mode === "dry_run" ? "checkedRow" : "row";
}

export function pathOf(context: Context, id: string): string {
  return `/api/${context}/v1/imports/${encodeURIComponent(id)}`;
}

export function importQuery(context: Context, id: string) {
  return queryOptions({
    queryKey: [context, "import", id],
    queryFn: ({ signal }) => getJson<Import>(pathOf(context, id), signal),
  });
}

export function faultsQuery(context: Context, id: string) {
  return queryOptions({
    queryKey: [context, "import", id, "errors"],
    queryFn: ({ signal }) => getJson<Faults>(`${pathOf(context, id)}/errors`, signal),
  });
}

export interface Submission {
  file: File;
  kind: string;
  mode: Mode;
  /** The same for every attempt at this submission, so that it is done once. */
  attempt: string;
  signal: AbortSignal;
}

export async function submit(context: Context, { file, kind, mode, attempt, signal }: Submission) {
  await assertReadable(file);
  const form = new FormData();
  form.set("kind", kind);
  form.set("mode", mode);
  form.set("file", file);
  return upload<Import>(`/api/${context}/v1/imports`, form, attempt, signal);
}

export function cancel(context: Context, id: string) {
  return send<Import>("DELETE", pathOf(context, id));
}

/** A browser does not send a file that was changed after it was chosen, and does not say so. */
async function assertReadable(file: File) {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch (cause) {
    throw new ProblemError(
      {
        type: "about:blank",
        title: i18n.t("imports.unreadable.title"),
        detail: i18n.t("imports.unreadable.detail"),
        status: 0,
      },
      { cause },
    );
  }
}
