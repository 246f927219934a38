// A UUID for a call that creates: the same while it is tried again, so that what was done unheard is not done twice.
import { useCallback, useState } from "react";

export function useRequestId(): { requestId: string; renew(): void } {
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const renew = useCallback(() => setRequestId(crypto.randomUUID()), []);
  return { requestId, renew };
}
