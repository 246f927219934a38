#include "services/server/init.h"

#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "services/base/clock.h"
#include "services/base/error.h"
#include "services/calendar/day.h"
#include "services/identity/account_service.h"
#include "services/server/config.h"
#include "services/storage/sqlite/sqlite_database.h"

namespace arendegang::server {
namespace {

constexpr int kArgumentsWrong = 2;
constexpr int kNoDatabase = 4;

int Refuse(int code, absl::string_view why) {
  std::cerr << "arendegangd init: " << why << "\n";
  return code;
}

int RefuseDatabase(const Config& config, const absl::Status& status) {
  return Refuse(kNoDatabase, absl::StrCat(config.database, ": ", ToUserError(ToGoogleStatus(status)).text));
}

void Print(const std::string& account, const v1::InviteAccountResponse& made) {
  const absl::Time until = absl::FromUnixSeconds(made.expire_time().seconds());
  std::cout << "Kontot " << account << " är administratör. Starta tjänsten, och välj sedan lösenord med\n\n"
            << "  arende account accept " << made.invitation() << "\n\n"
            << "Inbjudan gäller en gång, till " << calendar::FormatLong(calendar::DayInSweden(until)) << " klockan "
            << calendar::HourInSweden(until) << ", och visas bara nu.\n";
}

}  // namespace

int Init(const std::vector<std::string>& arguments) {
  std::string account, person;
  std::vector<std::string> rest;
  for (absl::string_view argument : arguments) {
    if (absl::ConsumePrefix(&argument, "--account=")) {
      account = std::string(argument);
    } else if (absl::ConsumePrefix(&argument, "--person=")) {
      person = std::string(argument);
    } else {
      rest.emplace_back(argument);
    }
  }
  Config config;
  absl::Status status = ReadFlags(rest, &config);
  if (!status.ok()) return Refuse(kArgumentsWrong, status.message());
  if (account.empty()) {
    return Refuse(kArgumentsWrong, "ange kontot och vems det är: --account=majlis --person=\"Majlis Kronvik\"");
  }
  auto database = storage::OpenSqlite({config.database, NowAsText()}, storage::SqliteMigrations());
  if (!database.ok()) return RefuseDatabase(config, database.status());
  auto made = person.empty() ? identity::InviteAdministrator(**database, account, Now())
                             : identity::MakeFirstAccount(**database, account, person, Now());
  if (!made.ok()) {
    return absl::IsInvalidArgument(made.status()) || absl::IsNotFound(made.status())
               ? Refuse(kArgumentsWrong, ToUserError(ToGoogleStatus(made.status())).text)
               : RefuseDatabase(config, made.status());
  }
  Print(account, *made);
  return 0;
}

}  // namespace arendegang::server
