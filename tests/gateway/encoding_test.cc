#include "services/gateway/encoding.h"

#include <zlib.h>

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

std::string Unpacked(const std::string& bytes) {
  std::string text(1 << 20, '\0');
  z_stream stream = {};
  EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

TEST(Compress, IsForWhatIsLargeAndWhoTakesIt) {
  const std::string large(5000, 'a');
  struct Case {
    const char* accepted;
    std::string body;
    bool compressed;
  };
  for (const Case& each :
       {Case{"gzip", large, true}, Case{"br", large, false}, Case{"gzip;q=0", large, false}, Case{"", large, false},
        Case{"gzip", std::string(1023, 'a'), false}, Case{"gzip", std::string(1024, 'a'), true}}) {
    Reply reply{200, "application/json", each.body};
    Compress(each.accepted, &reply);
    EXPECT_EQ(reply.headers.count("Content-Encoding") == 1, each.compressed) << each.accepted << each.body.size();
    EXPECT_EQ(each.compressed ? Unpacked(reply.body) : reply.body, each.body);
    EXPECT_EQ(reply.headers.count("Vary") == 1, each.body.size() >= 1024);
  }
}

TEST(Compress, LeavesWhatWouldNotGetSmaller) {
  std::string noise;
  uint32_t state = 1;
  while (noise.size() < 4096) noise.push_back(static_cast<char>((state = state * 1664525 + 1013904223) >> 24));
  Reply reply{200, "application/proto", noise};
  Compress("gzip", &reply);
  EXPECT_EQ(reply.body, noise);
  EXPECT_EQ(reply.headers.count("Content-Encoding"), 0u);
}

}  // namespace
}  // namespace arendegang::gateway
