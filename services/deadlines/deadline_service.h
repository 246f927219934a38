// v1.DeadlineService: what is due, overdue and coming.
#pragma once

#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/deadline.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::deadlines {

class DeadlineService final : public v1::DeadlineService::CallbackService {
 public:
  DeadlineService(const storage::Database& database, Clock clock, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), calls_(calls) {}

  // What the caller may not know of does not count where decisions are counted.
  absl::StatusOr<v1::ListDeadlinesResponse> List(const v1::ListDeadlinesRequest& request,
                                                 const access::Caller& caller = {}) const;
  absl::StatusOr<v1::ExportCalendarResponse> Export(const v1::ExportCalendarRequest& request) const;
  absl::StatusOr<v1::ExportCalendarResponse> ExportPublic(const v1::ExportPublicCalendarRequest& request) const;

  grpc::ServerUnaryReactor* ListDeadlines(grpc::CallbackServerContext* context, const v1::ListDeadlinesRequest* request,
                                          v1::ListDeadlinesResponse* response) override;
  grpc::ServerUnaryReactor* ExportCalendar(grpc::CallbackServerContext* context,
                                           const v1::ExportCalendarRequest* request,
                                           v1::ExportCalendarResponse* response) override;
  grpc::ServerUnaryReactor* ExportPublicCalendar(grpc::CallbackServerContext* context,
                                                 const v1::ExportPublicCalendarRequest* request,
                                                 v1::ExportCalendarResponse* response) override;

 private:
  const storage::Database& database_;
  const Clock clock_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::deadlines
