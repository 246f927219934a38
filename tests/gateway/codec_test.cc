#include "services/gateway/codec.h"

#include <nlohmann/json.hpp>

#include "arendegang/v1/committee.pb.h"
#include "gtest/gtest.h"
#include "tests/support/reason.h"

namespace arendegang::gateway {
namespace {

const google::protobuf::Descriptor& Type() { return *v1::CreateCommitteeRequest::descriptor(); }

TEST(MethodAt, KnowsTheMethodsOfTheApiAndNoOthers) {
  ASSERT_NE(MethodAt("/arendegang.v1.CommitteeService/GetCommittee"), nullptr);
  EXPECT_EQ(MethodAt("/arendegang.v1.CommitteeService/GetCommittee")->name(), "GetCommittee");
  for (const char* path :
       {"", "/", "arendegang.v1.CommitteeService/GetCommittee", "/arendegang.v1.CommitteeService/GetCommittee/",
        "/arendegang.v1.CommitteeService", "/arendegang.v1.CommitteeService/", "/arendegang.v1.Committee/title",
        "/arendegang.v1.NopeService/Get", "/grpc.health.v1.Health/Check", "/arendegang.v1./GetCommittee"}) {
    EXPECT_EQ(MethodAt(path), nullptr) << path;
  }
}

TEST(BytesOfJson, ReadsNamesOfBothFormsAndGivesTheMessage) {
  for (const char* json : {R"({"committeeId": "hvn", "committee": {"title": "Hamnviksnämnden"}})",
                           R"({"committee_id": "hvn", "committee": {"title": "Hamnviksn\u00e4mnden"}})"}) {
    auto bytes = BytesOfJson(Type(), json);
    ASSERT_TRUE(bytes.ok()) << bytes.status();
    v1::CreateCommitteeRequest request;
    ASSERT_TRUE(request.ParseFromString(*bytes));
    EXPECT_EQ(request.committee_id(), "hvn");
    EXPECT_EQ(request.committee().title(), "Hamnviksnämnden");
  }
}

TEST(BytesOfJson, NamesTheFieldThatIsWrongAndNothingThatStandsInIt) {
  struct Case {
    const char* json;
    const char* field;
  };
  for (const Case& each :
       {Case{R"({"nope": 1})", "nope"}, Case{R"({"committee": {"tittle": "Hemligt"}})", "committee.tittle"},
        Case{R"({"committee": {"title": {"a": "Hemligt"}}})", "committee"}, Case{"", "body"}, Case{"{", "body"},
        Case{"[]", "body"}, Case{"\"Hemligt\"", "body"}}) {
    auto bytes = BytesOfJson(Type(), each.json);
    EXPECT_EQ(testing::ReasonOf(bytes.status()), "FIELDS_INVALID") << each.json;
    auto error = ToUserError(ToGoogleStatus(bytes.status()));
    ASSERT_EQ(error.fields.size(), 1u) << each.json;
    EXPECT_EQ(error.fields[0].path, each.field) << each.json;
    EXPECT_EQ(ToGoogleStatus(bytes.status()).DebugString().find("Hemligt"), std::string::npos);
  }
}

TEST(BytesOf, TakesWhatIsSuchAMessage) {
  EXPECT_EQ(*BytesOf(Type(), ""), "");
  EXPECT_EQ(testing::ReasonOf(BytesOf(Type(), "\x0a\xff").status()), "FIELDS_INVALID");
}

TEST(JsonOf, WritesWhatItIsGivenBack) {
  v1::CreateCommitteeRequest request;
  request.set_committee_id("hvn");
  auto json = JsonOf(Type().full_name(), request.SerializeAsString());
  ASSERT_TRUE(json.ok()) << json.status();
  EXPECT_EQ(nlohmann::json::parse(*json), nlohmann::json::parse(R"({"committeeId": "hvn"})"));
  EXPECT_EQ(JsonOf("nobody.Knows", "").status().code(), absl::StatusCode::kInternal);
}

}  // namespace
}  // namespace arendegang::gateway
