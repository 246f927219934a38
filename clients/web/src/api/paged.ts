// Lists that come a page at a time.
import { keepPreviousData } from "@tanstack/react-query";

// For useInfiniteQuery of a method whose answers have next_page_token. What is shown stays while a new choice is asked
// for.
export const kPaged = {
  pageParamKey: "pageToken",
  getNextPageParam: (last: { nextPageToken: string }) => last.nextPageToken || undefined,
  placeholderData: keepPreviousData,
} as const;
