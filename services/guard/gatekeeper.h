// Asked before every call and of every answer: who may do what, and who may know of what.
//
//   Gatekeeper gatekeeper(database, Now, identify);
//   rpc::Calls calls(max_calls, &gatekeeper);
#pragma once

#include <functional>
#include <set>
#include <string>
#include <utility>

#include "services/access/guard.h"
#include "services/access/sight.h"
#include "services/base/clock.h"
#include "services/guard/permissions.h"
#include "services/guard/read_log.h"
#include "services/secrecy/extent.h"
#include "services/storage/database.h"

namespace arendegang::guard {

class Gatekeeper final : public access::Guard, public access::Sight {
 public:
  // Tells who it is by what she shows. Errors: as Guard::Identify.
  using Identifier = std::function<absl::StatusOr<access::Caller>(const access::Credentials&)>;

  Gatekeeper(storage::Database& database, Clock clock, Identifier identify)
      : database_(database), clock_(clock), identify_(std::move(identify)), read_log_(database, std::move(clock)) {}

  absl::StatusOr<access::Caller> Identify(const access::Credentials& credentials) override;

  // By the table. A resource that is hidden from her is not there: NOT_FOUND, in the words of one that is not.
  absl::Status Admit(const access::Caller& caller, const google::protobuf::Message& request) override;

  absl::Status Veil(const access::Caller& caller, const google::protobuf::Message& request,
                    google::protobuf::Message* answer) override;

  absl::StatusOr<bool> Sees(storage::Transaction& transaction, const access::Caller& caller,
                            const std::string& resource) const override;

  // Writes what was read of secrets until now.
  absl::Status FlushReadings() { return read_log_.Flush(); }

 private:
  std::string Today() const;
  absl::Status CheckHidden(const access::Caller& caller, const Permission& permission,
                           const std::set<std::string>& names) const;
  absl::Status Cover(const access::Caller& caller, const Permission& permission, const std::set<std::string>& asked,
                     google::protobuf::Message* answer);
  absl::Status CoverBoard(const access::Caller& caller, const Permission& permission,
                          const std::set<std::string>& asked, google::protobuf::Message* answer);
  void Note(const access::Caller& caller, const Permission& permission, const std::set<std::string>& names, bool asked);

  storage::Database& database_;
  const Clock clock_;
  const Identifier identify_;
  ReadLog read_log_;
};

}  // namespace arendegang::guard
