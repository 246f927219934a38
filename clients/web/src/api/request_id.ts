// The id of an act of law: the same when it is tried again, so that it is done once; another when it was done.
import { useRef } from "react";

export function useRequestId(): { get(): string; renew(): void } {
  const id = useRef("");
  return {
    get: () => (id.current ||= crypto.randomUUID()),
    renew: () => {
      id.current = "";
    },
  };
}
