#include "services/search/entries.h"

#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace arendegang::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <typename Message>
Message Parse(const char* text) {
  Message message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &message));
  return message;
}

TEST(EntriesOf, AParagraphAreItAndItsStatements) {
  auto entries = EntriesOf(Parse<v1::Paragraph>(R"(
      number: 4
      title: "Gästbryggan i norra viken"
      diarienummer: "HVN 2026-0102-1.6"
      handling {
        points { decided: "bygga bryggan" wording: "label" }
        summary { mark: "1." text: "Bryggan är gammal." }
        tjansteutlatande_date: "2026-04-01"
        yrkanden { movers { participants { name: "Astrid Wallmark" party: "S" } } }
        procedures { consensus { proposed_by { participants { parties: "V" } } } }
        attachments {
          kind: ATTACHMENT_KIND_RESERVATION
          authors { participants { name: "Edvin Strandqvist" party: "M" } }
          text { text: "Vi ville ha en kaj." }
        }
        attachments {
          kind: ATTACHMENT_KIND_ERSATTARYTTRANDE
          authors { participants { name: "Siri Holmlund" party: "C" } }
        }
        unrecognised { before: "label" text { text: "Något till." } }
      })"),
                           "hvn", "2026-05-26");
  ASSERT_EQ(entries.size(), 3);
  EXPECT_EQ(entries[0].kind, v1::HIT_KIND_PARAGRAPH);
  EXPECT_EQ(entries[0].committee, "hvn");
  EXPECT_EQ(entries[0].date, "2026-05-26");
  EXPECT_EQ(entries[0].title, "Gästbryggan i norra viken");
  EXPECT_EQ(entries[0].text, "HVN 2026-0102-1.6\nbygga bryggan\nBryggan är gammal.\nAstrid Wallmark S\nV\nNågot till.");
  EXPECT_THAT(entries[0].parties, ElementsAre("C", "M", "S", "V"));

  EXPECT_EQ(entries[1].kind, v1::HIT_KIND_STATEMENT);
  EXPECT_EQ(entries[1].title, "Gästbryggan i norra viken");
  EXPECT_EQ(entries[1].text, "Edvin Strandqvist M\nVi ville ha en kaj.");
  EXPECT_THAT(entries[1].parties, ElementsAre("M"));
  EXPECT_EQ(entries[2].text, "Siri Holmlund C");
}

TEST(EntriesOf, AnyOtherParagraphIsOne) {
  auto entries = EntriesOf(Parse<v1::Paragraph>(R"(title: "Mötets öppnande" opening { agenda_approved: true })"), "hvn",
                           "2026-05-26");
  ASSERT_EQ(entries.size(), 1);
  EXPECT_EQ(entries[0].text, "");
  EXPECT_THAT(entries[0].parties, IsEmpty());
}

TEST(EntryOf, ACaseHasWhatTheRegisterSaysOfIt) {
  IndexEntry entry = EntryOf(Parse<v1::Case>(R"(
      diarienummer: "HVN 2026-0102-1.6" subject: "Gästbryggor" register_date: "2026-02-03" sender: "Vikens båtklubb"
      officer: "Nora Sundell")"),
                             "hvn");
  EXPECT_EQ(entry.kind, v1::HIT_KIND_CASE);
  EXPECT_EQ(entry.title, "Gästbryggor");
  EXPECT_EQ(entry.date, "2026-02-03");
  EXPECT_EQ(entry.text, "HVN 2026-0102-1.6\nVikens båtklubb\nNora Sundell");
}

}  // namespace
}  // namespace arendegang::search
