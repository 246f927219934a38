// v1.ExpedieringService: extracts of certified paragraphs go to those whom they concern.
#pragma once

#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/expediering.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::expediering {

class ExpedieringService final : public v1::ExpedieringService::CallbackService {
 public:
  ExpedieringService(storage::Database& database, Clock clock, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), calls_(calls) {}

  absl::StatusOr<v1::Expediering> Record(const access::Caller& caller, const v1::RecordExpedieringRequest& request);
  absl::StatusOr<v1::ListExpedieringarResponse> List(const v1::ListExpedieringarRequest& request) const;

  grpc::ServerUnaryReactor* RecordExpediering(grpc::CallbackServerContext* context,
                                              const v1::RecordExpedieringRequest* request,
                                              v1::Expediering* response) override;
  grpc::ServerUnaryReactor* ListExpedieringar(grpc::CallbackServerContext* context,
                                              const v1::ListExpedieringarRequest* request,
                                              v1::ListExpedieringarResponse* response) override;

 private:
  storage::Database& database_;
  const Clock clock_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::expediering
