// What a failed call is told as, and the exit code that a script sees.
#include "clients/cli/session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace arendegang::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Session, TellsWhatToDoWhenTheServiceCannotBeReached) {
  const struct {
    grpc::Status status;
    const char* told;
  } kCases[] = {
      {{grpc::StatusCode::UNAVAILABLE, "failed to connect"}, "svarar inte på 127.0.0.1:7300"},
      {{grpc::StatusCode::UNAVAILABLE, "tls handshake failed"}, "--ca=FIL"},
      {{grpc::StatusCode::DEADLINE_EXCEEDED, "Deadline Exceeded"}, "hann inte svara"},
  };
  const Session session(Options{});
  for (const auto& each : kCases) {
    int exit_code = kDone;
    testing::internal::CaptureStderr();
    EXPECT_FALSE(session.Succeeded(each.status, &exit_code));
    const std::string told = testing::internal::GetCapturedStderr();
    EXPECT_THAT(told, HasSubstr(each.told));
    EXPECT_THAT(told, Not(HasSubstr(each.status.error_message())));
    EXPECT_EQ(exit_code, kUnreachable) << each.told;
  }
}

}  // namespace
}  // namespace arendegang::cli
