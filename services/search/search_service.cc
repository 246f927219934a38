#include "services/search/search_service.h"

#include <utility>
#include <vector>

#include "absl/strings/strip.h"
#include "services/access/sight.h"
#include "services/base/resource.h"
#include "services/search/query.h"
#include "services/search/search_store.h"

namespace arendegang::search {
namespace {

constexpr int kUsualPage = 20;
constexpr int kLargestPage = 100;

absl::StatusOr<Wanted> WantedOf(const v1::SearchRequest& request) {
  absl::string_view committee = request.parent();
  if (!committee.empty() && (!absl::ConsumePrefix(&committee, "committees/") || committee.empty() ||
                             committee.find('/') != absl::string_view::npos)) {
    return Malformed(request.parent(), "committees/hvn");
  }
  std::vector<FieldViolation> faults;
  Wanted wanted{ParseQuery(request.query(), &faults), std::string(committee), request.year(), request.party(),
                request.kind()};
  if (request.year() < 0 || request.year() > 9999) faults.push_back({"year", "Ange ett årtal, som 2026."});
  if (!v1::HitKind_IsValid(request.kind())) faults.push_back({"kind", "Den finns inte."});
  absl::Status status = FieldsInvalid(std::move(faults));
  if (!status.ok()) return status;
  return wanted;
}

}  // namespace

absl::Status SearchService::CatchUp() const {
  absl::StatusOr<bool> pending;
  absl::Status status = database_.Read([&](storage::Transaction& transaction) {
    pending = AnyPending(transaction);
    return pending.status();
  });
  if (!status.ok() || !*pending) return status;
  return database_.Write([](storage::Transaction& transaction) { return IndexPending(transaction); });
}

absl::StatusOr<v1::SearchResponse> SearchService::Answer(const v1::SearchRequest& request,
                                                         const access::Caller& caller) const {
  auto wanted = WantedOf(request);
  if (!wanted.ok()) return wanted.status();
  auto size = PageSize(request.page_size(), kUsualPage, kLargestPage);
  if (!size.ok()) return size.status();
  auto begin = PageKey(request);
  if (!begin.ok()) return begin.status();
  absl::Status status = CatchUp();
  if (!status.ok()) return status;
  absl::StatusOr<Found> found;
  status = database_.Read([&](storage::Transaction& transaction) {
    if (!caller.trusted) {
      wanted->sees = [&](const std::string& resource) { return access::Sees(transaction, caller, resource); };
    }
    found = Find(transaction, *wanted, *begin, *size);
    return found.status();
  });
  if (!status.ok()) return status;
  v1::SearchResponse response;
  for (v1::Hit& hit : found->hits) *response.add_hits() = std::move(hit);
  if (!found->next.empty()) response.set_next_page_token(PageToken(request, found->next));
  return response;
}

grpc::ServerUnaryReactor* SearchService::Search(grpc::CallbackServerContext* context, const v1::SearchRequest* request,
                                                v1::SearchResponse* response) {
  return calls_.Answer<v1::SearchResponse>(
      context, "Search", rpc::Work::kWaits, request, response,
      [=, this](const access::Caller& caller) { return Answer(*request, caller); });
}

}  // namespace arendegang::search
