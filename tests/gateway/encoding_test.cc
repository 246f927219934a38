#include "services/gateway/encoding.h"

#include "gtest/gtest.h"

namespace arendegang::gateway {
namespace {

struct Case {
  const char* name;
  const char* header;
  double brotli;
  double gzip;
};

class Quality : public ::testing::TestWithParam<Case> {};

TEST_P(Quality, IsWhatTheHeaderSays) {
  EXPECT_EQ(QualityOf(GetParam().header, "br"), GetParam().brotli);
  EXPECT_EQ(QualityOf(GetParam().header, "gzip"), GetParam().gzip);
}

INSTANTIATE_TEST_SUITE_P(
    Headers, Quality,
    ::testing::Values(Case{"Nothing", "", 0, 0}, Case{"Browser", "gzip, deflate, br, zstd", 1, 1},
                      Case{"Capitals", "GZip", 0, 1}, Case{"Weights", "gzip;q=0.5 , br; q=0.8", 0.8, 0.5},
                      Case{"Refused", "br;q=0, gzip", 0, 1}, Case{"All", "*", 1, 1},
                      Case{"AllButOne", "*, br;q=0", 0, 1}, Case{"None", "identity, *;q=0", 0, 0},
                      Case{"OneOfAll", "gzip;q=1, *;q=0", 0, 1}, Case{"PartOfAName", "brotli, xgzip", 0, 0},
                      Case{"NoNumber", "br;q=many, gzip;level=9", 0, 0}, Case{"OutOfBounds", "br;q=7, gzip;q=-1", 0, 0},
                      Case{"Commas", ",,gzip,", 0, 1}),
    [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace arendegang::gateway
