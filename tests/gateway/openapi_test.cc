#include "services/gateway/openapi.h"

#include <nlohmann/json.hpp>

#include "gtest/gtest.h"
#include "proto/api_descriptors.h"
#include "tests/support/files.h"

namespace arendegang::gateway {
namespace {

using Json = nlohmann::json;

// The description of brygga.proto beside this file.
Json Described() { return Json::parse(OpenApiOf(testing::ReadFile(ARENDEGANG_BRYGGA))); }

TEST(OpenApi, TellsHowEachKindOfFieldIsWrittenInJson) {
  const Json properties = Described()["components"]["schemas"]["brygga.v1.Boat"]["properties"];
  struct Case {
    const char* field;
    const char* want;
  };
  for (const Case& each : {
           Case{"boatName", R"({"type": "string", "description": "Its name."})"},
           Case{"weight", R"({"type": "string", "format": "int64", "pattern": "^-?[0-9]+$"})"},
           Case{"masts", R"({"type": "integer", "format": "uint32", "minimum": 0})"},
           Case{"draught", R"({"type": "number", "format": "double"})"},
           Case{"photo", R"({"type": "string", "contentEncoding": "base64"})"},
           Case{"sunk", R"({"type": "boolean"})"},
           Case{"tenders",
                R"({"type": "object", "additionalProperties": {"$ref": "#/components/schemas/brygga.v1.Boat"}})"},
           Case{"kinds", R"({"type": "array", "items": {"$ref": "#/components/schemas/brygga.v1.Boat.Kind"}})"},
           Case{"berth", R"({"type": "integer", "format": "int32"})"},
           Case{"sails", R"({"type": "integer", "format": "int32", "description": "Square metres."})"},
       }) {
    EXPECT_EQ(properties[each.field], Json::parse(each.want)) << each.field;
  }
  EXPECT_EQ(properties.size(), 11u);
}

TEST(OpenApi, AllowsOneOfAChoiceAtMost) {
  const Json boat = Described()["components"]["schemas"]["brygga.v1.Boat"];
  EXPECT_EQ(boat["allOf"], Json::parse(R"([{"oneOf": [{"required": ["engine"]}, {"required": ["sails"]},
      {"not": {"anyOf": [{"required": ["engine"]}, {"required": ["sails"]}]}}]}])"));
}

TEST(OpenApi, NamesTheValuesOfAnEnum) {
  const Json kind = Described()["components"]["schemas"]["brygga.v1.Boat.Kind"];
  EXPECT_EQ(kind["enum"], Json::parse(R"(["KIND_UNSPECIFIED", "KIND_EKA"])"));
  EXPECT_EQ(kind["description"], "What a boat is.\n- `KIND_EKA`: Rowed.");
}

TEST(OpenApi, TellsOfAMethodWhatItsCommentTells) {
  const Json move = Described()["paths"]["/brygga.v1.BerthService/Move"]["post"];
  EXPECT_EQ(move["summary"], "Moves a boat");
  EXPECT_EQ(move["description"], "Moves a boat. At once.\n\nErrors: none.");
  EXPECT_EQ(move["requestBody"]["content"]["application/json"]["schema"]["$ref"],
            "#/components/schemas/brygga.v1.Boat");
  EXPECT_TRUE(move["requestBody"]["content"].contains("application/proto"));
  EXPECT_EQ(move["responses"]["default"]["$ref"], "#/components/responses/Error");
}

TEST(OpenApi, GivesAStreamTheContentTypesOfStreams) {
  const Json take = Described()["paths"]["/brygga.v1.BerthService/Take"]["post"];
  EXPECT_TRUE(take["requestBody"]["content"].contains("application/connect+json"));
  EXPECT_TRUE(take["responses"]["200"]["content"].contains("application/connect+proto"));
  EXPECT_FALSE(take["requestBody"]["content"].contains("application/json"));
}

TEST(OpenApi, WritesTimesAndMasksOfTheApiAsStrings) {
  const Json api = Json::parse(OpenApiOf(ApiDescriptors()));
  const Json& schemas = api["components"]["schemas"];
  EXPECT_EQ(schemas["google.protobuf.Timestamp"], Json::parse(R"({"type": "string", "format": "date-time"})"));
  EXPECT_EQ(schemas["google.protobuf.FieldMask"]["type"], "string");
  // Every method is there, and each is explained.
  for (const auto& [path, item] : api["paths"].items()) {
    EXPECT_NE(item["post"]["description"], "") << path;
  }
  EXPECT_TRUE(api["paths"].contains("/arendegang.v1.CommitteeService/ListCommittees"));
}

TEST(OpenApi, IsNothingOfBytesThatAreNoDescriptors) { EXPECT_EQ(OpenApiOf("\x0a\xff"), ""); }

}  // namespace
}  // namespace arendegang::gateway
