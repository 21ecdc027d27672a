import { currentLanguage } from "../i18n/i18n";
import { isProblem, ProblemError, unexpected, unreachable } from "./problem";

const patience = 20_000;

/** A record, with the tag that names the version that it was read in. */
export interface Tagged<T> {
  body: T;
  etag: string;
}

/**
 * Reads JSON from the gateway in the language in use. Every failure is a {@link ProblemError}; only a request that
 * the caller itself aborted rejects with that abort.
 */
export async function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  return (await getTagged<T>(path, signal)).body;
}

/** Reads a record that is going to be changed. */
export async function getTagged<T>(path: string, signal: AbortSignal): Promise<Tagged<T>> {
  return answer<T>(path, {}, signal);
}

/** Writes what stands at the path, if the record is still in the version that the tag names. */
export async function putJson<T>(path: string, body: unknown, etag: string): Promise<T> {
  const init = {
    method: "PUT",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json", "If-Match": etag },
  };
  return (await answer<T>(path, init, new AbortController().signal)).body;
}

/** Takes away what stands at the path, if the record is still in the version that the tag names. */
export async function deleteJson<T>(path: string, etag: string): Promise<T> {
  const init = { method: "DELETE", headers: { "If-Match": etag } };
  return (await answer<T>(path, init, new AbortController().signal)).body;
}

/** Sends what is to be done, with a body if there is one; what has no content is answered by null. */
export async function send<T>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<T | null> {
  const init =
    body === undefined
      ? { method }
      : { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  return (await answer<T | null>(path, init, new AbortController().signal)).body;
}

/** Sends a file, for as long as that takes; attempts of the same name happen once. */
export async function upload<T>(
  path: string,
  form: FormData,
  attempt: string,
  signal: AbortSignal,
): Promise<T> {
  const init = { method: "POST", body: form, headers: { "Idempotency-Key": attempt } };
  return (await answer<T>(path, init, signal, signal)).body;
}

interface Init {
  method?: string;
  body?: string | FormData;
  headers?: Record<string, string>;
}

/** @param end when it is given up: a while after it began, unless told otherwise */
async function answer<T>(
  path: string,
  init: Init,
  signal: AbortSignal,
  end = AbortSignal.any([signal, AbortSignal.timeout(patience)]),
): Promise<Tagged<T>> {
  const response = await request(path, init, signal, end);
  const body = response.status === 204 ? null : await parsed(response, signal);
  if (response.ok) {
    return { body: body as T, etag: response.headers.get("ETag") ?? "" };
  }
  throw isProblem(body) ? new ProblemError(body) : unexpected(response.status);
}

async function request(path: string, init: Init, signal: AbortSignal, end: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, {
      ...init,
      headers: {
        Accept: "application/json, application/problem+json",
        "Accept-Language": currentLanguage(),
        // Tells the gateway that this is no navigation: it answers 401 instead of leading to the login page.
        "X-Requested-With": "JavaScript",
        ...init.headers,
      },
      signal: end,
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw unreachable(cause);
  }
}

async function parsed(response: Response, signal: AbortSignal): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch (cause) {
    signal.throwIfAborted();
    throw cause instanceof SyntaxError ? unexpected(response.status, cause) : unreachable(cause);
  }
}
