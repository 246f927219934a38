#include "services/base/error.h"

#include "gtest/gtest.h"

namespace arendegang {
namespace {

TEST(MakeError, KeepsItsThreeTextsOnTheWire) {
  absl::Status status = MakeError(absl::StatusCode::kInvalidArgument, "FIELDS_INVALID", "missing field: id",
                                  "Fältet ”id” saknas. Fyll i det.", {{"id", "Saknas."}, {"name", "För långt."}});
  google::rpc::Status wire = ToGoogleStatus(status);
  EXPECT_EQ(wire.code(), 3);
  EXPECT_EQ(wire.message(), "missing field: id");
  EXPECT_EQ(wire.details_size(), 3);
  UserError error = ToUserError(wire);
  EXPECT_EQ(error.text, "Fältet ”id” saknas. Fyll i det.");
  ASSERT_EQ(error.fields.size(), 2u);
  EXPECT_EQ(error.fields[1].path, "name");
  EXPECT_EQ(error.fields[1].description, "För långt.");
}

TEST(ToUserError, ShowsTheMessageOfAnErrorWithoutDetails) {
  EXPECT_EQ(ToUserError(ToGoogleStatus(absl::NotFoundError("nothing here"))).text, "nothing here");
}

}  // namespace
}  // namespace arendegang
