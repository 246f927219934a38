// All that the daemon serves, on one database and behind one gate, for tests that ask every method.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "services/server/services.h"

namespace arendegang::testing {

// Stands in for the converter, which takes seconds: its PDF is the document, with a head.
inline papers::ConverterSettings QuickConverter(const std::string& folder) {
  const std::string path = folder + "/convert";
  std::ofstream(path) << "#!/bin/sh\nwhile [ \"$1\" != --outdir ]; do shift; done\nmkdir -p $2\n"
                         "{ printf '%%PDF-1.6 '; cat $3; } >$2/paper.pdf\n";
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  papers::ConverterSettings settings;
  settings.program = path;
  return settings;
}

// On a clock that is moved by days at a time; nothing is mailed.
struct AllServices : server::Services {
  static constexpr char kFolder[] = ARENDEGANG_SOURCE_DIR "/phrasebooks";

  AllServices(storage::Database& database, const Clock& clock, const std::string& folder, rpc::Calls& calls)
      : Services(database, *server::LoadWritten(kFolder, "stockholm"),
                 {clock, folder, {}, QuickConverter(folder), absl::InfiniteDuration()}, calls) {}
};

}  // namespace arendegang::testing
