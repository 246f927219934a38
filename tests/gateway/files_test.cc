#include "services/gateway/files.h"

#include <filesystem>
#include <fstream>

#include "gtest/gtest.h"
#include "tests/support/temp_folder.h"

namespace arendegang::gateway {
namespace {

namespace fs = std::filesystem;

const absl::Time kNow = absl::FromUnixSeconds(1'800'000'000);

// A client of a few files, each of which has in it what it is.
class Client : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* path : {"index.html", "index.html.br", "index.html.gz", "assets/app-3f2a.js",
                             "assets/app-3f2a.js.gz", "favicon.ico", "only.br", ".hidden", ".git/config"}) {
      Put(path, path);
    }
  }

  void Put(const std::string& path, const std::string& bytes) {
    const fs::path file = fs::path(web_) / path;
    fs::create_directories(file.parent_path());
    std::ofstream(file) << bytes;
  }

  std::unique_ptr<Files> Loaded() {
    auto files = Files::Load(web_);
    EXPECT_TRUE(files.ok()) << files.status();
    return files.ok() ? *std::move(files) : nullptr;
  }

  testing::TempFolder folder_;
  const std::string web_ = folder_.File("web");
};

TEST_F(Client, IsAnsweredAsEachAskerTakesIt) {
  struct Case {
    std::string path;
    std::string accepted;
    std::string body;
    std::string coding;
  };
  auto files = Loaded();
  for (const Case& each :
       {Case{"/", "", "index.html", ""}, Case{"/", "gzip, br", "index.html.br", "br"},
        Case{"/", "gzip", "index.html.gz", "gzip"}, Case{"/", "br;q=0, *", "index.html.gz", "gzip"},
        Case{"/", "br;q=0.1, gzip;q=0.2", "index.html.gz", "gzip"}, Case{"/", "identity;q=0", "index.html", ""},
        Case{"/assets/app-3f2a.js", "br", "assets/app-3f2a.js", ""},
        Case{"/assets/app-3f2a.js", "br, gzip", "assets/app-3f2a.js.gz", "gzip"},
        Case{"/favicon.ico", "br, gzip", "favicon.ico", ""}}) {
    Reply reply = files->At({each.path, each.accepted, ""}, kNow);
    ASSERT_NE(reply.shared, nullptr) << each.path;
    EXPECT_EQ(*reply.shared, each.body) << each.path << " " << each.accepted;
    EXPECT_EQ(reply.headers["Content-Encoding"], each.coding) << each.path << " " << each.accepted;
    EXPECT_EQ(reply.headers["Vary"], "Accept-Encoding");
  }
}

TEST_F(Client, RoutesByItselfWhatHasNoDotInItsLastPart) {
  auto files = Loaded();
  for (const char* path : {"/", "/arenden", "/arenden/2026-0001/", "/v1.2/protokoll", "/index.html"}) {
    Reply reply = files->At({path, "", ""}, kNow);
    EXPECT_EQ(reply.status, 200) << path;
    EXPECT_EQ(*reply.shared, "index.html") << path;
  }
}

TEST_F(Client, HasNothingElse) {
  Put("../outside.txt", "secret");
  fs::create_symlink(fs::path(web_) / ".." / "outside.txt", fs::path(web_) / "link.txt");
  fs::create_directory_symlink(fs::path(web_) / "..", fs::path(web_) / "up");
  auto files = Loaded();
  for (const char* path : {"/nope.js", "/assets/nope.css", "/../outside.txt", "/assets/../index.html", "/..",
                           "/./index.html", "/assets/..", "/link.txt", "/up/outside.txt", "/.hidden", "/.git/config.x",
                           "/index.html.br", "/favicon.ico%00", "/%00", "/..\\outside", "//favicon.ico"}) {
    Reply reply = files->At({path, "", ""}, kNow);
    EXPECT_EQ(reply.status, 404) << path;
    EXPECT_EQ(reply.shared, nullptr) << path;
  }
}

TEST_F(Client, IsKeptForeverOnlyWhereTheNameTellsWhatIsInIt) {
  auto files = Loaded();
  EXPECT_EQ(files->At({"/assets/app-3f2a.js", "", ""}, kNow).headers["Cache-Control"],
            "public, max-age=31536000, immutable");
  for (const char* path : {"/", "/favicon.ico", "/assets/"}) {
    EXPECT_EQ(files->At({path, "", ""}, kNow).headers["Cache-Control"], "no-cache") << path;
  }
}

TEST_F(Client, IsNotSentAgainToWhoHasIt) {
  auto files = Loaded();
  const std::string plain = files->At({"/", "", ""}, kNow).headers["ETag"];
  const std::string brotli = files->At({"/", "br", ""}, kNow).headers["ETag"];
  EXPECT_NE(plain, brotli);  // other bytes
  struct Case {
    std::string tags;
    int status;
  };
  for (const Case& each : {Case{plain, 304}, Case{"W/" + plain, 304}, Case{"\"x\", " + plain, 304}, Case{"*", 304},
                           Case{brotli, 200}, Case{"\"x\"", 200}, Case{"", 200}}) {
    Reply reply = files->At({"/", "", each.tags}, kNow);
    EXPECT_EQ(reply.status, each.status) << each.tags;
    EXPECT_EQ(reply.headers["ETag"], plain);
    EXPECT_EQ(reply.shared == nullptr, each.status == 304);
  }
}

TEST_F(Client, IsReadAnewWhenItsIndexIsReplaced) {
  auto files = Loaded();
  Put("assets/new-1.js", "new");
  EXPECT_EQ(files->At({"/assets/new-1.js", "", ""}, kNow).status, 404);
  Put("index.html", "another, longer");
  EXPECT_EQ(files->At({"/assets/new-1.js", "", ""}, kNow + absl::Milliseconds(999)).status, 404);
  EXPECT_EQ(files->At({"/assets/new-1.js", "", ""}, kNow + absl::Seconds(1)).status, 200);
  // What was good goes on while the next one is half there.
  fs::remove(fs::path(web_) / "index.html");
  EXPECT_EQ(*files->At({"/", "", ""}, kNow + absl::Seconds(5)).shared, "another, longer");
}

TEST(Files, WantAnIndex) {
  testing::TempFolder folder;
  auto files = Files::Load(folder.File(""));
  EXPECT_EQ(files.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_NE(files.status().message().find("index.html saknas"), absl::string_view::npos) << files.status();
}

}  // namespace
}  // namespace arendegang::gateway
