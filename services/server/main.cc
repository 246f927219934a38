// arendegangd: the daemon. Wires the services together and serves them until SIGTERM or SIGINT.
//
// Exit codes: 0 stopped in order, 2 the configuration is wrong, 3 an address could not be taken, 4 the database could
// not be opened or restored.
#include <grpcpp/ext/proto_server_reflection_plugin.h>
#include <grpcpp/grpcpp.h>
#include <grpcpp/health_check_service_interface.h>
#include <signal.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/base/clock.h"
#include "services/base/error.h"
#include "services/base/log.h"
#include "services/diarium/document_store.h"
#include "services/guard/gatekeeper.h"
#include "services/guard/permissions.h"
#include "services/identity/account_store.h"
#include "services/identity/identifier.h"
#include "services/reminders/smtp.h"
#include "services/server/config.h"
#include "services/server/identity_config.h"
#include "services/server/init.h"
#include "services/server/listening.h"
#include "services/server/minutely.h"
#include "services/server/morning.h"
#include "services/server/services.h"
#include "services/server/transport_log.h"
#include "services/server/web.h"
#include "services/storage/sqlite/restore.h"
#include "services/storage/sqlite/sqlite_database.h"

namespace arendegang::server {
namespace {

constexpr int kConfigurationWrong = 2;
constexpr int kAddressTaken = 3;
constexpr int kNoDatabase = 4;
// Calls under way at a stop have this long to finish.
constexpr std::chrono::seconds kGrace{5};

constexpr char kTaken[] = "kan inte lyssna på någon av adresserna; körs tjänsten redan? Välj en annan --listen.";

constexpr char kHelp[] =
    "arendegangd: tjänsten i Ärendegång.\n\n"
    "  arendegangd [--config=FIL] [--database=FIL] [--listen=ADRESS ...] [--phrasebooks=MAPP]\n"
    "              [--default_phrasebook=ID] [--max_message_bytes=N] [--max_calls=N]\n"
    "              [--max_calls_per_second=N] [--max_connections=N]\n"
    "              [--http=ADRESS [--web=MAPP]]\n"
    "              [--tls_certificate=FIL --tls_key=FIL [--tls_client_ca=FIL]]\n"
    "              [--smtp_url=URL --mail_from=ADRESS [--smtp_user=NAMN --smtp_password_file=FIL]]\n"
    "              [--oidc_issuer=URL --oidc_audience=NAMN --oidc_jwks_url=URL --oidc_claims=FIL]\n"
    "  arendegangd --migrate-only [--database=FIL]      uppdatera databasen och sluta\n"
    "  arendegangd --restore=KOPIA [--database=FIL]     lägg en säkerhetskopia på plats och sluta\n"
    "  arendegangd init --account=NAMN --person=NAMN [--config=FIL] [--database=FIL]   gör det första kontot\n"
    "  arendegangd init --account=NAMN                  bjud in en administratör som inte kommer in\n"
    "  arendegangd --version | --help\n\n"
    "ADRESS är 127.0.0.1:7300 eller unix:/sökväg; --listen får anges flera gånger. Inställningarna beskrivs i\n"
    "deploy/arendegangd.conf. Tjänsten stoppas i ordning med SIGTERM; med SIGHUP läses certifikaten om.\n";

// The phrasebooks of a source tree, beside build/bin; else those of the installed package.
std::string DefaultPhrasebooks() {
  std::error_code error;
  auto binary = std::filesystem::read_symlink("/proc/self/exe", error);
  auto beside = binary.parent_path() / ".." / ".." / "phrasebooks";
  if (!error && std::filesystem::is_directory(beside, error)) return beside.lexically_normal().string();
  return "/usr/share/arendegang/phrasebooks";
}

// Before any thread starts, so that all of them inherit it: only Serve receives these.
sigset_t BlockStopSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

int Refuse(int code, const std::string& why) {
  Log(Severity::kError, "refused to start", {{"cause", why}});
  std::cerr << "arendegangd: " << why << "\n";
  return code;
}

// How mails go out, as configured. Errors, in Swedish: INVALID_ARGUMENT.
absl::StatusOr<reminders::Mailing> MailingOf(const Config& config) {
  if (config.smtp_url.empty()) return reminders::Mailing();
  if (!reminders::IsEmail(config.mail_from)) {
    return absl::InvalidArgumentError("mail_from ska vara en adress, som diariet@hamnvik.example");
  }
  reminders::SmtpServer server{config.smtp_url, config.smtp_user, ""};
  if (!config.smtp_user.empty()) {
    std::ifstream file(config.smtp_password_file);
    if (!std::getline(file, server.password) || server.password.empty()) {
      return absl::InvalidArgumentError(
          absl::StrCat("smtp_password_file: inget lösenord i ”", config.smtp_password_file, "”"));
    }
  }
  auto send = [server = std::move(server)](const reminders::Mail& mail) { return SendThrough(server, mail); };
  return reminders::Mailing{config.mail_from, std::move(send)};
}

// What every call goes through: who calls, how often, and whether they may.
struct Gate {
  Gate(storage::Database& database, const Config& config, std::optional<identity::Trust> trust)
      : identifier(database, Now, std::move(trust)),
        rates(config.max_calls_per_second, Now),
        gatekeeper(database, Now, [this](const auto& shown) { return identifier.Identify(shown); }),
        calls(config.max_calls, &gatekeeper, {&rates, Now}) {}

  identity::Identifier identifier;
  rpc::RateLimit rates;
  guard::Gatekeeper gatekeeper;
  rpc::Calls calls;
};

// Keeps the board; what fails is tried again in a minute.
void Tick(anslag::Keeper& keeper) {
  absl::Status status = keeper.Tick(Now());
  if (!status.ok()) Log(Severity::kError, "the board was not kept", {{"cause", status.ToString()}});
}

// Tells what is due, by itself.
absl::Status SendReminders(reminders::ReminderService& reminders) {
  return reminders.Send({"arendegangd"}, v1::SendRemindersRequest()).status();
}

int RefuseAddress(const absl::Status& status) {
  return absl::IsUnavailable(status) ? Refuse(kAddressTaken, kTaken)
                                     : Refuse(kConfigurationWrong, std::string(status.message()));
}

// Whether the database can be read.
absl::Status IsWell(storage::Database& database) {
  return database.Read([](storage::Transaction& transaction) { return identity::HasAccount(transaction).status(); });
}

int Serve(const Config& config, storage::Database& database, Written written, const sigset_t& stop_signals) {
  if (absl::Status table = guard::CheckTable(); !table.ok()) return Refuse(kConfigurationWrong, table.ToString());
  auto mailing = MailingOf(config);
  if (!mailing.ok()) return Refuse(kConfigurationWrong, std::string(mailing.status().message()));
  auto trust = TrustOf(config);
  if (!trust.ok()) return Refuse(kConfigurationWrong, std::string(trust.status().message()));
  auto listening = Listening::Open(config);
  if (!listening.ok()) return RefuseAddress(listening.status());
  auto web = Web::Open(config);
  if (!web.ok()) return RefuseAddress(web.status());
  Gate gate(database, config, *std::move(trust));
  Surroundings surroundings{Now, std::filesystem::absolute(config.database).parent_path(), *std::move(mailing)};
  Services services(database, std::move(written), std::move(surroundings), gate.calls);
  grpc::EnableDefaultHealthCheckService(true);
  grpc::reflection::InitProtoReflectionServerBuilderPlugin();
  grpc::ServerBuilder builder;
  (*listening)->AddTo(&builder);
  (*web)->AddTo(&builder);
  services.Register(&builder);
  std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  if (server == nullptr) return Refuse(kAddressTaken, kTaken);
  (*listening)->Begin();
  absl::Status begun = (*web)->Begin(*server, [&database] { return IsWell(database); });
  if (!begun.ok()) return Refuse(kAddressTaken, std::string(begun.message()));
  // Before somebody's call has to wait for it.
  std::optional<Minutely> keys;
  if (!config.oidc_issuer.empty()) keys.emplace([&gate] { gate.identifier.RefreshKeys(); });
  Minutely board([&services] { Tick(services.keeper); });
  // On a thread of its own: a mail server that is slow must not stop the board.
  Morning morning([&services] { return SendReminders(services.reminders); });
  std::optional<Minutely> mail;
  if (!config.smtp_url.empty()) mail.emplace([&morning] { morning.Look(Now()); });
  int signal = 0;
  while (sigwait(&stop_signals, &signal) == 0 && signal == SIGHUP) (*listening)->LookAtCertificates();
  Log(Severity::kInfo, "stopping", {{"signal", std::to_string(signal)}});
  services.reminders.Stop();
  services.meetings.Stop();
  mail.reset();
  (*listening)->End();
  (*web)->Close();
  server->Shutdown(std::chrono::system_clock::now() + kGrace);
  (*web)->End();
  server->Wait();
  Log(Severity::kInfo, "stopped");
  return 0;
}

// Tells in Swedish, as the one who starts the daemon by hand reads it.
int RefuseDatabase(const Config& config, const absl::Status& status) {
  return Refuse(kNoDatabase, absl::StrCat(config.database, ": ", ToUserError(ToGoogleStatus(status)).text));
}

int Restore(const Config& config) {
  absl::Status status = storage::RestoreSqlite(config.restore, config.database);
  if (!status.ok()) return RefuseDatabase(config, status);
  std::cout << config.restore << " är nu databasen " << config.database << ".\n";
  return 0;
}

int Main(const std::vector<std::string>& arguments) {
  if (arguments == std::vector<std::string>{"--version"}) {
    std::cout << "arendegangd " ARENDEGANG_VERSION "\n";
    return 0;
  }
  if (arguments == std::vector<std::string>{"--help"}) {
    std::cout << kHelp;
    return 0;
  }
  if (!arguments.empty() && arguments[0] == "init") return Init({arguments.begin() + 1, arguments.end()});
  Config config;
  absl::Status status = ReadFlags(arguments, &config);
  if (!status.ok()) return Refuse(kConfigurationWrong, std::string(status.message()));
  if (config.phrasebooks.empty()) config.phrasebooks = DefaultPhrasebooks();
  LogTransport();
  sigset_t stop_signals = BlockStopSignals();
  if (!config.restore.empty()) return Restore(config);
  auto database = storage::OpenSqlite({config.database, NowAsText()}, storage::SqliteMigrations());
  if (!database.ok()) return RefuseDatabase(config, database.status());
  if (config.migrate_only) return 0;
  auto written = LoadWritten(config.phrasebooks, config.default_phrasebook);
  if (!written.ok()) return Refuse(kConfigurationWrong, std::string(written.status().message()));
  absl::Status swept =
      (*database)->Write([](storage::Transaction& transaction) { return diarium::SweepUploads(transaction).status(); });
  if (!swept.ok()) return RefuseDatabase(config, swept);
  return Serve(config, **database, *std::move(written), stop_signals);
}

}  // namespace
}  // namespace arendegang::server

int main(int argc, char** argv) { return arendegang::server::Main({argv + 1, argv + argc}); }
