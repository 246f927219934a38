#include "services/identity/account_rules.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/base/text.h"
#include "services/calendar/day.h"
#include "services/identity/account_names.h"
#include "services/identity/password_rules.h"

namespace arendegang::identity {
namespace {

using Faults = std::vector<FieldViolation>;
using Grants = google::protobuf::RepeatedPtrField<v1::Grant>;

constexpr size_t kLongest = 200;
constexpr int kMostGrants = 1000;
constexpr int kMostYears = 5;

void CheckLine(const char* path, const std::string& text, Faults* faults) {
  if (text.empty()) {
    faults->push_back({path, "Fyll i den."});
  } else if (FirstBadByte(text) != absl::string_view::npos || text.size() > kLongest ||
             std::any_of(text.begin(), text.end(), [](unsigned char each) { return absl::ascii_iscntrl(each); })) {
    faults->push_back({path, absl::StrCat("Skriv den på en rad, med högst ", kLongest, " tecken.")});
  }
}

void CheckGrants(const std::string& path, const Grants& grants, Faults* faults) {
  if (grants.size() > kMostGrants) faults->push_back({path, absl::StrCat("Högst ", kMostGrants, " roller.")});
  std::set<std::pair<int, std::string>> seen;
  for (int i = 0; i < grants.size() && i < kMostGrants; ++i) {
    const v1::Grant& grant = grants[i];
    const std::string at = absl::StrCat(path, "[", i, "]");
    if (!RoleOf(grant.role())) faults->push_back({absl::StrCat(at, ".role"), "Ange en roll som finns."});
    if (GrantedCommittee(grant.committee()).empty()) {
      faults->push_back({absl::StrCat(at, ".committee"), "Skriv committees/hvn, eller committees/- för alla."});
    }
    if (!seen.insert({grant.role(), grant.committee()}).second) faults->push_back({at, "Den står två gånger."});
  }
}

void CheckRest(const v1::Account& account, Faults* faults) {
  CheckLine("account.person", account.person(), faults);
  CheckGrants("account.grants", account.grants(), faults);
}

// Somebody who can log in and keep accounts.
bool Administers(const v1::Account& account) {
  return !account.disabled() && account.has_password() && IsAdministrator(account.grants());
}

}  // namespace

absl::Status CheckNewAccount(absl::string_view id, const v1::Account& account) {
  Faults faults;
  if (!IsAccountId(id)) {
    faults.push_back({"account_id", "Använd små bokstäver a-z, siffror, punkter och bindestreck, som majlis."});
  }
  CheckRest(account, &faults);
  return FieldsInvalid(std::move(faults));
}

absl::Status CheckAccount(const v1::Account& account) {
  Faults faults;
  CheckRest(account, &faults);
  return FieldsInvalid(std::move(faults));
}

absl::Status CheckServiceToken(const v1::ServiceToken& token, absl::CivilDay today) {
  Faults faults;
  CheckLine("service_token.purpose", token.purpose(), &faults);
  CheckGrants("service_token.grants", token.grants(), &faults);
  if (token.grants().empty()) faults.push_back({"service_token.grants", "Ange vad programmet får göra."});
  const auto until = calendar::ParseIso(token.until_date());
  if (!until.ok()) {
    faults.push_back({"service_token.until_date", "Skriv dagen som 2026-05-26."});
  } else if (*until < today || *until > absl::CivilDay(today.year() + kMostYears, today.month(), today.day())) {
    faults.push_back({"service_token.until_date", absl::StrCat("Ange en dag inom ", kMostYears, " år.")});
  }
  return FieldsInvalid(std::move(faults));
}

absl::Status CheckAdministratorLeft(const std::vector<v1::Account>& all, const v1::Account& changed) {
  const bool before = std::any_of(all.begin(), all.end(), Administers);
  const bool after = Administers(changed) || std::any_of(all.begin(), all.end(), [&](const v1::Account& one) {
                       return one.name() != changed.name() && Administers(one);
                     });
  if (!before || after) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "LAST_ADMINISTRATOR", "nobody would be left to keep accounts",
                   "Då kan ingen längre sköta kontona. Ge först någon annan som har lösenord rollen administratör för "
                   "alla nämnder.");
}

absl::Status CheckNewPassword(const char* path, absl::string_view password, absl::string_view account) {
  const std::vector<std::string> wrong = FaultsOfPassword(password, account);
  if (wrong.empty()) return absl::OkStatus();
  return MakeError(absl::StatusCode::kInvalidArgument, "PASSWORD_WEAK", "the password is easily guessed",
                   absl::StrJoin(wrong, " "), {{path, wrong[0]}});
}

}  // namespace arendegang::identity
