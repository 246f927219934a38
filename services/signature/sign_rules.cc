#include "services/signature/sign_rules.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/base/error.h"
#include "services/base/text.h"
#include "services/diarium/fields.h"

namespace arendegang::signature {
namespace {

constexpr auto kOrder = absl::StatusCode::kFailedPrecondition;

}  // namespace

absl::StatusOr<std::string> PersonOf(const access::Caller& caller, const std::string& asked) {
  constexpr size_t kLongest = 64;  // RFC 5280: a common name
  const bool known = !caller.account.empty();
  const std::string& person = known ? caller.person : caller.ActsAs(asked);
  diarium::Fields fields;
  fields.Demand(!known || asked.empty() || asked == caller.person, "person",
                "Du undertecknar i ditt eget namn. Utelämna namnet.");
  fields.Require("person", person);
  fields.Demand(CountCharacters(person) <= kLongest, "person",
                "Namnet är för långt för ett certifikat: högst 64 tecken.");
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  return person;
}

absl::Status CheckMaySign(const std::string& name, const justering::JusteringRow& row,
                          const std::vector<justering::JusterareRow>& justerare, const std::string& person) {
  if (row.justering_date.empty()) {
    return MakeError(kOrder, "JUSTERING_NOT_DONE", absl::StrCat(name, " is not done"),
                     "Justeringen är inte klar. Den undertecknas när alla har justerat (arende adjust sign).");
  }
  const auto is_she = [&](const justering::JusterareRow& each) { return each.person == person; };
  if (std::any_of(justerare.begin(), justerare.end(), is_she)) return absl::OkStatus();
  const auto add_name = [](std::string* out, const justering::JusterareRow& each) {
    absl::StrAppend(out, each.person);
  };
  return MakeError(kOrder, "NOT_JUSTERARE", absl::StrCat(person, " did not certify ", name),
                   absl::StrCat(person, " har inte justerat det här. Det undertecknas av ",
                                absl::StrJoin(justerare, " och ", add_name), "."));
}

absl::Status AlreadySigned(const std::string& signature, const std::string& person) {
  return MakeError(kOrder, "ALREADY_SIGNED", absl::StrCat(signature, " is hers"),
                   absl::StrCat(person, " har redan undertecknat det här. Underskriften är ", signature,
                                " och hämtas med arende sign export."));
}

}  // namespace arendegang::signature
