#include "services/server/identity_config.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/base/files.h"
#include "services/identity/claim_rules.h"
#include "services/identity/fetch.h"

namespace arendegang::server {
namespace {

absl::Status Wrong(absl::string_view setting, absl::string_view why) {
  return absl::InvalidArgumentError(absl::StrCat(setting, ": ", why));
}

absl::StatusOr<std::vector<identity::ClaimRule>> ReadRules(const std::string& path) {
  auto text = ReadFile(path);
  if (!text.ok()) return Wrong("oidc_claims", absl::StrCat("”", path, "” kan inte läsas"));
  auto rules = identity::ParseClaimRules(*text);
  if (!rules.ok()) return Wrong("oidc_claims", absl::StrCat(path, ":", rules.status().message()));
  // Whoever logs in would be nobody here: a file that was forgotten, not a wish.
  if (rules->empty()) return Wrong("oidc_claims", absl::StrCat("”", path, "” har inga regler"));
  return rules;
}

}  // namespace

absl::StatusOr<std::optional<identity::Trust>> TrustOf(const Config& config) {
  const struct {
    const char* name;
    const std::string& value;
  } kSettings[] = {{"oidc_issuer", config.oidc_issuer},
                   {"oidc_audience", config.oidc_audience},
                   {"oidc_jwks_url", config.oidc_jwks_url},
                   {"oidc_claims", config.oidc_claims}};
  bool any = false;
  for (const auto& setting : kSettings) any = any || !setting.value.empty();
  if (!any) return std::nullopt;
  for (const auto& setting : kSettings) {
    if (setting.value.empty()) return Wrong(setting.name, "saknas; de fyra oidc-inställningarna hör ihop");
  }
  absl::Status url = identity::CheckUrl(config.oidc_jwks_url);
  if (!url.ok()) return Wrong("oidc_jwks_url", "ska börja med https://, eller vara på den här datorn");
  auto rules = ReadRules(config.oidc_claims);
  if (!rules.ok()) return rules.status();
  auto fetch = [url = config.oidc_jwks_url] { return identity::FetchUrl(url); };
  return identity::Trust{config.oidc_issuer, config.oidc_audience, std::move(fetch), *std::move(rules)};
}

}  // namespace arendegang::server
