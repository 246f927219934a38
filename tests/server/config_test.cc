#include "services/server/config.h"

#include "gtest/gtest.h"

namespace arendegang::server {
namespace {

TEST(Config, TakesTheBoundsAndTheFilesOfTls) {
  Config config;
  ASSERT_TRUE(ReadConfig("listen = 0.0.0.0:7300\nmax_calls_per_second = 0\nmax_connections = 100\n"
                         "tls_certificate = /c.pem\ntls_key = /k.pem\ntls_client_ca = /a.pem\n",
                         "a.conf", &config)
                  .ok());
  EXPECT_EQ(config.max_calls_per_second, 0);
  EXPECT_EQ(config.max_connections, 100);
  EXPECT_EQ(config.tls_certificate, "/c.pem");
  EXPECT_EQ(config.tls_key, "/k.pem");
  EXPECT_EQ(config.tls_client_ca, "/a.pem");
}

TEST(Config, RefusesNumbersOutOfBounds) {
  for (const char* line : {"max_connections = 15", "max_connections = many", "max_calls_per_second = -1"}) {
    Config config;
    EXPECT_FALSE(ReadConfig(line, "a.conf", &config).ok()) << line;
  }
}

}  // namespace
}  // namespace arendegang::server
