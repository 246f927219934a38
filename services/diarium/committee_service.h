// v1.CommitteeService: committees and the mandates of their members.
#pragma once

#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/committee.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::diarium {

class CommitteeService final : public v1::CommitteeService::CallbackService {
 public:
  CommitteeService(storage::Database& database, Clock clock, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), calls_(calls) {}

  absl::StatusOr<v1::Committee> Create(const access::Caller& caller, const v1::CreateCommitteeRequest& request);
  absl::StatusOr<v1::Committee> Get(const v1::GetCommitteeRequest& request) const;
  absl::StatusOr<v1::ListCommitteesResponse> List() const;
  absl::StatusOr<v1::Committee> Update(const access::Caller& caller, const v1::UpdateCommitteeRequest& request);
  absl::StatusOr<v1::Member> AddMember(const access::Caller& caller, const v1::CreateMemberRequest& request);
  absl::StatusOr<v1::ListMembersResponse> Members(const v1::ListMembersRequest& request) const;
  absl::StatusOr<v1::Member> End(const access::Caller& caller, const v1::EndMemberRequest& request);
  absl::StatusOr<v1::Member> Correct(const access::Caller& caller, const v1::UpdateMemberRequest& request);

  grpc::ServerUnaryReactor* CreateCommittee(grpc::CallbackServerContext* context,
                                            const v1::CreateCommitteeRequest* request,
                                            v1::Committee* response) override;
  grpc::ServerUnaryReactor* GetCommittee(grpc::CallbackServerContext* context, const v1::GetCommitteeRequest* request,
                                         v1::Committee* response) override;
  grpc::ServerUnaryReactor* ListCommittees(grpc::CallbackServerContext* context,
                                           const v1::ListCommitteesRequest* request,
                                           v1::ListCommitteesResponse* response) override;
  grpc::ServerUnaryReactor* UpdateCommittee(grpc::CallbackServerContext* context,
                                            const v1::UpdateCommitteeRequest* request,
                                            v1::Committee* response) override;
  grpc::ServerUnaryReactor* CreateMember(grpc::CallbackServerContext* context, const v1::CreateMemberRequest* request,
                                         v1::Member* response) override;
  grpc::ServerUnaryReactor* ListMembers(grpc::CallbackServerContext* context, const v1::ListMembersRequest* request,
                                        v1::ListMembersResponse* response) override;
  grpc::ServerUnaryReactor* EndMember(grpc::CallbackServerContext* context, const v1::EndMemberRequest* request,
                                      v1::Member* response) override;
  grpc::ServerUnaryReactor* UpdateMember(grpc::CallbackServerContext* context, const v1::UpdateMemberRequest* request,
                                         v1::Member* response) override;

 private:
  // Changes a mandate; the log has it as `method`.
  absl::StatusOr<v1::Member> ChangeMember(const access::Caller& caller, const char* method,
                                          const v1::UpdateMemberRequest& request);

  storage::Database& database_;
  const Clock clock_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::diarium
