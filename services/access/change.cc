#include "services/access/change.h"

#include "services/access/event_log.h"
#include "services/base/clock.h"
#include "services/base/error.h"
#include "services/base/sha256.h"

namespace arendegang::access {
namespace {

using storage::Bytes;
using storage::Row;
using storage::Sql;

constexpr absl::Duration kAnswersKept = absl::Hours(24 * 30);

}  // namespace

Change::Change(storage::Transaction& transaction, const Caller& caller, const char* method, absl::Time now)
    : transaction_(transaction), caller_(caller), method_(method), now_(now), now_text_(FormatInstant(now)) {}

absl::Status Change::OnceEach(const std::string& request_id, const google::protobuf::Message& request,
                              google::protobuf::Message* answer, absl::FunctionRef<absl::Status()> make) {
  auto answered = FindAnswer(request_id, request, answer);
  if (!answered.ok() || *answered) return answered.status();
  absl::Status status = make();
  return status.ok() ? KeepAnswer(request_id, request, *answer) : status;
}

absl::StatusOr<bool> Change::FindAnswer(const std::string& request_id, const google::protobuf::Message& request,
                                        google::protobuf::Message* answer) {
  if (request_id.empty()) return false;
  bool same = false;
  auto found =
      transaction_.Find(Sql("SELECT method, request_digest, response FROM answered_requests WHERE request_id = $1"),
                        {request_id}, [&](const Row& row) {
                          same = row.Text(0) == method_ && row.Blob(1) == Sha256Hex(request.SerializeAsString()) &&
                                 answer->ParseFromString(std::string(row.Blob(2)));
                        });
  if (!found.ok() || !*found || same) return found;
  return MakeError(absl::StatusCode::kInvalidArgument, "REQUEST_ID_REUSED", "the request_id was used for another call",
                   "Begärans id har redan använts till något annat. Gör ett nytt id för varje begäran.",
                   {{"request_id", "Används redan."}});
}

absl::Status Change::KeepAnswer(const std::string& request_id, const google::protobuf::Message& request,
                                const google::protobuf::Message& answer) {
  if (request_id.empty()) return absl::OkStatus();
  auto forgotten = transaction_.Run(Sql("DELETE FROM answered_requests WHERE answer_time < $1"),
                                    {FormatInstant(now_ - kAnswersKept)});
  if (!forgotten.ok()) return forgotten.status();
  return transaction_
      .Run(Sql("INSERT INTO answered_requests (request_id, method, request_digest, response, answer_time) "
               "VALUES ($1, $2, $3, $4, $5)"),
           {request_id, method_, Bytes{Sha256Hex(request.SerializeAsString())}, Bytes{answer.SerializeAsString()},
            now_text_})
      .status();
}

absl::Status Change::Log(const std::string& resource, const google::protobuf::Message* before,
                         const google::protobuf::Message* after) {
  return AppendEvent(transaction_, {0, now_text_, caller_.actor, method_, resource, AsText(before), AsText(after), ""});
}

}  // namespace arendegang::access
