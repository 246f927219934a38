// What kind of error it is.
#pragma once

#include <string>

#include "google/rpc/error_details.pb.h"
#include "services/base/error.h"

namespace arendegang::testing {

// The reason of an error: "FIELDS_INVALID"; empty if it has none.
inline std::string ReasonOf(const absl::Status& status) {
  const google::rpc::Status wire = ToGoogleStatus(status);
  google::rpc::ErrorInfo info;
  for (const auto& detail : wire.details()) {
    if (detail.UnpackTo(&info)) return info.reason();
  }
  return "";
}

}  // namespace arendegang::testing
