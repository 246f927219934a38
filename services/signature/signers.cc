#include "services/signature/signers.h"

#include <optional>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/base/text.h"
#include "services/diarium/committee_store.h"
#include "services/signature/authority_store.h"

namespace arendegang::signature {
namespace {

using signing::Credentials;
using storage::Transaction;

// Whom the authority speaks for: the municipality, or the committee where none says which that is.
absl::StatusOr<std::string> NameOfAuthority(Transaction& transaction) {
  constexpr char kHouse[] = "Ärendegång";
  constexpr size_t kLongest = 64;  // that a certificate takes
  auto committees = diarium::AllCommittees(transaction);
  if (!committees.ok()) return committees.status();
  std::string name = kHouse;
  for (const v1::Committee& committee : *committees) {
    if (name == kHouse) name = absl::StrCat(kHouse, ", ", committee.title());
    if (committee.municipality().empty()) continue;
    name = absl::StrCat(kHouse, ", ", committee.municipality());
    break;
  }
  return CountCharacters(name) <= kLongest ? name : kHouse;
}

}  // namespace

absl::StatusOr<Credentials> LocalSigners::Authority() {
  Credentials authority;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    auto found = FindAuthority(transaction);
    if (!found.ok()) return found.status();
    if (*found) {
      authority = **std::move(found);
      return absl::OkStatus();
    }
    auto name = NameOfAuthority(transaction);
    if (!name.ok()) return name.status();
    const absl::Time now = clock_();
    auto made = signing::MakeAuthority(*name, now);
    if (!made.ok()) return made.status();
    authority = *std::move(made);
    return InsertAuthority(transaction, authority, FormatInstant(now));
  });
  if (!status.ok()) return status;
  return authority;
}

absl::StatusOr<std::unique_ptr<signing::Signer>> LocalSigners::For(const std::string& person) {
  auto authority = Authority();
  if (!authority.ok()) return authority.status();
  auto issued = signing::IssueCertificate(*authority, person, clock_());
  if (!issued.ok()) return issued.status();
  return signing::MakeLocalSigner(*issued);
}

absl::StatusOr<std::string> LocalSigners::Roots(Transaction& transaction) const {
  auto found = FindAuthority(transaction);
  if (!found.ok()) return found.status();
  return *found ? (*found)->certificate : "";
}

absl::Status LocalSigners::Prepare() { return Authority().status(); }

}  // namespace arendegang::signature
