// v1.MarkingService: what may not be shown to everybody, and by which law.
#pragma once

#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/marking.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::secrecy {

class MarkingService final : public v1::MarkingService::CallbackService {
 public:
  MarkingService(storage::Database& database, Clock clock, styles::Phrasebooks styles, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), styles_(std::move(styles)), calls_(calls) {}

  absl::StatusOr<v1::Marking> Create(const access::Caller& caller, const v1::CreateMarkingRequest& request);
  absl::StatusOr<v1::ListMarkingsResponse> List(const v1::ListMarkingsRequest& request) const;
  absl::StatusOr<v1::Marking> Lift(const access::Caller& caller, const v1::LiftMarkingRequest& request);

  grpc::ServerUnaryReactor* CreateMarking(grpc::CallbackServerContext* context, const v1::CreateMarkingRequest* request,
                                          v1::Marking* response) override;
  grpc::ServerUnaryReactor* ListMarkings(grpc::CallbackServerContext* context, const v1::ListMarkingsRequest* request,
                                         v1::ListMarkingsResponse* response) override;
  grpc::ServerUnaryReactor* LiftMarking(grpc::CallbackServerContext* context, const v1::LiftMarkingRequest* request,
                                        v1::Marking* response) override;

 private:
  // FIELDS_INVALID if the words do not stand in the item as it is drafted.
  absl::Status CheckWords(storage::Transaction& transaction, const v1::Marking& marking) const;

  storage::Database& database_;
  const Clock clock_;
  const styles::Phrasebooks styles_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::secrecy
