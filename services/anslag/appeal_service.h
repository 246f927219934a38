// v1.AppealService: decisions followed to laga kraft. What gRPC calls stands in appeal_calls.cc.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/appeal.grpc.pb.h"
#include "services/access/caller.h"
#include "services/anslag/appeal_store.h"
#include "services/base/clock.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::anslag {

class AppealService final : public v1::AppealService::CallbackService {
 public:
  AppealService(storage::Database& database, Clock clock, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), calls_(calls) {}

  absl::StatusOr<v1::DecisionStatus> SetRoute(const access::Caller& caller, const v1::SetAppealRouteRequest& request);
  absl::StatusOr<v1::DecisionStatus> Serve(const access::Caller& caller, const v1::RecordDelgivningRequest& request);
  absl::StatusOr<v1::Appeal> Record(const access::Caller& caller, const v1::RecordAppealRequest& request);
  absl::StatusOr<v1::Appeal> Decide(const access::Caller& caller, const v1::DecideAppealRequest& request);
  absl::StatusOr<v1::DecisionStatus> Confirm(const access::Caller& caller, const v1::ConfirmLagaKraftRequest& request);
  absl::StatusOr<v1::DecisionStatus> Execute(const access::Caller& caller, const v1::RecordExecutionRequest& request);
  absl::StatusOr<v1::DecisionStatus> Status(const v1::GetDecisionStatusRequest& request) const;

  grpc::ServerUnaryReactor* SetAppealRoute(grpc::CallbackServerContext* context,
                                           const v1::SetAppealRouteRequest* request,
                                           v1::DecisionStatus* response) override;
  grpc::ServerUnaryReactor* RecordDelgivning(grpc::CallbackServerContext* context,
                                             const v1::RecordDelgivningRequest* request,
                                             v1::DecisionStatus* response) override;
  grpc::ServerUnaryReactor* RecordAppeal(grpc::CallbackServerContext* context, const v1::RecordAppealRequest* request,
                                         v1::Appeal* response) override;
  grpc::ServerUnaryReactor* DecideAppeal(grpc::CallbackServerContext* context, const v1::DecideAppealRequest* request,
                                         v1::Appeal* response) override;
  grpc::ServerUnaryReactor* ConfirmLagaKraft(grpc::CallbackServerContext* context,
                                             const v1::ConfirmLagaKraftRequest* request,
                                             v1::DecisionStatus* response) override;
  grpc::ServerUnaryReactor* RecordExecution(grpc::CallbackServerContext* context,
                                            const v1::RecordExecutionRequest* request,
                                            v1::DecisionStatus* response) override;
  grpc::ServerUnaryReactor* GetDecisionStatus(grpc::CallbackServerContext* context,
                                              const v1::GetDecisionStatusRequest* request,
                                              v1::DecisionStatus* response) override;

 private:
  // Has `act` change what is recorded of the decision in an item, once, and returns how it stands then.
  template <typename Request>
  absl::StatusOr<v1::DecisionStatus> Act(
      const access::Caller& caller, const char* method, const Request& request,
      const std::function<absl::Status(storage::Transaction&, const DecisionRow&, const v1::DecisionStatus&)>& act);

  std::string Today() const;

  storage::Database& database_;
  const Clock clock_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::anslag
