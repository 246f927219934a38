#include "services/diarium/media_type.h"

#include <magic.h>

#include <memory>

namespace arendegang::diarium {

std::string MediaTypeOf(absl::string_view bytes) {
  // A cookie is used by one thread at a time, and takes some milliseconds to make.
  struct Close {
    void operator()(magic_t cookie) const { magic_close(cookie); }
  };
  thread_local const std::unique_ptr<magic_set, Close> cookie = [] {
    std::unique_ptr<magic_set, Close> opened(magic_open(MAGIC_MIME_TYPE));
    if (opened != nullptr && magic_load(opened.get(), nullptr) != 0) opened.reset();
    return opened;
  }();
  const char* type = cookie == nullptr ? nullptr : magic_buffer(cookie.get(), bytes.data(), bytes.size());
  return type == nullptr ? "application/octet-stream" : type;
}

}  // namespace arendegang::diarium
