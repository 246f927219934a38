// Takes out of an answer what its caller may not know of.
#pragma once

#include <map>
#include <set>
#include <string>

#include "absl/status/statusor.h"
#include "google/protobuf/message.h"
#include "services/access/caller.h"
#include "services/guard/permissions.h"
#include "services/secrecy/extent.h"

namespace arendegang::guard {

// How much of a thing a caller may know.
enum class View {
  kHidden,  // not that it is there
  kPart,    // that it is there
  kOwn,     // all of what is secret, for it is hers
  kAll,
};

// How much she may know of a thing that belongs to a committee, by its name. `readers` are the roles that let her know
// anything there. Errors: those of the database.
absl::StatusOr<View> ViewOf(const access::Caller& caller, Roles readers, const std::string& name,
                            secrecy::Extents& extents);

// For one answer.
class Veiler {
 public:
  Veiler(const access::Caller& caller, Roles readers, secrecy::Extents& extents)
      : caller_(caller), readers_(readers), extents_(extents) {}

  // Takes out every message that names what she may not know of, and what tells of it in those that stay; false if it
  // is the message itself. Errors: those of the database.
  absl::StatusOr<bool> Cover(google::protobuf::Message* message);

  // The names of secret things that were left in, for they are hers.
  const std::set<std::string>& own() const { return own_; }

  // How much of it she may know, looked up once.
  absl::StatusOr<View> Look(const std::string& name);

 private:
  absl::StatusOr<bool> CoverNames(google::protobuf::Message* message);
  absl::Status CoverField(const google::protobuf::FieldDescriptor& field, google::protobuf::Message* message);
  absl::Status CoverTexts(const google::protobuf::FieldDescriptor& field, google::protobuf::Message* message);
  absl::StatusOr<bool> CoverName(const google::protobuf::FieldDescriptor& field, const std::string& name,
                                 google::protobuf::Message* message);

  const access::Caller& caller_;
  const Roles readers_;
  secrecy::Extents& extents_;
  std::map<std::string, View> views_;
  std::set<std::string> own_;
};

}  // namespace arendegang::guard
