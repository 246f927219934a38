#include "services/archive/archive_service.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>

#include "absl/strings/escaping.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "services/access/event_log.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/meetings/import.h"
#include "services/rpc/stream.h"

namespace arendegang::archive {
namespace {

constexpr int kUsualPage = 50;
constexpr int kLargestPage = 1000;
constexpr size_t kPiece = 1 << 20;

// A copy of the database on its way out.
class Copy {
 public:
  Copy(storage::Database& database, std::string path) : database_(database), path_(std::move(path)) {}
  ~Copy() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }

  absl::StatusOr<bool> Next(v1::BackupResponse* message) {
    if (!file_.is_open()) {
      absl::Status status = database_.CopyTo(path_);
      if (!status.ok()) return status;
      file_.open(path_, std::ios::binary);
    }
    std::string* bytes = message->mutable_bytes();
    bytes->resize(kPiece);
    file_.read(bytes->data(), kPiece);
    bytes->resize(static_cast<size_t>(file_.gcount()));
    if (file_.bad()) {
      return MakeError(absl::StatusCode::kUnavailable, "STORE_FAILED", absl::StrCat("cannot read ", path_),
                       "Kopian kunde inte läsas. Försök igen.");
    }
    return !bytes->empty();
  }

 private:
  storage::Database& database_;
  const std::string path_;
  std::ifstream file_;
};

v1::Event EventOf(const access::LoggedEvent& logged) {
  v1::Event event;
  event.set_number(logged.number);
  SetInstant(logged.time, event.mutable_event_time());
  event.set_actor(logged.actor);
  event.set_method(logged.method);
  event.set_resource(logged.resource);
  event.set_before(logged.before);
  event.set_after(logged.after);
  event.set_digest(absl::BytesToHexString(logged.digest));
  return event;
}

}  // namespace

absl::StatusOr<v1::ListEventsResponse> ArchiveService::Events(const v1::ListEventsRequest& request) const {
  auto size = PageSize(request.page_size(), kUsualPage, kLargestPage);
  if (!size.ok()) return size.status();
  auto key = PageKey(request);
  if (!key.ok()) return key.status();
  int64_t after = 0;
  if (!key->empty() && !absl::SimpleAtoi(*key, &after)) after = 0;
  v1::ListEventsResponse response;
  absl::Status status = database_.Read([&](storage::Transaction& transaction) {
    return access::ReadEvents(transaction, request.resource(), after, *size + 1,
                              [&](const access::LoggedEvent& event) { *response.add_events() = EventOf(event); });
  });
  if (!status.ok()) return status;
  if (response.events_size() > *size) {
    response.mutable_events()->RemoveLast();
    response.set_next_page_token(PageToken(request, absl::StrCat(response.events(*size - 1).number())));
  }
  return response;
}

absl::StatusOr<v1::CheckResponse> ArchiveService::CheckAll() const { return archive::Check(database_, also_); }

grpc::ServerUnaryReactor* ArchiveService::ImportMinutes(grpc::CallbackServerContext* context,
                                                        const v1::ImportMinutesRequest* request,
                                                        v1::ImportMinutesResponse* response) {
  return calls_.Answer<v1::ImportMinutesResponse>(
      context, "ImportMinutes", rpc::Work::kWaits, request, response,
      [=, this](const auto& caller) { return meetings::Import(database_, clock_, caller, styles_, *request); });
}

grpc::ServerUnaryReactor* ArchiveService::ListEvents(grpc::CallbackServerContext* context,
                                                     const v1::ListEventsRequest* request,
                                                     v1::ListEventsResponse* response) {
  return calls_.Answer<v1::ListEventsResponse>(context, "ListEvents", rpc::Work::kQuick, request, response,
                                               [=, this](const auto&) { return Events(*request); });
}

grpc::ServerUnaryReactor* ArchiveService::Check(grpc::CallbackServerContext* context, const v1::CheckRequest* request,
                                                v1::CheckResponse* response) {
  return calls_.Answer<v1::CheckResponse>(context, "Check", rpc::Work::kWaits, request, response,
                                          [=, this](const auto&) { return CheckAll(); });
}

grpc::ServerWriteReactor<v1::BackupResponse>* ArchiveService::Backup(grpc::CallbackServerContext* context,
                                                                     const v1::BackupRequest* request) {
  static std::atomic<int> copies{0};
  auto copy = std::make_shared<Copy>(database_, absl::StrCat(work_, "/copy-", ++copies, ".db"));
  return new rpc::Stream<v1::BackupResponse>(
      calls_, context, "Backup", request,
      [copy](const auto&, v1::BackupResponse* message) { return copy->Next(message); });
}

}  // namespace arendegang::archive
