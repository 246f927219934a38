#include "services/styles/phrasebooks.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/base/error.h"
#include "services/base/files.h"

namespace arendegang::styles {
namespace {

using phrasebook::Phrasebook;

absl::StatusOr<std::shared_ptr<const Phrasebook>> CompileFile(const std::filesystem::path& path) {
  auto source = ReadFile(path);
  if (!source.ok()) return source.status();
  std::vector<phrasebook::Problem> problems;
  std::shared_ptr<const Phrasebook> style = Phrasebook::Compile(*source, &problems);
  if (style != nullptr) return style;
  const phrasebook::Problem& first = problems[0];
  return absl::FailedPreconditionError(
      absl::StrCat(path.string(), ":", first.line, ":", first.column, ": ", first.message, " ", first.span));
}

}  // namespace

absl::StatusOr<Phrasebooks> Phrasebooks::Load(const std::string& folder, std::string default_id) {
  Phrasebooks result;
  result.default_id_ = std::move(default_id);
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".phrasebook") continue;
    auto style = CompileFile(entry.path());
    if (!style.ok()) return style.status();
    result.by_id_[(*style)->id()] = *style;
  }
  if (error) return absl::NotFoundError(absl::StrCat("cannot read the folder ", folder, ": ", error.message()));
  if (!result.by_id_.contains(result.default_id_)) {
    return absl::NotFoundError(absl::StrCat("the folder ", folder, " has no phrasebook ", result.default_id_));
  }
  return result;
}

absl::StatusOr<std::shared_ptr<const Phrasebook>> Phrasebooks::Find(const std::string& id) const {
  auto found = by_id_.find(id.empty() ? default_id_ : id);
  if (found != by_id_.end()) return found->second;
  std::string known = absl::StrJoin(by_id_, ", ", [](std::string* out, const auto& entry) { *out += entry.first; });
  return MakeError(absl::StatusCode::kNotFound, "PHRASEBOOK_NOT_FOUND", absl::StrCat("no phrasebook ", id),
                   absl::StrCat("Husstilen ”", id, "” finns inte. Välj en av: ", known, "."));
}

}  // namespace arendegang::styles
