import { currentLanguage } from "../i18n/i18n";
import { isProblem, ProblemError, unexpected, unreachable } from "./problem";

const patience = 20_000;

/**
 * Reads JSON from the gateway in the language in use. Every failure is a {@link ProblemError}; only a request that
 * the caller itself aborted rejects with that abort.
 */
export async function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await request(path, signal);
  const body = await parsed(response, signal);
  if (response.ok) {
    return body as T;
  }
  throw isProblem(body) ? new ProblemError(body) : unexpected(response.status);
}

async function request(path: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, {
      headers: {
        Accept: "application/json, application/problem+json",
        "Accept-Language": currentLanguage(),
        // Tells the gateway that this is no navigation: it answers 401 instead of leading to the login page.
        "X-Requested-With": "JavaScript",
      },
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
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
