// In whose name is signed, and whom those trust who verify: the seam behind which a card or a signing service may
// stand.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/base/clock.h"
#include "services/signing/signer.h"
#include "services/storage/database.h"

namespace arendegang::signature {

class Signers {
 public:
  virtual ~Signers() = default;

  // Somebody's key and certificate, for one act. Errors: those of the service that has them.
  virtual absl::StatusOr<std::unique_ptr<signing::Signer>> For(const std::string& person) = 0;

  // The roots that are trusted, as PEM; empty if nobody has signed yet.
  virtual absl::StatusOr<std::string> Roots(storage::Transaction& transaction) const = 0;

  // Makes the roots if there are none.
  virtual absl::Status Prepare() = 0;
};

// The authority in the database, made when it is first needed, vouches for the name. The key of who signs is made for
// the one act and is nowhere afterwards: there is nothing of hers to steal or to lose, and nobody can sign in her name
// later but through the service, which logs it. `database` must outlive it.
class LocalSigners final : public Signers {
 public:
  LocalSigners(storage::Database& database, Clock clock) : database_(database), clock_(std::move(clock)) {}

  absl::StatusOr<std::unique_ptr<signing::Signer>> For(const std::string& person) override;
  absl::StatusOr<std::string> Roots(storage::Transaction& transaction) const override;
  absl::Status Prepare() override;

 private:
  absl::StatusOr<signing::Credentials> Authority();

  storage::Database& database_;
  const Clock clock_;
};

}  // namespace arendegang::signature
