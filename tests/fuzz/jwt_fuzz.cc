// Any bytes are a token, the header of one, and the claims of one that is well signed: they are refused with a cause,
// or say who somebody is, for us and today.
#include <cstddef>
#include <cstdint>

#include "services/identity/jwks.h"
#include "services/identity/jws.h"
#include "services/identity/jwt.h"
#include "tests/fuzz/fuzz.h"
#include "tests/identity/issuer.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace arendegang;
  using testing::Demand;
  static const auto keys = *identity::ParseJwks(testing::SetOf(testing::EcIssuer().Jwk("")));
  const identity::Expectations expected{"i", "a", absl::FromUnixSeconds(1780000000)};
  const std::string bytes(reinterpret_cast<const char*>(data), size);

  const auto raw = identity::VerifyJwt(bytes, keys, expected);
  Demand(absl::IsUnauthenticated(raw.status()) && !raw.status().message().empty(),
         "nobody makes a signature by chance");
  const auto payload = identity::SignedPayload(testing::EcIssuer().Token(bytes, "{}"), keys);
  Demand(!payload.ok() || *payload == "{}", "what was signed is what is given");

  const auto claims = identity::VerifyJwt(testing::EcIssuer().Token("{\"alg\":\"ES256\"}", bytes), keys, expected);
  if (!claims.ok()) return 0;
  Demand(!claims->subject.empty(), "a token is somebody's");
  Demand(claims->expiry + expected.skew > expected.now, "a token has not expired");
  Demand(claims->values.count("iss") == 1 && claims->values.find("iss")->second == "i", "a token is of its issuer");
  Demand(claims->values.count("aud") > 0, "a token is for us");
  return 0;
}
