#include "services/gateway/refusal.h"

#include "services/base/error.h"
#include "services/gateway/connect.h"

namespace arendegang::gateway {

absl::Status NotFound(absl::string_view swedish) {
  return MakeError(absl::StatusCode::kUnimplemented, "METHOD_NOT_FOUND", "no such method, or not in this form",
                   swedish);
}

absl::Status TooLarge() {
  return MakeError(
      absl::StatusCode::kResourceExhausted, "MESSAGE_TOO_LARGE", "the message is too large",
      "Meddelandet är större än tjänsten tar emot. Dela upp det, eller be driften höja max_message_bytes.");
}

Reply Refusal(int status, const absl::Status& error) {
  return {status, "application/json", ErrorJson(ToGoogleStatus(error))};
}

Reply WrongVerb(const char* allowed, absl::string_view swedish) {
  Reply reply = Refusal(405, NotFound(swedish));
  reply.headers["Allow"] = allowed;
  return reply;
}

}  // namespace arendegang::gateway
