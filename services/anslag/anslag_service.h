// v1.AnslagService: notices and the board. The handlers stand in anslag_service.cc, those of what happens to a notice
// on the board in board_handlers.cc; what gRPC calls, in anslag_calls.cc.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/anslag.grpc.pb.h"
#include "services/access/caller.h"
#include "services/access/change.h"
#include "services/anslag/anslag_store.h"
#include "services/anslag/keeper.h"
#include "services/base/clock.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::anslag {

class AnslagService final : public v1::AnslagService::CallbackService {
 public:
  // What is made for today goes up at once: `keeper` is given a tick.
  AnslagService(storage::Database& database, Clock clock, Keeper& keeper, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), keeper_(keeper), calls_(calls) {}

  absl::StatusOr<v1::Anslag> Create(const access::Caller& caller, const v1::CreateAnslagRequest& request);
  absl::StatusOr<v1::Anslag> Get(const v1::GetAnslagRequest& request) const;
  absl::StatusOr<v1::ListAnslagResponse> List(const v1::ListAnslagRequest& request) const;
  absl::StatusOr<v1::Anslag> Interrupted(const access::Caller& caller, const v1::RecordInterruptionRequest& request);
  absl::StatusOr<v1::Anslag> Repost(const access::Caller& caller, const v1::RepostAnslagRequest& request);
  absl::StatusOr<v1::Anslag> Remove(const access::Caller& caller, const v1::TakeDownAnslagRequest& request);
  absl::StatusOr<v1::Anslagsbevis> Certificate(const v1::GetAnslagsbevisRequest& request) const;

  grpc::ServerUnaryReactor* CreateAnslag(grpc::CallbackServerContext* context, const v1::CreateAnslagRequest* request,
                                         v1::Anslag* response) override;
  grpc::ServerUnaryReactor* GetAnslag(grpc::CallbackServerContext* context, const v1::GetAnslagRequest* request,
                                      v1::Anslag* response) override;
  grpc::ServerUnaryReactor* ListAnslag(grpc::CallbackServerContext* context, const v1::ListAnslagRequest* request,
                                       v1::ListAnslagResponse* response) override;
  grpc::ServerUnaryReactor* RecordInterruption(grpc::CallbackServerContext* context,
                                               const v1::RecordInterruptionRequest* request,
                                               v1::Anslag* response) override;
  grpc::ServerUnaryReactor* RepostAnslag(grpc::CallbackServerContext* context, const v1::RepostAnslagRequest* request,
                                         v1::Anslag* response) override;
  grpc::ServerUnaryReactor* TakeDownAnslag(grpc::CallbackServerContext* context,
                                           const v1::TakeDownAnslagRequest* request, v1::Anslag* response) override;
  grpc::ServerUnaryReactor* GetAnslagsbevis(grpc::CallbackServerContext* context,
                                            const v1::GetAnslagsbevisRequest* request,
                                            v1::Anslagsbevis* response) override;

 private:
  // Has the keeper put up what was made for today, and returns the notice as it is then.
  absl::StatusOr<v1::Anslag> AfterTick(const std::string& name);

  storage::Database& database_;
  const Clock clock_;
  Keeper& keeper_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::anslag
