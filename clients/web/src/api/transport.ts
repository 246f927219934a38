// The way to the service: the Connect protocol on the page's own server, with the cookie of the session.
import { Code, ConnectError, type Interceptor } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { lost, regained } from "./contact";

// Whether a call failed because nobody answered: the network, the proxy or the service is gone for now.
export function isUnanswered(error: unknown): boolean {
  if (!(error instanceof ConnectError)) return error instanceof TypeError;
  return error.code === Code.Unavailable || (error.code === Code.Unknown && error.cause instanceof TypeError);
}

const watchContact: Interceptor = (next) => async (request) => {
  try {
    const answer = await next(request);
    regained();
    return answer;
  } catch (error) {
    if (isUnanswered(error)) lost();
    else if (!(error instanceof ConnectError && error.code === Code.Canceled)) regained();
    throw error;
  }
};

export const transport = createConnectTransport({
  baseUrl: window.location.origin,
  useBinaryFormat: true,
  interceptors: [watchContact],
});
