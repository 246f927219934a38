// v1.SearchService: one box over everything.
#pragma once

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/search.grpc.pb.h"
#include "services/access/caller.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::search {

class SearchService final : public v1::SearchService::CallbackService {
 public:
  SearchService(storage::Database& database, rpc::Calls& calls) : database_(database), calls_(calls) {}

  // Finds a page of hits that the caller may know of. Errors: as v1.SearchService.Search.
  absl::StatusOr<v1::SearchResponse> Answer(const v1::SearchRequest& request, const access::Caller& caller = {}) const;

  grpc::ServerUnaryReactor* Search(grpc::CallbackServerContext* context, const v1::SearchRequest* request,
                                   v1::SearchResponse* response) override;

 private:
  // Brings into the index what it lacks of all that was answered by now.
  absl::Status CatchUp() const;

  storage::Database& database_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::search
