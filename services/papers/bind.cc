#include "services/papers/bind.h"

#include <filesystem>
#include <fstream>
#include <iostream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/base/child.h"
#include "services/base/error.h"
#include "services/base/files.h"
#include "services/base/temp_folder.h"
#include "services/render/document.h"

namespace arendegang::papers {
namespace {

namespace fs = std::filesystem;

constexpr char kProgram[] = "arendegang-bind";
constexpr char kNumbers[] = "numbers.pdf";
constexpr char kBound[] = "bound.pdf";

std::string PartName(size_t number) { return absl::StrCat(number, ".pdf"); }

// The bytes of a file; empty if there is none.
std::string ReadAll(const std::string& path) { return ReadFile(path).value_or(""); }

void WriteAll(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

// Beside this program, in a build and when it is installed; else where the package puts it.
std::string ProgramPath() {
  std::error_code error;
  const fs::path beside = fs::read_symlink("/proc/self/exe", error).parent_path() / kProgram;
  if (!error && fs::exists(beside, error)) return beside.string();
  return absl::StrCat("/usr/libexec/arendegang/", kProgram);
}

// The file "binding": a line each for title, author and day, then one for each part: who made it, and its title.
std::string LinesOf(const std::vector<PdfPart>& parts, const Binding& binding) {
  std::string lines = absl::StrCat(render::Shown(binding.title), "\n", render::Shown(binding.author), "\n",
                                   render::Shown(binding.day), "\n");
  for (const PdfPart& part : parts) {
    absl::StrAppend(&lines, static_cast<int>(part.maker), " ", render::Shown(part.title), "\n");
  }
  return lines;
}

}  // namespace

absl::StatusOr<Bound> Bind(const std::vector<PdfPart>& parts, const Binding& binding, const Wanted& wanted) {
  TempFolder folder;
  if (!folder.ok()) return absl::InvalidArgumentError("no temporary folder");
  WriteAll(folder.File("binding"), LinesOf(parts, binding));
  for (size_t i = 0; i < parts.size(); ++i) WriteAll(folder.File(PartName(i)), parts[i].pdf);
  if (!binding.numbers.empty()) WriteAll(folder.File(kNumbers), binding.numbers);
  ChildProgram program;
  program.command = {ProgramPath(), folder.File("")};
  program.memory_bytes = int64_t{2} << 30;
  program.most_output = 4096;
  program.wanted = wanted;
  const ChildEnd end = RunChild(program);
  if (wanted && !wanted()) return absl::CancelledError("nobody waits for the PDF any more");
  if (end.exit_code == kNoSuchProgram) {
    return MakeError(absl::StatusCode::kFailedPrecondition, "CONVERTER_MISSING",
                     absl::StrCat("there is no ", ProgramPath()),
                     "Handlingarna kan inte läggas ihop: programmet arendegang-bind saknas. Be driften installera om.");
  }
  Bound bound;
  if (end.exit_code != 0 || !absl::SimpleAtoi(end.output, &bound.pages)) {
    return absl::InvalidArgumentError(absl::StrCat("ended with ", end.exit_code, ": ", end.output));
  }
  bound.pdf = ReadAll(folder.File(kBound));
  return bound;
}

int BindIn(const std::string& folder) {
  const fs::path path(folder);
  const std::vector<std::string> lines = absl::StrSplit(ReadAll(path / "binding"), '\n');
  if (lines.size() < 4) return 2;
  const Binding binding{lines[0], lines[1], lines[2], ReadAll(path / kNumbers)};
  std::vector<PdfPart> parts;
  for (size_t i = 3; i + 1 < lines.size(); ++i) {
    const auto maker = static_cast<Maker>(lines[i][0] - '0');
    parts.push_back({lines[i].substr(2), ReadAll(path / PartName(parts.size())), maker});
  }
  auto joined = Join(parts, binding);
  auto pages = joined.ok() ? PagesOf(*joined) : joined.status();
  if (!pages.ok()) {
    std::cout << pages.status().message();
    return 1;
  }
  WriteAll(path / kBound, *joined);
  std::cout << *pages;
  return 0;
}

}  // namespace arendegang::papers
