#include "services/gateway/connect.h"

#include <nlohmann/json.hpp>

#include "google/rpc/error_details.pb.h"
#include "gtest/gtest.h"
#include "services/base/error.h"
#include "tests/support/reason.h"

namespace arendegang::gateway {
namespace {

using Json = nlohmann::json;

TEST(FormOf, IsByTheContentType) {
  struct Case {
    const char* type;
    const char* form;  // "": none
  };
  for (const Case& each :
       {Case{"application/json", "application/json"}, Case{"Application/JSON; charset=utf-8", "application/json"},
        Case{" application/proto ", "application/proto"}, Case{"application/connect+json", "application/connect+json"},
        Case{"application/connect+proto;x=y", "application/connect+proto"}, Case{"", ""}, Case{"text/plain", ""},
        Case{"application/jsonp", ""}, Case{"application/grpc", ""}, Case{"application/x-www-form-urlencoded", ""},
        Case{"multipart/form-data; boundary=application/json", ""}}) {
    auto form = FormOf(each.type);
    EXPECT_EQ(form ? form->ContentType() : "", each.form) << each.type;
  }
}

TEST(TimeoutOf, IsMillisecondsAndNeverLongerThanAllowed) {
  const absl::Duration longest = absl::Minutes(2);
  struct Case {
    const char* header;
    absl::Duration want;
  };
  for (const Case& each : {Case{"", longest}, Case{"0", absl::ZeroDuration()}, Case{"1500", absl::Milliseconds(1500)},
                           Case{"0000000001", absl::Milliseconds(1)}, Case{"9999999999", longest}}) {
    auto timeout = TimeoutOf(each.header, longest);
    ASSERT_TRUE(timeout.ok()) << each.header;
    EXPECT_EQ(*timeout, each.want) << each.header;
  }
  for (const char* wrong : {"soon", "-1", "+1", "1.5", " 1", "1 ", "10000000000", "0x10"}) {
    EXPECT_EQ(testing::ReasonOf(TimeoutOf(wrong, longest).status()), "FIELDS_INVALID") << wrong;
  }
}

TEST(ErrorJson, HasCodeMessageAndDetailsInBytesAndInJson) {
  const absl::Status error =
      MakeError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND", "no such thing", "Det finns inte.");
  const Json json = Json::parse(ErrorJson(ToGoogleStatus(error)));
  EXPECT_EQ(json["code"], "not_found");
  EXPECT_EQ(json["message"], "no such thing");
  ASSERT_FALSE(json["details"].empty());
  for (const Json& detail : json["details"]) {
    EXPECT_EQ(detail["value"].get<std::string>().find('='), std::string::npos);
    if (detail["type"] != "google.rpc.ErrorInfo") continue;
    EXPECT_EQ(detail["debug"]["reason"], "RESOURCE_NOT_FOUND");
  }
}

TEST(ErrorJson, SurvivesWhatIsNoText) {
  google::rpc::Status error;
  error.set_code(99);
  error.set_message("a\xff");
  auto* detail = error.add_details();
  detail->set_type_url("type.googleapis.com/nobody.Knows");
  detail->set_value("\xff");
  const Json json = Json::parse(ErrorJson(error));
  EXPECT_EQ(json["code"], "unknown");
  EXPECT_EQ(json["message"], "a\xEF\xBF\xBD");
  EXPECT_EQ(json["details"][0], Json::parse(R"({"type": "nobody.Knows", "value": "/w"})"));
}

TEST(Codes, AreThoseOfTheProtocol) {
  struct Case {
    int code;
    const char* name;
    int http;
  };
  for (const Case& each :
       {Case{1, "canceled", 499}, Case{3, "invalid_argument", 400}, Case{4, "deadline_exceeded", 504},
        Case{7, "permission_denied", 403}, Case{8, "resource_exhausted", 429}, Case{12, "unimplemented", 501},
        Case{16, "unauthenticated", 401}, Case{17, "unknown", 500}, Case{-1, "unknown", 500}}) {
    EXPECT_EQ(CodeName(each.code), each.name);
    EXPECT_EQ(HttpStatusOf(each.code), each.http) << each.name;
  }
}

TEST(Envelopes, HaveAFlagAndALengthBeforeThem) {
  EXPECT_EQ(Envelope("abc"), std::string("\0\0\0\0\3abc", 8));
  EXPECT_EQ(Envelope(std::string(0x10203, 'x')).substr(0, 5), std::string("\0\0\1\2\3", 5));
  EXPECT_EQ(EndOfStream({}), std::string("\2\0\0\0\2{}", 7));
  google::rpc::Status error;
  error.set_code(5);
  const std::string end = EndOfStream(error);
  EXPECT_EQ(end[0], 2);
  EXPECT_EQ(Json::parse(end.substr(5))["error"]["code"], "not_found");
}

}  // namespace
}  // namespace arendegang::gateway
