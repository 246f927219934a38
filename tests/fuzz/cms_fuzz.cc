// Any bytes are a signature, and any bytes are laid over a good one: nothing but the good one itself is valid.
#include <cstddef>
#include <cstdint>
#include <string>

#include "services/signing/authority.h"
#include "services/signing/cms.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace arendegang;

constexpr char kDocument[] = "Protokoll\n";

struct Good {
  signing::Credentials root;
  std::string signature;
};

const Good& Made() {
  static const Good good = [] {
    const absl::Time now = absl::FromUnixSeconds(1780000000);
    Good made{*signing::MakeAuthority("Hamnviks rot", now), ""};
    const auto signer = *signing::MakeLocalSigner(*signing::IssueCertificate(made.root, "Ylva Strand", now));
    made.signature = *signing::SignDetached(kDocument, *signer, now, "5f0c2a");
    return made;
  }();
  return good;
}

bool IsValid(const std::string& signature) {
  return signing::VerifyDetached(kDocument, signature, Made().root.certificate).valid();
}

}  // namespace

// Two bytes say where, one how many bytes are taken out there, the others are put in.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  testing::Demand(bytes == Made().signature || !IsValid(bytes), "nobody makes a signature by chance");
  if (size < 3) return 0;
  const std::string& good = Made().signature;
  const size_t at = (data[0] * 256u + data[1]) % good.size();
  std::string changed = good;
  changed.replace(at, data[2], bytes, 3, std::string::npos);
  testing::Demand(IsValid(changed) == (changed == good), "a signature is valid as it was made, and only so");
  return 0;
}
