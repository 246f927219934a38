// The methods of v1.CaseService as gRPC calls them.
#include "services/diarium/case_service.h"

namespace arendegang::diarium {

grpc::ServerUnaryReactor* CaseService::CreateCase(grpc::CallbackServerContext* context,
                                                  const v1::CreateCaseRequest* request, v1::Case* response) {
  return calls_.Answer<v1::Case>(context, "CreateCase", rpc::Work::kWaits, request, response,
                                 [=, this](const auto& caller) { return Create(caller, *request); });
}

grpc::ServerUnaryReactor* CaseService::GetCase(grpc::CallbackServerContext* context, const v1::GetCaseRequest* request,
                                               v1::Case* response) {
  return calls_.Answer<v1::Case>(context, "GetCase", rpc::Work::kQuick, request, response,
                                 [=, this](const auto&) { return Get(*request); });
}

grpc::ServerUnaryReactor* CaseService::ListCases(grpc::CallbackServerContext* context,
                                                 const v1::ListCasesRequest* request, v1::ListCasesResponse* response) {
  return calls_.Answer<v1::ListCasesResponse>(
      context, "ListCases", rpc::Work::kQuick, request, response,
      [=, this](const access::Caller& caller) { return List(*request, caller); });
}

grpc::ServerUnaryReactor* CaseService::UpdateCase(grpc::CallbackServerContext* context,
                                                  const v1::UpdateCaseRequest* request, v1::Case* response) {
  return calls_.Answer<v1::Case>(context, "UpdateCase", rpc::Work::kWaits, request, response,
                                 [=, this](const auto& caller) { return Update(caller, *request); });
}

grpc::ServerUnaryReactor* CaseService::StrikeCase(grpc::CallbackServerContext* context,
                                                  const v1::StrikeCaseRequest* request, v1::Case* response) {
  return calls_.Answer<v1::Case>(context, "StrikeCase", rpc::Work::kWaits, request, response,
                                 [=, this](const auto& caller) { return Strike(caller, *request); });
}

grpc::ServerUnaryReactor* CaseService::CloseCase(grpc::CallbackServerContext* context,
                                                 const v1::CloseCaseRequest* request, v1::Case* response) {
  return calls_.Answer<v1::Case>(context, "CloseCase", rpc::Work::kWaits, request, response,
                                 [=, this](const auto& caller) { return Close(caller, *request); });
}

grpc::ServerUnaryReactor* CaseService::RelateCases(grpc::CallbackServerContext* context,
                                                   const v1::RelateCasesRequest* request, v1::Case* response) {
  return calls_.Answer<v1::Case>(context, "RelateCases", rpc::Work::kWaits, request, response,
                                 [=, this](const auto& caller) { return Relate(caller, *request); });
}

grpc::ServerUnaryReactor* CaseService::ListTimeline(grpc::CallbackServerContext* context,
                                                    const v1::ListTimelineRequest* request,
                                                    v1::ListTimelineResponse* response) {
  return calls_.Answer<v1::ListTimelineResponse>(context, "ListTimeline", rpc::Work::kQuick, request, response,
                                                 [=, this](const auto&) { return Timeline(*request); });
}

grpc::ServerUnaryReactor* CaseService::ListAssignments(grpc::CallbackServerContext* context,
                                                       const v1::ListAssignmentsRequest* request,
                                                       v1::ListAssignmentsResponse* response) {
  return calls_.Answer<v1::ListAssignmentsResponse>(context, "ListAssignments", rpc::Work::kQuick, request, response,
                                                    [=, this](const auto&) { return Assignments(*request); });
}

}  // namespace arendegang::diarium
