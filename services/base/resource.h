// What resources have in common: errors about their names, etags, updates in part, pages of lists.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/message.h"
#include "google/protobuf/timestamp.pb.h"
#include "services/base/error.h"

namespace arendegang {

// NOT_FOUND with RESOURCE_NOT_FOUND.
absl::Status NotFound(absl::string_view name);

// INVALID_ARGUMENT with NAME_MALFORMED; `example` is a name of the right form.
absl::Status Malformed(absl::string_view name, absl::string_view example);

// INVALID_ARGUMENT with FIELDS_INVALID, naming the fields; OK if there are none.
absl::Status FieldsInvalid(std::vector<FieldViolation> fields);

// The etag of a revision.
std::string EtagOf(int64_t revision);

// ABORTED with ETAG_MISMATCH if `seen`, the etag that the caller saw, is given and is no longer the resource's.
absl::Status CheckEtag(absl::string_view name, absl::string_view seen, absl::string_view etag);

// Takes the fields of `mask`, or without one those that are not empty, from `update` into `target`. Output-only fields
// are left alone: only those that lie at or below the paths in `may` are taken.
// Errors: INVALID_ARGUMENT with FIELDS_INVALID if the mask names a field that there is not, or that may not be set.
absl::Status UpdateFields(const google::protobuf::Message& update, const google::protobuf::FieldMask& mask,
                          std::initializer_list<absl::string_view> may, google::protobuf::Message* target);

// Sets a timestamp from an instant as FormatInstant writes it.
void SetInstant(absl::string_view instant, google::protobuf::Timestamp* timestamp);

// How many items a page has: `asked`, `usual` for 0, at most `most`. Errors: FIELDS_INVALID if it is negative.
absl::StatusOr<int> PageSize(int asked, int usual, int most);

// A token for the page after `key`. `request`, without its page token and size, says which list it is of.
std::string PageToken(const google::protobuf::Message& request, absl::string_view key);

// The key in the page token of `request`; empty for the first page.
// Errors: INVALID_ARGUMENT with PAGE_TOKEN_INVALID if it is none, or of another list.
absl::StatusOr<std::string> PageKey(const google::protobuf::Message& request);

}  // namespace arendegang
