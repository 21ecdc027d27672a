import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ProblemError } from "./problem";
import { endSession } from "./session";

export function newQueryClient() {
  const onError = (error: Error) => {
    if (error instanceof ProblemError && error.unauthenticated) {
      endSession(client);
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && error instanceof ProblemError && error.passing,
      },
    },
  });
  return client;
}
