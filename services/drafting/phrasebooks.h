// The house styles that are installed.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "services/phrasebook/phrasebook.h"

namespace arendegang::drafting {

class Phrasebooks {
 public:
  // Compiles every *.phrasebook of `folder`. `default_id` is the style of requests that name none.
  // Errors: NOT_FOUND if the folder has no style, or not the default one; FAILED_PRECONDITION if one has faults, with
  // the place of the first: "stockholm.phrasebook:12:3: ...".
  static absl::StatusOr<Phrasebooks> Load(const std::string& folder, std::string default_id);

  // The style called `id`, or the default one for an empty id.
  // Errors: NOT_FOUND with PHRASEBOOK_NOT_FOUND.
  absl::StatusOr<std::shared_ptr<const phrasebook::Phrasebook>> Find(const std::string& id) const;

  const std::map<std::string, std::shared_ptr<const phrasebook::Phrasebook>>& all() const { return by_id_; }

 private:
  std::map<std::string, std::shared_ptr<const phrasebook::Phrasebook>> by_id_;
  std::string default_id_;
};

}  // namespace arendegang::drafting
