// What stands under a list that comes a page at a time.
import { Button } from "./controls";
import { Failure } from "./surfaces";

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage(): unknown;
}

export function More({ query }: { query: Paged }) {
  return (
    <>
      <Failure error={query.isFetchNextPageError ? query.error : undefined} />
      {query.hasNextPage && (
        <div>
          <Button isPending={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
            {query.isFetchingNextPage ? "Hämtar …" : "Visa fler"}
          </Button>
        </div>
      )}
    </>
  );
}
