#include "services/gateway/public_pages.h"

#include "absl/status/status.h"
#include "arendegang/v1/deadline.pb.h"
#include "gtest/gtest.h"

namespace arendegang::gateway {
namespace {

struct SiteCase {
  const char* name;
  Shown shown;
  const char* site;
};

class Site : public ::testing::TestWithParam<SiteCase> {};

TEST_P(Site, IsTheOneThatWasAskedIfItIsAName) { EXPECT_EQ(SiteOf(GetParam().shown), GetParam().site); }

INSTANTIATE_TEST_SUITE_P(
    Hosts, Site,
    ::testing::Values(
        SiteCase{"AHost", {"", "", "", "", "arenden.hamnvik.example", true}, "https://arenden.hamnvik.example"},
        SiteCase{"Capitals", {"", "", "", "", "Arenden.Hamnvik.example", true}, "https://arenden.hamnvik.example"},
        SiteCase{"APort", {"", "", "", "", "127.0.0.1:7380"}, "http://127.0.0.1:7380"},
        SiteCase{"Brackets", {"", "", "", "", "[::1]:7380"}, "http://[::1]:7380"},
        SiteCase{"None", {}, "http://localhost"}, SiteCase{"Marks", {"", "", "", "", "a\"><b"}, "http://localhost"},
        SiteCase{"APath", {"", "", "", "", "a.example/b"}, "http://localhost"},
        SiteCase{"AUser", {"", "", "", "", "a@b.example"}, "http://localhost"}),
    [](const auto& info) { return std::string(info.param.name); });

Visit At(const char* path) {
  Visit visit;
  visit.path = path;
  return visit;
}

TEST(PublicPages, AreAtTheirAddressesAndNoOthers) {
  for (const char* path :
       {"/anslagstavla.atom", "/kalender/hvn.ics", "/kalender/frister.ics", "/arkiv", "/arkiv/hvn/2026-05-26"}) {
    EXPECT_TRUE(PublicPageAt(At(path)).has_value()) << path;
  }
  for (const char* path : {"/", "/anslagstavla", "/anslagstavla.atom/", "/kalender", "/kalender/hvn", "/frister.ics",
                           "/arkivet", "/arendegang.v1.AnslagService/ListAnslag"}) {
    EXPECT_FALSE(PublicPageAt(At(path)).has_value()) << path;
  }
}

TEST(PublicPages, AskForNothingUnderANameThatNoCommitteeHas) {
  for (const char* path :
       {"/kalender/.ics", "/kalender/HVN.ics", "/kalender/../hvn.ics", "/kalender/hvn/meetings/1.ics", "/arkiv/",
        "/arkiv/hvn", "/arkiv/hvn/", "/arkiv/HVN/2026-05-26", "/arkiv/hvn/2026-05-26/items/1", "/arkiv/h\xFFn/1"}) {
    auto page = PublicPageAt(At(path));
    ASSERT_TRUE(page.has_value() && std::holds_alternative<Reply>(*page)) << path;
    EXPECT_EQ(std::get<Reply>(*page).status, 404);
  }
}

TEST(PublicPages, ShowATokenForDeadlinesAlone) {
  Visit visit = At("/kalender/frister.ics");
  visit.token = "arg_t_a-B_9";
  visit.committee = "hvn";
  visit.person = "Ylva Strand";
  auto page = PublicPageAt(visit);
  ASSERT_TRUE(page.has_value() && std::holds_alternative<Errand>(*page));
  const auto& errand = std::get<Errand>(*page);
  EXPECT_EQ(errand.token, visit.token);
  v1::ExportCalendarRequest request;
  ASSERT_TRUE(request.ParseFromString(errand.message));
  EXPECT_EQ(request.parent(), "committees/hvn");
  EXPECT_EQ(request.person(), "Ylva Strand");
  for (const char* path : {"/anslagstavla.atom", "/kalender/hvn.ics"}) {
    visit.path = path;
    page = PublicPageAt(visit);
    ASSERT_TRUE(page.has_value() && std::holds_alternative<Errand>(*page));
    EXPECT_EQ(std::get<Errand>(*page).token, "") << path;
  }
}

TEST(PublicPages, TakeTheTokensOfProgramsAndNoOthers) {
  for (const char* token : {"", "x", "arg_s_a", "arg_i_a", "arg_t_a b", "arg_t_a\r\nx: y", "arg_t_å"}) {
    Visit visit = At("/kalender/frister.ics");
    visit.token = token;
    auto page = PublicPageAt(visit);
    ASSERT_TRUE(page.has_value() && std::holds_alternative<Reply>(*page)) << token;
    EXPECT_EQ(std::get<Reply>(*page).status, 401);
  }
}

TEST(PublicPages, OfTheArchiveSayNothingThatIsForTheSecretariat) {
  auto page = PublicPageAt(At("/arkiv/hvn/2026-05-26"));
  ASSERT_TRUE(page.has_value() && std::holds_alternative<Errand>(*page));
  EXPECT_EQ(std::get<Errand>(*page).token, "");
  for (const auto& [code, status] : {std::pair(absl::StatusCode::kFailedPrecondition, 503),
                                     {absl::StatusCode::kInvalidArgument, 404},
                                     {absl::StatusCode::kNotFound, 404}}) {
    google::rpc::Status failed;
    failed.set_code(static_cast<int>(code));
    failed.set_message("the words of paragraph 4 are others");
    const Reply reply = std::get<Errand>(*page).show(failed, "");
    EXPECT_EQ(reply.status, status);
    EXPECT_NE(reply.body.find("<h1>Protokoll</h1>"), std::string::npos);
    EXPECT_EQ(reply.body.find("paragraph 4"), std::string::npos);
  }
}

}  // namespace
}  // namespace arendegang::gateway
