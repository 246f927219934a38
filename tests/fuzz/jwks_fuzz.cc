// Any bytes are a set of keys, or rules for claims: they are refused with a reason, or every one can be used.
#include <cstddef>
#include <cstdint>

#include "services/identity/claim_rules.h"
#include "services/identity/jwks.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace arendegang;
  using testing::Demand;
  const absl::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto keys = identity::ParseJwks(bytes);
  Demand(!keys.ok() || !keys->empty(), "a set has keys");
  for (const auto& key : keys.value_or(identity::PublicKeys())) {
    Demand(key.key != nullptr, "a key is a key");
    Demand(!identity::IsSignedBy(key, "text", std::string(64, 'x')), "nobody signs by chance");
  }
  const auto rules = identity::ParseClaimRules(bytes);
  Demand(rules.ok() || !rules.status().message().empty(), "what is refused has a reason");
  for (const auto& rule : rules.value_or(std::vector<identity::ClaimRule>())) {
    const auto grants = identity::GrantsOf({{rule.claim, rule.value}}, *rules);
    Demand(!grants.empty(), "a rule gives its role to whoever has its claim");
  }
  return 0;
}
