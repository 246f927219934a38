#include "services/server/config.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "services/base/files.h"

namespace arendegang::server {
namespace {

// The keys that have been set in this file or on this command line: a first `listen` replaces the defaults.
class Setter {
 public:
  explicit Setter(Config* config) : config_(config) {}

  absl::Status Set(absl::string_view key, absl::string_view value) {
    if (value.empty()) return absl::InvalidArgumentError(absl::StrCat(key, " has no value"));
    if (key == "listen") {
      if (!listen_set_) config_->listen.clear();
      listen_set_ = true;
      config_->listen.emplace_back(value);
      return absl::OkStatus();
    }
    if (key == "http") return SetText(value, &config_->http);
    if (key == "web") return SetText(value, &config_->web);
    if (key == "database") return SetText(value, &config_->database);
    if (key == "phrasebooks") return SetText(value, &config_->phrasebooks);
    if (key == "default_phrasebook") return SetText(value, &config_->default_phrasebook);
    if (key == "smtp_url") return SetText(value, &config_->smtp_url);
    if (key == "smtp_user") return SetText(value, &config_->smtp_user);
    if (key == "smtp_password_file") return SetText(value, &config_->smtp_password_file);
    if (key == "mail_from") return SetText(value, &config_->mail_from);
    if (key == "oidc_issuer") return SetText(value, &config_->oidc_issuer);
    if (key == "oidc_audience") return SetText(value, &config_->oidc_audience);
    if (key == "oidc_jwks_url") return SetText(value, &config_->oidc_jwks_url);
    if (key == "oidc_claims") return SetText(value, &config_->oidc_claims);
    if (key == "max_message_bytes") return SetNumber(key, value, 1024, 1 << 30, &config_->max_message_bytes);
    if (key == "max_calls") return SetNumber(key, value, 1, 100000, &config_->max_calls);
    if (key == "max_calls_per_second") return SetNumber(key, value, 0, 100000, &config_->max_calls_per_second);
    if (key == "max_connections") return SetNumber(key, value, 16, 1000000, &config_->max_connections);
    if (key == "tls_certificate") return SetText(value, &config_->tls_certificate);
    if (key == "tls_key") return SetText(value, &config_->tls_key);
    if (key == "tls_client_ca") return SetText(value, &config_->tls_client_ca);
    return absl::InvalidArgumentError(
        absl::StrCat("unknown setting ", key,
                     "; known: listen, http, web, database, phrasebooks, default_phrasebook, "
                     "max_message_bytes, max_calls, max_calls_per_second, "
                     "max_connections, tls_certificate, tls_key, tls_client_ca, "
                     "smtp_url, smtp_user, smtp_password_file, mail_from, oidc_issuer, "
                     "oidc_audience, oidc_jwks_url, oidc_claims"));
  }

 private:
  static absl::Status SetText(absl::string_view value, std::string* setting) {
    *setting = std::string(value);
    return absl::OkStatus();
  }

  static absl::Status SetNumber(absl::string_view key, absl::string_view value, int low, int high, int* setting) {
    if (absl::SimpleAtoi(value, setting) && *setting >= low && *setting <= high) return absl::OkStatus();
    return absl::InvalidArgumentError(absl::StrCat(key, " is a number from ", low, " to ", high, ", not ", value));
  }

  Config* config_;
  bool listen_set_ = false;
};

}  // namespace

absl::Status ReadConfig(absl::string_view text, absl::string_view file, Config* config) {
  Setter setter(config);
  int number = 0;
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    ++number;
    line = absl::StripAsciiWhitespace(line.substr(0, line.find('#')));
    if (line.empty()) continue;
    std::pair<absl::string_view, absl::string_view> parts = absl::StrSplit(line, absl::MaxSplits('=', 1));
    absl::Status status = absl::StrContains(line, "=") ? setter.Set(absl::StripAsciiWhitespace(parts.first),
                                                                    absl::StripAsciiWhitespace(parts.second))
                                                       : absl::InvalidArgumentError("expected key = value");
    if (!status.ok()) return absl::InvalidArgumentError(absl::StrCat(file, ":", number, ": ", status.message()));
  }
  return absl::OkStatus();
}

absl::Status ReadFlags(const std::vector<std::string>& arguments, Config* config) {
  for (absl::string_view argument : arguments) {
    if (!absl::ConsumePrefix(&argument, "--config=")) continue;
    auto text = ReadFile(std::string(argument));
    if (!text.ok()) return absl::InvalidArgumentError(text.status().message());
    absl::Status status = ReadConfig(*text, argument, config);
    if (!status.ok()) return status;
  }
  Setter setter(config);
  for (const std::string& argument : arguments) {
    absl::string_view rest = argument;
    if (absl::StartsWith(rest, "--config=")) continue;
    if (rest == "--migrate-only") {
      config->migrate_only = true;
      continue;
    }
    if (absl::ConsumePrefix(&rest, "--restore=") && !rest.empty()) {
      config->restore = std::string(rest);
      continue;
    }
    rest = argument;
    std::pair<absl::string_view, absl::string_view> parts = absl::StrSplit(rest, absl::MaxSplits('=', 1));
    if (!absl::ConsumePrefix(&parts.first, "--")) {
      return absl::InvalidArgumentError(absl::StrCat("not an option: ", argument));
    }
    absl::Status status = setter.Set(parts.first, parts.second);
    if (!status.ok()) return absl::InvalidArgumentError(absl::StrCat(argument, ": ", status.message()));
  }
  return absl::OkStatus();
}

}  // namespace arendegang::server
