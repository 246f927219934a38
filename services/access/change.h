// What every write has in common: it is done once however often it is sent, and the log says who did it.
//
//   return database.Write([&](Transaction& transaction) -> absl::Status {
//     Change change(transaction, caller, "CreateCase", now);
//     return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
//       ...
//     });
//   });
#pragma once

#include <string>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "google/protobuf/message.h"
#include "services/access/caller.h"
#include "services/storage/transaction.h"

namespace arendegang::access {

class Change {
 public:
  Change(storage::Transaction& transaction, const Caller& caller, const char* method, absl::Time now);

  // Has `make` make something new, logs it, and keeps it as the answer; a call that is repeated gets the answer it got
  // and makes nothing. `before` is what `make` found and changed, where it is not new. Errors: as FindAnswer, and those
  // of `make`.
  template <typename Made>
  absl::Status Once(const std::string& request_id, const google::protobuf::Message& request, Made* made,
                    absl::FunctionRef<absl::Status()> make, const Made* before = nullptr) {
    return OnceEach(request_id, request, made, [&]() -> absl::Status {
      absl::Status status = make();
      return status.ok() ? Log(made->name(), before, made) : status;
    });
  }

  // The same for a call that makes several things: `make` logs each of them.
  absl::Status OnceEach(const std::string& request_id, const google::protobuf::Message& request,
                        google::protobuf::Message* answer, absl::FunctionRef<absl::Status()> make);

  // Adds to the event log that `resource` was changed; `before` is null for a new one.
  absl::Status Log(const std::string& resource, const google::protobuf::Message* before,
                   const google::protobuf::Message* after);

  // A change by another method within this one, with an event of its own.
  Change As(const char* method) const { return Change(transaction_, caller_, method, now_); }

  // The instant of the change, as the tables have it.
  const std::string& now() const { return now_text_; }
  storage::Transaction& transaction() { return transaction_; }

 private:
  // Looks for the answer given before to the call with `request_id`; false if there was none, or no id is given.
  // Errors: INVALID_ARGUMENT with REQUEST_ID_REUSED if that was another call.
  absl::StatusOr<bool> FindAnswer(const std::string& request_id, const google::protobuf::Message& request,
                                  google::protobuf::Message* answer);

  // Keeps the answer to be given again for thirty days. Nothing if no id is given.
  absl::Status KeepAnswer(const std::string& request_id, const google::protobuf::Message& request,
                          const google::protobuf::Message& answer);

  storage::Transaction& transaction_;
  const Caller& caller_;
  const char* method_;
  absl::Time now_;
  std::string now_text_;
};

}  // namespace arendegang::access
