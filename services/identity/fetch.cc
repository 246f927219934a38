#include "services/identity/fetch.h"

#include <curl/curl.h>

#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace arendegang::identity {
namespace {

constexpr long kConnectSeconds = 5;
constexpr long kSeconds = 10;
constexpr long kGood = 200;

struct FreeHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

// Once in the life of the process, before the first handle.
void StartCurl() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  (void)started;
}

// A part of an address as libcurl itself will understand it; empty if there is none.
std::string PartOf(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return "";
  std::string copy(text);
  curl_free(text);
  return copy;
}

bool IsThisMachine(absl::string_view host) { return host == "127.0.0.1" || host == "[::1]" || host == "localhost"; }

size_t Take(char* bytes, size_t size, size_t count, void* answer_pointer) {
  auto* answer = static_cast<std::string*>(answer_pointer);
  if (answer->size() + size * count > kLargestAnswer) return 0;  // an error to libcurl
  answer->append(bytes, size * count);
  return size * count;
}

}  // namespace

absl::Status CheckUrl(const std::string& url) {
  StartCurl();
  const std::unique_ptr<CURLU, FreeUrl> parsed(curl_url());
  if (parsed == nullptr || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
    return absl::InvalidArgumentError("this is no address");
  if (!PartOf(parsed.get(), CURLUPART_USER).empty() || !PartOf(parsed.get(), CURLUPART_PASSWORD).empty())
    return absl::InvalidArgumentError("the address holds a user name or a password");
  const std::string scheme = PartOf(parsed.get(), CURLUPART_SCHEME);
  if (scheme == "https") return absl::OkStatus();
  if (scheme == "http" && IsThisMachine(PartOf(parsed.get(), CURLUPART_HOST))) return absl::OkStatus();
  return absl::InvalidArgumentError("the address must begin with https:");
}

absl::StatusOr<std::string> FetchUrl(const std::string& url) {
  absl::Status allowed = CheckUrl(url);
  if (!allowed.ok()) return allowed;
  const std::unique_ptr<CURL, FreeHandle> handle(curl_easy_init());
  if (handle == nullptr) return absl::UnavailableError("libcurl could not be started");
  std::string answer;
  char cause[CURL_ERROR_SIZE] = "";
  CURL* curl = handle.get();
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_NOPROXY, "127.0.0.1,::1,localhost");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, Take);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, kSeconds);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // of a program with threads
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, cause);
  const CURLcode code = curl_easy_perform(curl);
  if (code != CURLE_OK) return absl::UnavailableError(cause[0] != '\0' ? cause : curl_easy_strerror(code));
  long http = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &http);
  if (http != kGood) return absl::UnavailableError(absl::StrCat("the server answered ", http));
  return answer;
}

}  // namespace arendegang::identity
