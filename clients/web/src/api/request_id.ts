// A UUID for a call that creates: the same while it is tried again, so that what was done unheard is not done twice.
import { useCallback, useRef, useState } from "react";

export function useRequestId(): { requestId: string; renew(): void } {
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const renew = useCallback(() => setRequestId(crypto.randomUUID()), []);
  return { requestId, renew };
}

// The same where one place makes several things: an id for each, until it is made.
export function useRequestIds(): { requestIdOf(what: string): string; made(what: string): void } {
  const ids = useRef(new Map<string, string>());
  const requestIdOf = useCallback((what: string) => {
    const id = ids.current.get(what) ?? crypto.randomUUID();
    ids.current.set(what, id);
    return id;
  }, []);
  const made = useCallback((what: string) => void ids.current.delete(what), []);
  return { requestIdOf, made };
}
