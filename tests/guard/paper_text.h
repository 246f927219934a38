// The words within a paper that is packed.
#pragma once

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "arendegang/v1/papers.pb.h"
#include "services/converter/zip_file.h"

namespace arendegang::testing {

// Of a Word document among the messages that RenderPaper answers, its words; of another answer, nothing.
inline std::string UnpackedPaper(const std::vector<std::string>& messages) {
  std::string bytes;
  for (const std::string& message : messages) {
    v1::RenderPaperResponse response;
    if (response.ParseFromString(message)) bytes += response.bytes();
  }
  if (!absl::StartsWith(bytes, "PK")) return "";
  constexpr size_t kMost = 1 << 24;
  const converter::ZipFile archive(bytes);
  std::string all;
  for (const char* part : {"word/document.xml", "word/header1.xml", "word/footer1.xml", "word/settings.xml",
                           "word/footnotes.xml", "docProps/core.xml", "docProps/app.xml"}) {
    std::string content;
    if (archive.Read(part, kMost, &content) == converter::ZipFile::Outcome::kRead) all += content;
  }
  return all;
}

}  // namespace arendegang::testing
