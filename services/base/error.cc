#include "services/base/error.h"

#include <map>
#include <string>
#include <utility>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "google/rpc/error_details.pb.h"

namespace arendegang {
namespace {

constexpr char kTypeUrlPrefix[] = "type.googleapis.com/";

template <typename Detail>
void Attach(const Detail& detail, absl::Status* status) {
  status->SetPayload(absl::StrCat(kTypeUrlPrefix, Detail::descriptor()->full_name()),
                     absl::Cord(detail.SerializeAsString()));
}

}  // namespace

absl::Status MakeError(absl::StatusCode code, absl::string_view reason, absl::string_view message,
                       absl::string_view swedish, std::vector<FieldViolation> fields) {
  absl::Status status(code, message);
  google::rpc::ErrorInfo info;
  info.set_reason(std::string(reason));
  info.set_domain("arendegang");
  Attach(info, &status);
  google::rpc::LocalizedMessage localized;
  localized.set_locale("sv-SE");
  localized.set_message(std::string(swedish));
  Attach(localized, &status);
  if (fields.empty()) return status;
  google::rpc::BadRequest bad;
  for (FieldViolation& field : fields) {
    auto* violation = bad.add_field_violations();
    violation->set_field(std::move(field.path));
    violation->set_description(std::move(field.description));
  }
  Attach(bad, &status);
  return status;
}

google::rpc::Status ToGoogleStatus(const absl::Status& status) {
  google::rpc::Status result;
  result.set_code(static_cast<int>(status.code()));
  result.set_message(std::string(status.message()));
  // In order: the same error is the same bytes, which tell nothing of where it was made.
  std::map<std::string, std::string> details;
  status.ForEachPayload([&](absl::string_view type_url, const absl::Cord& payload) {
    details.emplace(std::string(type_url), std::string(payload));
  });
  for (auto& [type_url, value] : details) {
    auto* detail = result.add_details();
    detail->set_type_url(type_url);
    detail->set_value(std::move(value));
  }
  return result;
}

UserError ToUserError(const google::rpc::Status& status) {
  UserError error{status.message(), {}};
  for (const auto& detail : status.details()) {
    google::rpc::LocalizedMessage localized;
    google::rpc::BadRequest bad;
    if (detail.Is<google::rpc::LocalizedMessage>() && detail.UnpackTo(&localized)) error.text = localized.message();
    if (!detail.Is<google::rpc::BadRequest>() || !detail.UnpackTo(&bad)) continue;
    for (const auto& violation : bad.field_violations()) {
      error.fields.push_back({violation.field(), violation.description()});
    }
  }
  return error;
}

}  // namespace arendegang
