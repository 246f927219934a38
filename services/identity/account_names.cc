#include "services/identity/account_names.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "services/base/resource.h"

namespace arendegang::identity {
namespace {

using access::Role;

constexpr absl::string_view kAccounts = "accounts/";
constexpr absl::string_view kServiceTokens = "serviceTokens/";
constexpr absl::string_view kCommittees = "committees/";
constexpr size_t kLongestId = 64;

constexpr struct {
  Role role;
  v1::AccountRole message;
} kRoles[] = {
    {Role::kRegistrator, v1::ACCOUNT_ROLE_REGISTRATOR},
    {Role::kSekreterare, v1::ACCOUNT_ROLE_SEKRETERARE},
    {Role::kHandlaggare, v1::ACCOUNT_ROLE_HANDLAGGARE},
    {Role::kForvaltningschef, v1::ACCOUNT_ROLE_FORVALTNINGSCHEF},
    {Role::kOrdforande, v1::ACCOUNT_ROLE_ORDFORANDE},
    {Role::kLedamot, v1::ACCOUNT_ROLE_LEDAMOT},
    {Role::kLasare, v1::ACCOUNT_ROLE_LASARE},
    {Role::kRevisor, v1::ACCOUNT_ROLE_REVISOR},
    {Role::kAdministrator, v1::ACCOUNT_ROLE_ADMINISTRATOR},
};

bool IsLetterOrDigit(unsigned char each) { return absl::ascii_islower(each) || absl::ascii_isdigit(each); }

}  // namespace

std::string AccountName(absl::string_view id) { return absl::StrCat(kAccounts, id); }

absl::StatusOr<std::string> ParseAccountName(absl::string_view name) {
  absl::string_view id = name;
  if (absl::ConsumePrefix(&id, kAccounts) && IsAccountId(id)) return std::string(id);
  return Malformed(name, "accounts/majlis");
}

bool IsAccountId(absl::string_view id) {
  return !id.empty() && id.size() <= kLongestId && IsLetterOrDigit(static_cast<unsigned char>(id[0])) &&
         std::all_of(id.begin(), id.end(),
                     [](unsigned char each) { return IsLetterOrDigit(each) || each == '.' || each == '-'; });
}

std::string ServiceTokenName(int64_t id) { return absl::StrCat(kServiceTokens, id); }

absl::StatusOr<int64_t> ParseServiceTokenName(absl::string_view name) {
  absl::string_view text = name;
  int64_t id = 0;
  if (absl::ConsumePrefix(&text, kServiceTokens) && absl::SimpleAtoi(text, &id) && id > 0 &&
      ServiceTokenName(id) == name) {
    return id;
  }
  return Malformed(name, "serviceTokens/3");
}

v1::AccountRole AccountRoleOf(Role role) {
  for (const auto& pair : kRoles) {
    if (pair.role == role) return pair.message;
  }
  return v1::ACCOUNT_ROLE_UNSPECIFIED;
}

std::optional<Role> RoleOf(v1::AccountRole role) {
  for (const auto& pair : kRoles) {
    if (pair.message == role) return pair.role;
  }
  return std::nullopt;
}

std::string GrantedCommittee(absl::string_view name) {
  if (!absl::ConsumePrefix(&name, kCommittees)) return "";
  if (name == "-") return "*";
  const bool plain =
      std::all_of(name.begin(), name.end(), [](unsigned char each) { return IsLetterOrDigit(each) || each == '-'; });
  return plain ? std::string(name) : "";
}

v1::Grant GrantMessage(const access::Grant& grant) {
  v1::Grant message;
  message.set_role(AccountRoleOf(grant.role));
  message.set_committee(absl::StrCat(kCommittees, grant.committee == "*" ? "-" : grant.committee));
  return message;
}

bool IsAdministrator(const google::protobuf::RepeatedPtrField<v1::Grant>& grants) {
  return std::any_of(grants.begin(), grants.end(), [](const v1::Grant& grant) {
    return grant.role() == v1::ACCOUNT_ROLE_ADMINISTRATOR && GrantedCommittee(grant.committee()) == "*";
  });
}

}  // namespace arendegang::identity
