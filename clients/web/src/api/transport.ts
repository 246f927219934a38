// The way to the service: the Connect protocol on the page's own server, with the cookie of the session.
import { Code, ConnectError, type Interceptor } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { ErrorInfoSchema } from "@/gen/google/rpc/error_details_pb";
import { lost, regained } from "./contact";

// Whether a call failed because nobody answered: the network, the proxy or the service is gone for now.
export function isUnanswered(error: unknown): boolean {
  if (!(error instanceof ConnectError)) return error instanceof TypeError;
  return error.code === Code.Unavailable || (error.code === Code.Unknown && error.cause instanceof TypeError);
}

// Whether a call failed because nobody is logged in, or not any more. A password that is wrong is another matter.
export function isUnauthenticated(error: unknown): boolean {
  if (!(error instanceof ConnectError) || error.code !== Code.Unauthenticated) return false;
  return error.findDetails(ErrorInfoSchema)[0]?.reason !== "LOGIN_REFUSED";
}

let onRefused = () => {};

// Who is told that a call was refused for want of a session, whichever call it was.
export function whenRefused(listener: () => void) {
  onRefused = listener;
}

async function* watched<Part>(parts: AsyncIterable<Part>): AsyncIterable<Part> {
  try {
    yield* parts;
  } catch (error) {
    if (isUnauthenticated(error)) onRefused();
    throw error;
  }
}

const watchSession: Interceptor = (next) => async (request) => {
  try {
    const answer = await next(request);
    return answer.stream ? { ...answer, message: watched(answer.message) } : answer;
  } catch (error) {
    if (isUnauthenticated(error)) onRefused();
    throw error;
  }
};

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
  interceptors: [watchContact, watchSession],
});
