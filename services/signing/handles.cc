#include "services/signing/handles.h"

#include <openssl/err.h>

#include "absl/strings/str_cat.h"

namespace arendegang::signing {

std::string Written(BIO* bio) {
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(bio, &bytes);
  return size > 0 ? std::string(bytes, static_cast<size_t>(size)) : "";
}

absl::Status OpensslError(absl::string_view tried) {
  const char* reason = ERR_reason_error_string(ERR_peek_last_error());
  ERR_clear_error();
  return absl::InternalError(absl::StrCat(tried, ": ", reason != nullptr ? reason : "no reason given"));
}

}  // namespace arendegang::signing
