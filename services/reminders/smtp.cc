#include "services/reminders/smtp.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "absl/strings/str_cat.h"

namespace arendegang::reminders {
namespace {

constexpr long kConnectSeconds = 10;
constexpr long kSeconds = 20;

struct FreeHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// What is left to give of a message.
struct Rest {
  const std::string* message;
  size_t given = 0;
};

size_t Give(char* buffer, size_t size, size_t count, void* rest_pointer) {
  auto* rest = static_cast<Rest*>(rest_pointer);
  const size_t given = std::min(size * count, rest->message->size() - rest->given);
  std::memcpy(buffer, rest->message->data() + rest->given, given);
  rest->given += given;
  return given;
}

// Once in the life of the process, before the first handle.
void StartCurl() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  (void)started;
}

absl::StatusCode CodeOf(CURLcode code, bool all_given) {
  switch (code) {
    case CURLE_OK:
      return absl::StatusCode::kOk;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_LOGIN_DENIED:
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
      return absl::StatusCode::kUnavailable;
    case CURLE_SEND_ERROR:
    case CURLE_WEIRD_SERVER_REPLY:
      return absl::StatusCode::kInvalidArgument;
    default:
      // A connection that breaks after the last byte may have brought the mail there.
      return all_given ? absl::StatusCode::kDeadlineExceeded : absl::StatusCode::kUnavailable;
  }
}

}  // namespace

absl::Status SendThrough(const SmtpServer& server, const Mail& mail) {
  StartCurl();
  std::unique_ptr<CURL, FreeHandle> handle(curl_easy_init());
  if (handle == nullptr) return absl::UnavailableError("libcurl could not be started");
  const std::string message = MessageOf(mail);
  Rest rest{&message};
  std::unique_ptr<curl_slist, FreeList> recipients(curl_slist_append(nullptr, absl::StrCat("<", mail.to, ">").c_str()));
  char cause[CURL_ERROR_SIZE] = "";
  CURL* curl = handle.get();
  curl_easy_setopt(curl, CURLOPT_URL, server.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(server.user.empty() ? CURLUSESSL_TRY : CURLUSESSL_ALL));
  if (!server.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.c_str());
  }
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, absl::StrCat("<", mail.from, ">").c_str());
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, Give);
  curl_easy_setopt(curl, CURLOPT_READDATA, &rest);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, kSeconds);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // of a program with threads
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, cause);
  const CURLcode code = curl_easy_perform(curl);
  const bool all_given = rest.given == message.size();
  return {CodeOf(code, all_given), cause[0] != '\0' ? cause : curl_easy_strerror(code)};
}

}  // namespace arendegang::reminders
