#include "services/identity/fetch.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace arendegang::identity {
namespace {

TEST(Fetch, GoesOverTlsExceptWithinTheMachine) {
  struct Case {
    const char* url;
    bool allowed;
  };
  const Case cases[] = {
      {"https://id.hamnvik.example/keys", true},
      {"https://id.hamnvik.example:8443/keys?x=1", true},
      {"HTTPS://id.hamnvik.example/keys", true},
      {"http://127.0.0.1:8080/keys", true},
      {"http://[::1]:8080/keys", true},
      {"http://localhost:8080/keys", true},
      {"http://id.hamnvik.example/keys", false},
      {"http://127.0.0.1.hamnvik.example/keys", false},
      {"http://127.0.0.1@id.hamnvik.example/keys", false},
      {"http://localhost.hamnvik.example/keys", false},
      {"http://10.0.0.1/keys", false},
      {"https://ylva:hemligt@id.hamnvik.example/keys", false},
      {"file:///etc/hostname", false},
      {"ftp://127.0.0.1/keys", false},
      {"id.hamnvik.example/keys", false},
      {"", false},
      {"https://", false},
  };
  for (const Case& c : cases) EXPECT_EQ(CheckUrl(c.url).ok(), c.allowed) << c.url;
  EXPECT_EQ(FetchUrl("http://id.hamnvik.example/keys").status().code(), absl::StatusCode::kInvalidArgument);
}

// A server that gives one answer to one caller, on a port that was free.
class OneAnswer {
 public:
  explicit OneAnswer(std::string answer) : listening_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    EXPECT_EQ(bind(listening_, any, size), 0);
    EXPECT_EQ(listen(listening_, 1), 0);
    getsockname(listening_, any, &size);
    url_ = absl::StrCat("http://127.0.0.1:", ntohs(address.sin_port), "/keys");
    thread_ = std::thread([this, answer = std::move(answer)] { Answer(answer); });
  }
  ~OneAnswer() {
    thread_.join();
    close(listening_);
  }

  const std::string& url() const { return url_; }

 private:
  void Answer(absl::string_view rest) const {
    const int caller = accept(listening_, nullptr, nullptr);
    char asked[4096];
    if (read(caller, asked, sizeof asked) > 0) {
      while (!rest.empty()) {
        const ssize_t sent = send(caller, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent <= 0) break;
        rest.remove_prefix(static_cast<size_t>(sent));
      }
    }
    close(caller);
  }

  int listening_;
  std::string url_;
  std::thread thread_;
};

absl::StatusOr<std::string> Fetched(const std::string& answer) {
  OneAnswer server(answer);
  return FetchUrl(server.url());
}

TEST(Fetch, BringsWhatTheServerAnswers) {
  EXPECT_EQ(Fetched("HTTP/1.0 200 OK\r\n\r\n{\"keys\":[]}").value_or("?"), "{\"keys\":[]}");
  const std::string largest(kLargestAnswer, 'x');
  EXPECT_EQ(Fetched("HTTP/1.0 200 OK\r\n\r\n" + largest).value_or("?"), largest);
}

TEST(Fetch, TakesNothingElseForAnAnswer) {
  struct Case {
    const char* name;
    std::string answer;
  };
  const Case cases[] = {
      {"not found", "HTTP/1.0 404 Not Found\r\n\r\n{}"},
      {"moved", "HTTP/1.0 302 Found\r\nLocation: http://127.0.0.1:9/\r\n\r\n{}"},
      {"too large", "HTTP/1.0 200 OK\r\n\r\n" + std::string(kLargestAnswer + 1, 'x')},
      {"cut off", "HTTP/1.0 200 OK\r\nContent-Length: 100\r\n\r\n{}"},
      {"nothing", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(Fetched(c.answer).status().code(), absl::StatusCode::kUnavailable) << c.name;
  EXPECT_TRUE(absl::StrContains(Fetched(cases[0].answer).status().message(), "404"));
}

}  // namespace
}  // namespace arendegang::identity
