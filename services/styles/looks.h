// The looks of papers that are installed, and a meeting to show them on.
//
// A file hamnvik.look beside the house styles holds the look "hamnvik" as protobuf text (v1.Look); its logo is a file
// of its own in the same folder. sample.textproto there holds an invented meeting (v1.Minutes).
#pragma once

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "arendegang/v1/look.pb.h"
#include "arendegang/v1/minutes.pb.h"

namespace arendegang::styles {

class Looks {
 public:
  // Reads every *.look of `folder`, their logos, and the sample.
  // Errors: NOT_FOUND if the folder or the sample cannot be read; FAILED_PRECONDITION if one has faults, with the place
  // of the first: "hamnvik.look:3:1: ...".
  static absl::StatusOr<Looks> Load(const std::string& folder);

  // The look called `id`; the plain one for an empty id. Errors: NOT_FOUND with LOOK_NOT_FOUND.
  absl::StatusOr<v1::Look> Find(const std::string& id) const;

  const std::map<std::string, v1::Look>& all() const { return by_id_; }

  // The meeting that a look is shown on.
  const v1::Minutes& sample() const { return sample_; }

 private:
  std::map<std::string, v1::Look> by_id_;
  v1::Minutes sample_;
};

}  // namespace arendegang::styles
