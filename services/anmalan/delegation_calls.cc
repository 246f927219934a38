// What gRPC calls: each method is answered by its handler, reading where the call came in, writing on a thread that may
// wait for the disk.
#include "services/anmalan/delegation_service.h"

namespace arendegang::anmalan {

using access::Caller;
using grpc::CallbackServerContext;
using grpc::ServerUnaryReactor;
using rpc::Work;

ServerUnaryReactor* DelegationService::CreateDelegationRule(CallbackServerContext* context,
                                                            const v1::CreateDelegationRuleRequest* request,
                                                            v1::DelegationRule* response) {
  return calls_.Answer<v1::DelegationRule>(context, "CreateDelegationRule", Work::kWaits, request, response,
                                           [=, this](const Caller& caller) { return AddRule(caller, *request); });
}
ServerUnaryReactor* DelegationService::EndDelegationRule(CallbackServerContext* context,
                                                         const v1::EndDelegationRuleRequest* request,
                                                         v1::DelegationRule* response) {
  return calls_.Answer<v1::DelegationRule>(context, "EndDelegationRule", Work::kWaits, request, response,
                                           [=, this](const Caller& caller) { return EndRule(caller, *request); });
}
ServerUnaryReactor* DelegationService::ListDelegationRules(CallbackServerContext* context,
                                                           const v1::ListDelegationRulesRequest* request,
                                                           v1::ListDelegationRulesResponse* response) {
  return calls_.Answer<v1::ListDelegationRulesResponse>(context, "ListDelegationRules", Work::kQuick, request, response,
                                                        [=, this](const Caller&) { return Rules(*request); });
}
ServerUnaryReactor* DelegationService::CreateDelegationsbeslut(CallbackServerContext* context,
                                                               const v1::CreateDelegationsbeslutRequest* request,
                                                               v1::Delegationsbeslut* response) {
  return calls_.Answer<v1::Delegationsbeslut>(context, "CreateDelegationsbeslut", Work::kWaits, request, response,
                                              [=, this](const Caller& caller) { return Decide(caller, *request); });
}
ServerUnaryReactor* DelegationService::GetDelegationsbeslut(CallbackServerContext* context,
                                                            const v1::GetDelegationsbeslutRequest* request,
                                                            v1::Delegationsbeslut* response) {
  return calls_.Answer<v1::Delegationsbeslut>(context, "GetDelegationsbeslut", Work::kQuick, request, response,
                                              [=, this](const Caller&) { return Get(*request); });
}
ServerUnaryReactor* DelegationService::ListDelegationsbeslut(CallbackServerContext* context,
                                                             const v1::ListDelegationsbeslutRequest* request,
                                                             v1::ListDelegationsbeslutResponse* response) {
  return calls_.Answer<v1::ListDelegationsbeslutResponse>(
      context, "ListDelegationsbeslut", Work::kQuick, request, response,
      [=, this](const Caller& caller) { return List(*request, caller); });
}
ServerUnaryReactor* DelegationService::StrikeDelegationsbeslut(CallbackServerContext* context,
                                                               const v1::StrikeDelegationsbeslutRequest* request,
                                                               v1::Delegationsbeslut* response) {
  return calls_.Answer<v1::Delegationsbeslut>(context, "StrikeDelegationsbeslut", Work::kWaits, request, response,
                                              [=, this](const Caller& caller) { return Strike(caller, *request); });
}
ServerUnaryReactor* DelegationService::ReviewDelegation(CallbackServerContext* context,
                                                        const v1::ReviewDelegationRequest* request,
                                                        v1::ReviewMinutesResponse* response) {
  return calls_.Answer<v1::ReviewMinutesResponse>(context, "ReviewDelegation", Work::kQuick, request, response,
                                                  [=, this](const Caller&) { return Review(*request); });
}

}  // namespace arendegang::anmalan
