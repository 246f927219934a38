// v1.PlanningService: meeting days of a year, planned and created.
#pragma once

#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/planning.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::planning {

class PlanningService final : public v1::PlanningService::CallbackService {
 public:
  PlanningService(storage::Database& database, Clock clock, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), calls_(calls) {}

  absl::StatusOr<v1::PlanMeetingsResponse> Plan(const v1::PlanMeetingsRequest& request) const;
  absl::StatusOr<v1::CreatePlannedMeetingsResponse> Create(const access::Caller& caller,
                                                           const v1::CreatePlannedMeetingsRequest& request);

  grpc::ServerUnaryReactor* PlanMeetings(grpc::CallbackServerContext* context, const v1::PlanMeetingsRequest* request,
                                         v1::PlanMeetingsResponse* response) override;
  grpc::ServerUnaryReactor* CreatePlannedMeetings(grpc::CallbackServerContext* context,
                                                  const v1::CreatePlannedMeetingsRequest* request,
                                                  v1::CreatePlannedMeetingsResponse* response) override;

 private:
  storage::Database& database_;
  const Clock clock_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::planning
