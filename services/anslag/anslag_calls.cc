// The methods of v1.AnslagService as gRPC calls them.
#include "services/anslag/anslag_service.h"

namespace arendegang::anslag {

using access::Caller;
using grpc::CallbackServerContext;
using grpc::ServerUnaryReactor;
using rpc::Work;

ServerUnaryReactor* AnslagService::CreateAnslag(CallbackServerContext* context, const v1::CreateAnslagRequest* request,
                                                v1::Anslag* response) {
  return calls_.Answer<v1::Anslag>(context, "CreateAnslag", Work::kWaits, request, response,
                                   [=, this](const Caller& caller) { return Create(caller, *request); });
}
ServerUnaryReactor* AnslagService::GetAnslag(CallbackServerContext* context, const v1::GetAnslagRequest* request,
                                             v1::Anslag* response) {
  return calls_.Answer<v1::Anslag>(context, "GetAnslag", Work::kQuick, request, response,
                                   [=, this](const Caller&) { return Get(*request); });
}
ServerUnaryReactor* AnslagService::ListAnslag(CallbackServerContext* context, const v1::ListAnslagRequest* request,
                                              v1::ListAnslagResponse* response) {
  return calls_.Answer<v1::ListAnslagResponse>(context, "ListAnslag", Work::kQuick, request, response,
                                               [=, this](const Caller&) { return List(*request); });
}
ServerUnaryReactor* AnslagService::RecordInterruption(CallbackServerContext* context,
                                                      const v1::RecordInterruptionRequest* request,
                                                      v1::Anslag* response) {
  return calls_.Answer<v1::Anslag>(context, "RecordInterruption", Work::kWaits, request, response,
                                   [=, this](const Caller& caller) { return Interrupted(caller, *request); });
}
ServerUnaryReactor* AnslagService::RepostAnslag(CallbackServerContext* context, const v1::RepostAnslagRequest* request,
                                                v1::Anslag* response) {
  return calls_.Answer<v1::Anslag>(context, "RepostAnslag", Work::kWaits, request, response,
                                   [=, this](const Caller& caller) { return Repost(caller, *request); });
}
ServerUnaryReactor* AnslagService::TakeDownAnslag(CallbackServerContext* context,
                                                  const v1::TakeDownAnslagRequest* request, v1::Anslag* response) {
  return calls_.Answer<v1::Anslag>(context, "TakeDownAnslag", Work::kWaits, request, response,
                                   [=, this](const Caller& caller) { return Remove(caller, *request); });
}
ServerUnaryReactor* AnslagService::GetAnslagsbevis(CallbackServerContext* context,
                                                   const v1::GetAnslagsbevisRequest* request,
                                                   v1::Anslagsbevis* response) {
  return calls_.Answer<v1::Anslagsbevis>(context, "GetAnslagsbevis", Work::kQuick, request, response,
                                         [=, this](const Caller&) { return Certificate(*request); });
}

}  // namespace arendegang::anslag
