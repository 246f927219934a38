// v1.CaseService: the diarium.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/case.grpc.pb.h"
#include "services/access/caller.h"
#include "services/access/change.h"
#include "services/base/clock.h"
#include "services/diarium/case_store.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::diarium {

class CaseService final : public v1::CaseService::CallbackService {
 public:
  CaseService(storage::Database& database, Clock clock, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), calls_(calls) {}

  absl::StatusOr<v1::Case> Create(const access::Caller& caller, const v1::CreateCaseRequest& request);
  absl::StatusOr<v1::Case> Get(const v1::GetCaseRequest& request) const;
  // Those that the caller may know of.
  absl::StatusOr<v1::ListCasesResponse> List(const v1::ListCasesRequest& request,
                                             const access::Caller& caller = {}) const;
  absl::StatusOr<v1::Case> Update(const access::Caller& caller, const v1::UpdateCaseRequest& request);
  absl::StatusOr<v1::Case> Strike(const access::Caller& caller, const v1::StrikeCaseRequest& request);
  absl::StatusOr<v1::Case> Close(const access::Caller& caller, const v1::CloseCaseRequest& request);
  absl::StatusOr<v1::Case> Relate(const access::Caller& caller, const v1::RelateCasesRequest& request);
  absl::StatusOr<v1::ListTimelineResponse> Timeline(const v1::ListTimelineRequest& request) const;
  absl::StatusOr<v1::ListAssignmentsResponse> Assignments(const v1::ListAssignmentsRequest& request) const;

  grpc::ServerUnaryReactor* CreateCase(grpc::CallbackServerContext* context, const v1::CreateCaseRequest* request,
                                       v1::Case* response) override;
  grpc::ServerUnaryReactor* GetCase(grpc::CallbackServerContext* context, const v1::GetCaseRequest* request,
                                    v1::Case* response) override;
  grpc::ServerUnaryReactor* ListCases(grpc::CallbackServerContext* context, const v1::ListCasesRequest* request,
                                      v1::ListCasesResponse* response) override;
  grpc::ServerUnaryReactor* UpdateCase(grpc::CallbackServerContext* context, const v1::UpdateCaseRequest* request,
                                       v1::Case* response) override;
  grpc::ServerUnaryReactor* StrikeCase(grpc::CallbackServerContext* context, const v1::StrikeCaseRequest* request,
                                       v1::Case* response) override;
  grpc::ServerUnaryReactor* CloseCase(grpc::CallbackServerContext* context, const v1::CloseCaseRequest* request,
                                      v1::Case* response) override;
  grpc::ServerUnaryReactor* RelateCases(grpc::CallbackServerContext* context, const v1::RelateCasesRequest* request,
                                        v1::Case* response) override;
  grpc::ServerUnaryReactor* ListTimeline(grpc::CallbackServerContext* context, const v1::ListTimelineRequest* request,
                                         v1::ListTimelineResponse* response) override;
  grpc::ServerUnaryReactor* ListAssignments(grpc::CallbackServerContext* context,
                                            const v1::ListAssignmentsRequest* request,
                                            v1::ListAssignmentsResponse* response) override;

 private:
  // Changes a case that is not struck, in one transaction: `change` is given the case as it is.
  absl::StatusOr<v1::Case> Change(const access::Caller& caller, const char* method, const std::string& name,
                                  const std::string& etag,
                                  const std::function<absl::Status(storage::Transaction&, CaseRow*)>& change);

  // The case with its stage as it is today.
  v1::Case AsOfToday(v1::Case data) const;

  storage::Database& database_;
  const Clock clock_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::diarium
