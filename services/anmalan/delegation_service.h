// v1.DelegationService: the delegation order and the decisions taken by it. What gRPC calls stands in
// delegation_calls.cc.
#pragma once

#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/delegation.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::anmalan {

class DelegationService final : public v1::DelegationService::CallbackService {
 public:
  DelegationService(storage::Database& database, Clock clock, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), calls_(calls) {}

  absl::StatusOr<v1::DelegationRule> AddRule(const access::Caller& caller,
                                             const v1::CreateDelegationRuleRequest& request);
  absl::StatusOr<v1::DelegationRule> EndRule(const access::Caller& caller, const v1::EndDelegationRuleRequest& request);
  absl::StatusOr<v1::ListDelegationRulesResponse> Rules(const v1::ListDelegationRulesRequest& request) const;
  absl::StatusOr<v1::Delegationsbeslut> Decide(const access::Caller& caller,
                                               const v1::CreateDelegationsbeslutRequest& request);
  absl::StatusOr<v1::Delegationsbeslut> Get(const v1::GetDelegationsbeslutRequest& request) const;
  // Those that the caller may know of.
  absl::StatusOr<v1::ListDelegationsbeslutResponse> List(const v1::ListDelegationsbeslutRequest& request,
                                                         const access::Caller& caller = {}) const;
  absl::StatusOr<v1::Delegationsbeslut> Strike(const access::Caller& caller,
                                               const v1::StrikeDelegationsbeslutRequest& request);
  absl::StatusOr<v1::ReviewMinutesResponse> Review(const v1::ReviewDelegationRequest& request) const;

  grpc::ServerUnaryReactor* CreateDelegationRule(grpc::CallbackServerContext* context,
                                                 const v1::CreateDelegationRuleRequest* request,
                                                 v1::DelegationRule* response) override;
  grpc::ServerUnaryReactor* EndDelegationRule(grpc::CallbackServerContext* context,
                                              const v1::EndDelegationRuleRequest* request,
                                              v1::DelegationRule* response) override;
  grpc::ServerUnaryReactor* ListDelegationRules(grpc::CallbackServerContext* context,
                                                const v1::ListDelegationRulesRequest* request,
                                                v1::ListDelegationRulesResponse* response) override;
  grpc::ServerUnaryReactor* CreateDelegationsbeslut(grpc::CallbackServerContext* context,
                                                    const v1::CreateDelegationsbeslutRequest* request,
                                                    v1::Delegationsbeslut* response) override;
  grpc::ServerUnaryReactor* GetDelegationsbeslut(grpc::CallbackServerContext* context,
                                                 const v1::GetDelegationsbeslutRequest* request,
                                                 v1::Delegationsbeslut* response) override;
  grpc::ServerUnaryReactor* ListDelegationsbeslut(grpc::CallbackServerContext* context,
                                                  const v1::ListDelegationsbeslutRequest* request,
                                                  v1::ListDelegationsbeslutResponse* response) override;
  grpc::ServerUnaryReactor* StrikeDelegationsbeslut(grpc::CallbackServerContext* context,
                                                    const v1::StrikeDelegationsbeslutRequest* request,
                                                    v1::Delegationsbeslut* response) override;
  grpc::ServerUnaryReactor* ReviewDelegation(grpc::CallbackServerContext* context,
                                             const v1::ReviewDelegationRequest* request,
                                             v1::ReviewMinutesResponse* response) override;

 private:
  std::string Today() const;

  storage::Database& database_;
  const Clock clock_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::anmalan
