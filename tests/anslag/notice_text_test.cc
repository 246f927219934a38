// The words of notices and certificates against files: ARENDEGANG_ACCEPT takes over what came out.
#include "services/anslag/notice_text.h"

#include <cstdlib>
#include <fstream>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "services/base/resource.h"
#include "tests/support/files.h"

namespace arendegang::anslag {
namespace {

const Body kBody{"Hamnviksnämnden", "Hamnviks kommun", "Nämndkansliet, Hamngatan 1", "Förvaltningsrätten i Hamnvik"};

Wording Words() { return *LoadWording(ARENDEGANG_SOURCE_DIR "/phrasebooks"); }

void ExpectGolden(const std::string& name, const std::string& text) {
  const std::string path = absl::StrCat("tests/anslag/", name, ".txt");
  if (std::getenv("ARENDEGANG_ACCEPT") != nullptr) std::ofstream(ARENDEGANG_SOURCE_DIR "/" + path) << text;
  EXPECT_EQ(text, testing::ReadSource(path)) << path;
}

v1::Anslag Ordinary() {
  v1::Anslag anslag;
  anslag.set_name("committees/hvn/anslag/12");
  anslag.set_kind(v1::ANSLAG_KIND_ORDINARY);
  anslag.set_meeting_date("2026-05-26");
  for (int number : {1, 2, 3, 5, 6}) anslag.add_paragraphs(number);
  anslag.set_justering_date("2026-05-28");
  SetInstant("2026-05-29T06:00:00.000000Z", anslag.mutable_up_time());
  anslag.set_appeal_until("2026-06-22");
  anslag.set_remove_from("2026-06-23");
  return anslag;
}

TEST(NoticeText, OfCertifiedMinutes) { ExpectGolden("ordinary", NoticeText(Words(), Ordinary(), kBody)); }

TEST(NoticeText, OfAParagraphCertifiedAtOnce) {
  v1::Anslag anslag = Ordinary();
  anslag.set_kind(v1::ANSLAG_KIND_IMMEDIATE);
  anslag.clear_paragraphs();
  anslag.add_paragraphs(4);
  ExpectGolden("immediate", NoticeText(Words(), anslag, kBody));
}

v1::Anslag Other(v1::AnslagKind kind, const char* subject) {
  v1::Anslag anslag = Ordinary();
  anslag.set_kind(kind);
  anslag.set_subject(subject);
  anslag.clear_meeting_date();
  anslag.clear_paragraphs();
  anslag.clear_justering_date();
  if (kind != v1::ANSLAG_KIND_DELEGATION) anslag.clear_appeal_until();
  return anslag;
}

TEST(NoticeText, OfADecisionOnDelegation) {
  const v1::Anslag anslag = Other(v1::ANSLAG_KIND_DELEGATION, "HVN 2026-0140, båtplats 12, 2026-05-20");
  ExpectGolden("delegation", NoticeText(Words(), anslag, kBody));
}

TEST(NoticeText, OfWhatHasNoTimeOfAppealSaysNothingOfAppeals) {
  for (int kind = v1::ANSLAG_KIND_MEETING; kind <= v1::AnslagKind_MAX; ++kind) {
    const std::string text =
        NoticeText(Words(), Other(static_cast<v1::AnslagKind>(kind), "Sammanträde den 16 juni"), kBody);
    EXPECT_NE(text.find("Sammanträde den 16 juni"), std::string::npos) << text;
    EXPECT_EQ(text.find(kBody.appeal_court), std::string::npos) << text;
    EXPECT_EQ(text.find('{'), std::string::npos) << text;
  }
}

TEST(Certificate, OfANoticeThatWasThereTheWholeTime) {
  v1::Anslag anslag = Ordinary();
  SetInstant("2026-06-23T06:00:00.000000Z", anslag.mutable_down_time());
  EXPECT_TRUE(WasWhole(anslag));
  ExpectGolden("certificate", CertificateText(Words(), anslag, kBody));
}

TEST(Certificate, OfABrokenNoticeTellsWhen) {
  v1::Anslag anslag = Ordinary();
  SetInstant("2026-06-04T12:00:00.000000Z", anslag.mutable_down_time());
  anslag.set_broken(true);
  anslag.set_superseded_by("committees/hvn/anslag/13");
  v1::Interruption* interruption = anslag.add_interruptions();
  SetInstant("2026-06-03T08:00:00.000000Z", interruption->mutable_from_time());
  SetInstant("2026-06-03T09:30:00.000000Z", interruption->mutable_to_time());
  interruption->set_reason("webbplatsen låg nere");
  EXPECT_FALSE(WasWhole(anslag));
  ExpectGolden("broken_certificate", CertificateText(Words(), anslag, kBody));
}

TEST(Certificate, IsWholeThoughItWasAwayAfterItsTime) {
  v1::Anslag anslag = Ordinary();
  SetInstant("2026-06-25T06:00:00.000000Z", anslag.mutable_down_time());
  SetInstant("2026-06-24T06:00:00.000000Z", anslag.add_interruptions()->mutable_from_time());
  EXPECT_TRUE(WasWhole(anslag));
}

}  // namespace
}  // namespace arendegang::anslag
