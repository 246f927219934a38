// v1.ArchiveService: what is kept, taken as a whole.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "arendegang/v1/archive.grpc.pb.h"
#include "services/archive/check.h"
#include "services/base/clock.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::archive {

class ArchiveService final : public v1::ArchiveService::CallbackService {
 public:
  // Copies are made in the folder `work`, which has room for one, before they are sent. `also` is looked at when all is
  // checked.
  ArchiveService(storage::Database& database, Clock clock, styles::Phrasebooks styles, std::string work,
                 rpc::Calls& calls, std::vector<AlsoCheck> also = {})
      : database_(database),
        clock_(std::move(clock)),
        styles_(std::move(styles)),
        work_(std::move(work)),
        calls_(calls),
        also_(std::move(also)) {}

  absl::StatusOr<v1::ListEventsResponse> Events(const v1::ListEventsRequest& request) const;
  absl::StatusOr<v1::CheckResponse> CheckAll() const;

  grpc::ServerUnaryReactor* ImportMinutes(grpc::CallbackServerContext* context, const v1::ImportMinutesRequest* request,
                                          v1::ImportMinutesResponse* response) override;
  grpc::ServerUnaryReactor* ListEvents(grpc::CallbackServerContext* context, const v1::ListEventsRequest* request,
                                       v1::ListEventsResponse* response) override;
  grpc::ServerUnaryReactor* Check(grpc::CallbackServerContext* context, const v1::CheckRequest* request,
                                  v1::CheckResponse* response) override;
  grpc::ServerWriteReactor<v1::BackupResponse>* Backup(grpc::CallbackServerContext* context,
                                                       const v1::BackupRequest* request) override;

 private:
  storage::Database& database_;
  const Clock clock_;
  const styles::Phrasebooks styles_;
  const std::string work_;
  rpc::Calls& calls_;
  const std::vector<AlsoCheck> also_;
};

}  // namespace arendegang::archive
