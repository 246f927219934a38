// What is known of the service's answers. After every change all that is shown is asked for again: simple, and always
// right.
import { Code, ConnectError } from "@connectrpc/connect";
import { MutationCache, QueryClient } from "@tanstack/react-query";
import { isUnanswered } from "./transport";

export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({ onSuccess: () => void client.invalidateQueries() }),
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
