import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { type Context, contexts } from "../ui/contexts";
import { getJson } from "./client";
import { ProblemError } from "./problem";

export interface User {
  name: string;
  username: string;
  roles: string[];
}

interface Authenticated {
  authenticated: true;
  user: User;
  expiresAt: string;
}

/** `ended` tells a session that ran out while the page was open from a visitor who has not signed in yet. */
interface Anonymous {
  authenticated: false;
  ended: boolean;
}

export type Session = Authenticated | Anonymous;

const sessionKey = ["session"] as const;
const soonest = 30_000;
const latest = 24 * 60 * 60_000;

/** Asked again when the session should have run out, and whenever the person comes back to the page. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ client, signal }): Promise<Session> => {
    const session = await ask(signal);
    return session?.authenticated ? session : anonymous(client);
  },
  staleTime: soonest,
  refetchInterval: ({ state: { data } }) => {
    if (!data?.authenticated) {
      return false;
    }
    const left = Date.parse(data.expiresAt) - Date.now() + 1_000;
    return Number.isNaN(left) ? latest : Math.min(Math.max(left, soonest), latest);
  },
});

async function ask(signal: AbortSignal): Promise<Authenticated | { authenticated: false } | null> {
  try {
    return await getJson("/session", signal);
  } catch (error) {
    if (error instanceof ProblemError && error.unauthenticated) {
      return null;
    }
    throw error;
  }
}

/** Any other request was answered 401: the session has run out. */
export function endSession(client: QueryClient) {
  client.setQueryData<Session>(sessionKey, anonymous(client));
}

function anonymous(client: QueryClient): Anonymous {
  const before = client.getQueryData<Session>(sessionKey);
  return { authenticated: false, ended: before !== undefined && (before.authenticated || before.ended) };
}

/** Whether the person may write in a context. The server decides: here it only saves showing what would be refused. */
export function mayWrite(session: Session | undefined, context: Context): boolean {
  return (
    session?.authenticated === true &&
    session.user.roles.some((role) => role === `${context}-editor` || role === "administrator")
  );
}

/** The contexts that the person may write in. */
export function writable(session: Session | undefined): Context[] {
  return contexts.filter((context) => mayWrite(session, context));
}

/** Where the login returns to: the page that the person is on. */
export function loginAddress({ pathname, search }: { pathname: string; search: string }) {
  return `/login?${new URLSearchParams({ returnTo: pathname + search }).toString()}`;
}
