// What is known of the service's answers. After every change all that is shown is asked for again: simple, and always
// right.
import { Code, ConnectError } from "@connectrpc/connect";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isUnauthenticated } from "./errors";
import { isUnanswered } from "./transport";

export function makeQueryClient(onUnauthenticated: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isUnauthenticated(error)) onUnauthenticated();
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError, onSuccess: () => void client.invalidateQueries() }),
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: 2000,
        retry: (failures, error) => failures < 3 && mayPass(error),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return client;
}

function mayPass(error: unknown): boolean {
  return isUnanswered(error) || (error instanceof ConnectError && error.code === Code.ResourceExhausted);
}
