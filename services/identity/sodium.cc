#include "services/identity/sodium.h"

#include <sodium.h>

#include <cstdlib>

#include "services/base/log.h"

namespace arendegang::identity {

void StartSodium() {
  static const int started = sodium_init();
  if (started >= 0) return;
  Log(Severity::kError, "sodium_failed", {{"cause", "libsodium could not be started"}});
  std::abort();
}

}  // namespace arendegang::identity
