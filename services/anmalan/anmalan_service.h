// v1.AnmalanService: what is reported at a meeting, once and only once.
#pragma once

#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/anmalan.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::anmalan {

class AnmalanService final : public v1::AnmalanService::CallbackService {
 public:
  AnmalanService(storage::Database& database, Clock clock, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), calls_(calls) {}

  absl::StatusOr<v1::ReceivedMinutes> Receive(const access::Caller& caller,
                                              const v1::CreateReceivedMinutesRequest& request);
  // What the caller may not know of is left out of the facts too, which do not name it.
  absl::StatusOr<v1::ProposeAnmalningarResponse> Propose(const v1::ProposeAnmalningarRequest& request,
                                                         const access::Caller& caller = {}) const;
  absl::StatusOr<v1::Item> Report(const access::Caller& caller, const v1::ReportAnmalningarRequest& request);

  grpc::ServerUnaryReactor* CreateReceivedMinutes(grpc::CallbackServerContext* context,
                                                  const v1::CreateReceivedMinutesRequest* request,
                                                  v1::ReceivedMinutes* response) override;
  grpc::ServerUnaryReactor* ProposeAnmalningar(grpc::CallbackServerContext* context,
                                               const v1::ProposeAnmalningarRequest* request,
                                               v1::ProposeAnmalningarResponse* response) override;
  grpc::ServerUnaryReactor* ReportAnmalningar(grpc::CallbackServerContext* context,
                                              const v1::ReportAnmalningarRequest* request, v1::Item* response) override;

 private:
  storage::Database& database_;
  const Clock clock_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::anmalan
