// The methods of v1.AppealService as gRPC calls them.
#include "services/anslag/appeal_service.h"

namespace arendegang::anslag {

using access::Caller;
using grpc::CallbackServerContext;
using grpc::ServerUnaryReactor;
using rpc::Work;

ServerUnaryReactor* AppealService::SetAppealRoute(CallbackServerContext* context,
                                                  const v1::SetAppealRouteRequest* request,
                                                  v1::DecisionStatus* response) {
  return calls_.Answer<v1::DecisionStatus>(context, "SetAppealRoute", Work::kWaits, request, response,
                                           [=, this](const Caller& caller) { return SetRoute(caller, *request); });
}
ServerUnaryReactor* AppealService::RecordDelgivning(CallbackServerContext* context,
                                                    const v1::RecordDelgivningRequest* request,
                                                    v1::DecisionStatus* response) {
  return calls_.Answer<v1::DecisionStatus>(context, "RecordDelgivning", Work::kWaits, request, response,
                                           [=, this](const Caller& caller) { return Serve(caller, *request); });
}
ServerUnaryReactor* AppealService::RecordAppeal(CallbackServerContext* context, const v1::RecordAppealRequest* request,
                                                v1::Appeal* response) {
  return calls_.Answer<v1::Appeal>(context, "RecordAppeal", Work::kWaits, request, response,
                                   [=, this](const Caller& caller) { return Record(caller, *request); });
}
ServerUnaryReactor* AppealService::DecideAppeal(CallbackServerContext* context, const v1::DecideAppealRequest* request,
                                                v1::Appeal* response) {
  return calls_.Answer<v1::Appeal>(context, "DecideAppeal", Work::kWaits, request, response,
                                   [=, this](const Caller& caller) { return Decide(caller, *request); });
}
ServerUnaryReactor* AppealService::ConfirmLagaKraft(CallbackServerContext* context,
                                                    const v1::ConfirmLagaKraftRequest* request,
                                                    v1::DecisionStatus* response) {
  return calls_.Answer<v1::DecisionStatus>(context, "ConfirmLagaKraft", Work::kWaits, request, response,
                                           [=, this](const Caller& caller) { return Confirm(caller, *request); });
}
ServerUnaryReactor* AppealService::RecordExecution(CallbackServerContext* context,
                                                   const v1::RecordExecutionRequest* request,
                                                   v1::DecisionStatus* response) {
  return calls_.Answer<v1::DecisionStatus>(context, "RecordExecution", Work::kWaits, request, response,
                                           [=, this](const Caller& caller) { return Execute(caller, *request); });
}
ServerUnaryReactor* AppealService::GetDecisionStatus(CallbackServerContext* context,
                                                     const v1::GetDecisionStatusRequest* request,
                                                     v1::DecisionStatus* response) {
  return calls_.Answer<v1::DecisionStatus>(context, "GetDecisionStatus", Work::kQuick, request, response,
                                           [=, this](const Caller&) { return Status(*request); });
}

}  // namespace arendegang::anslag
