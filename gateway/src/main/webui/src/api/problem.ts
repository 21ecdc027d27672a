import { i18n } from "../i18n/i18n";

/** RFC 9457, as every part of Accord answers errors. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { pointer?: string; code?: string; detail: string }[];
  traceId?: string;
  /** Of a query that reads too many rows for one answer: about how many. */
  estimatedRows?: number;
}

export class ProblemError extends Error {
  override readonly name = "ProblemError";

  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.title, options);
  }

  get unauthenticated() {
    return this.problem.status === 401;
  }

  /** Whether the answer would read more rows than one may; a job can have them. */
  get tooLarge() {
    return this.problem.type === "/problems/query-too-large";
  }

  /** Whether the same request may succeed in a moment: nothing arrived, or the other side is overloaded or away. */
  get passing() {
    return [0, 429, 502, 503, 504].includes(this.problem.status);
  }
}

/** Problems that this client finds itself have no status of a server (0) and no page that explains them. */
export function unreachable(cause: unknown) {
  const late = cause instanceof DOMException && cause.name === "TimeoutError";
  const kind = late ? "timeout" : "unreachable";
  return new ProblemError(
    {
      type: "about:blank",
      title: i18n.t(`problem.${kind}.title`),
      detail: i18n.t(`problem.${kind}.detail`),
      status: 0,
    },
    { cause },
  );
}

export function unexpected(status: number, cause?: unknown) {
  return new ProblemError(
    {
      type: "about:blank",
      title: i18n.t("problem.unexpected.title"),
      detail: i18n.t("problem.unexpected.detail", { status }),
      status,
    },
    { cause },
  );
}

/** Any thrown value as a problem that can be shown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) {
    return error.problem;
  }
  return {
    type: "about:blank",
    title: i18n.t("problem.crash.title"),
    detail: i18n.t("problem.crash.detail"),
    status: 0,
  };
}

export function isProblem(body: unknown): body is Problem {
  return (
    typeof body === "object" &&
    body !== null &&
    "title" in body &&
    typeof body.title === "string" &&
    "status" in body &&
    typeof body.status === "number"
  );
}
