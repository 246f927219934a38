#include "services/anslag/refusal.h"

#include "absl/strings/str_cat.h"
#include "services/base/error.h"

namespace arendegang::anslag {

absl::Status Refuse(const char* reason, const v1::Anslag& anslag, absl::string_view why, absl::string_view swedish) {
  return MakeError(absl::StatusCode::kFailedPrecondition, reason, absl::StrCat(anslag.name(), " ", why), swedish);
}

absl::Status RefuseNotUp(const v1::Anslag& anslag) {
  return Refuse("ANSLAG_NOT_UP", anslag, "is not up",
                absl::StrCat("Anslaget sitter inte uppe än. Det sätts upp ", anslag.post_date(), "."));
}

}  // namespace arendegang::anslag
