// A script that stands in for the converter, which takes seconds.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "services/papers/converter.h"

namespace arendegang::testing {

// Makes the document, with a head, its own PDF.
inline constexpr char kQuick[] = "mkdir -p $out; { printf '%%PDF-1.6 '; cat $in; } >$out/paper.pdf\n";

// Writes the script, which stands in `folder`. Its lines find the document as $in, and in $out the folder for the
// paper.pdf that they make.
inline papers::ConverterSettings ScriptConverter(const std::string& folder, const std::string& lines = kQuick) {
  const std::string path = folder + "/convert";
  std::ofstream(path) << "#!/bin/sh\nwhile [ \"$1\" != --outdir ]; do shift; done\nout=$2 in=$3\n" << lines;
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  papers::ConverterSettings settings;
  settings.program = path;
  return settings;
}

}  // namespace arendegang::testing
