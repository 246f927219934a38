// The house styles that are installed, and the reading of a text in the one that suits it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "arendegang/v1/drafting.pb.h"
#include "services/phrasebook/phrasebook.h"

namespace arendegang::styles {

class Phrasebooks {
 public:
  // Compiles every *.phrasebook of `folder`. `default_id` is the style of requests that name none.
  // Errors: NOT_FOUND if the folder has no style, or not the default one; FAILED_PRECONDITION if one has faults, with
  // the place of the first: "stockholm.phrasebook:12:3: ...".
  static absl::StatusOr<Phrasebooks> Load(const std::string& folder, std::string default_id);

  // The style called `id`, or the default one for an empty id.
  // Errors: NOT_FOUND with PHRASEBOOK_NOT_FOUND.
  absl::StatusOr<std::shared_ptr<const phrasebook::Phrasebook>> Find(const std::string& id) const;

  // Reads a text with `read` (minutes::Read) in the style called `id`, or for an empty id in the one that leaves least
  // of it as free text. Errors: as Find and `read`.
  template <typename Response>
  absl::StatusOr<Response> Read(absl::string_view text, const std::string& id, v1::TextLayout layout,
                                absl::StatusOr<Response> (*read)(absl::string_view, const phrasebook::Phrasebook&,
                                                                 v1::TextLayout)) const {
    auto style = Find(id);
    if (!style.ok()) return style.status();
    auto best = read(text, **style, layout);
    if (!id.empty() || !best.ok()) return best;
    // A style understands a text the better, the less of it stays free text.
    for (const auto& [other_id, other] : by_id_) {
      if (other == *style) continue;
      auto otherwise = read(text, *other, layout);
      if (!otherwise.ok()) return otherwise;
      if (otherwise->report().prose_words() < best->report().prose_words()) best = std::move(otherwise);
    }
    return best;
  }

  const std::map<std::string, std::shared_ptr<const phrasebook::Phrasebook>>& all() const { return by_id_; }

 private:
  std::map<std::string, std::shared_ptr<const phrasebook::Phrasebook>> by_id_;
  std::string default_id_;
};

}  // namespace arendegang::styles
