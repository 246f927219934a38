// All that the daemon serves, on one database and behind one gate, for tests that ask every method.
#pragma once

#include <string>

#include "services/server/services.h"
#include "tests/papers/script_converter.h"

namespace arendegang::testing {

// On a clock that is moved by days at a time; nothing is mailed.
struct AllServices : server::Services {
  static constexpr char kFolder[] = ARENDEGANG_SOURCE_DIR "/phrasebooks";

  AllServices(storage::Database& database, const Clock& clock, const std::string& folder, rpc::Calls& calls)
      : Services(database, *server::LoadWritten(kFolder, "stockholm"),
                 {clock, folder, {}, ScriptConverter(folder), absl::InfiniteDuration()}, calls) {}
};

}  // namespace arendegang::testing
