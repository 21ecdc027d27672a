import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Outlet } from "react-router";
import { sessionQuery } from "../api/session";
import { SignInPage } from "../routes/sign-in/SignInPage";
import { ProblemPage } from "../ui/ProblemState";
import { Waiting } from "../ui/Waiting";

/** Lets people with a session pass; anyone else is shown the sign-in page at the address that they asked for. */
export function SessionGate() {
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const anonymous = session.data?.authenticated === false;
  useEffect(() => {
    if (anonymous) {
      // What one person was allowed to see does not stay behind for the next one.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    }
  }, [anonymous, client]);

  if (session.data) {
    return session.data.authenticated ? <Outlet /> : <SignInPage ended={session.data.ended} />;
  }
  if (session.isError) {
    return (
      <ProblemPage
        error={session.error}
        retrying={session.isFetching}
        onRetry={() => void session.refetch()}
      />
    );
  }
  return <Waiting />;
}
