#include "services/papers/notice_parts.h"

#include "gtest/gtest.h"

namespace arendegang::papers {
namespace {

using render::Part;
using render::PartKind;

// What the parts are, a word each, with what they say.
std::string Told(const std::vector<Part>& parts) {
  std::string told;
  for (const Part& part : parts) {
    const char* kinds[] = {"heading", "text", "point", "item", "table", "grid", "signature"};
    told += std::string(kinds[static_cast<int>(part.kind)]) + (part.level == 0 ? "" : std::to_string(part.level));
    told += " " + part.text + part.mark;
    for (const render::TableRow& row : part.rows) told += "[" + row.label + "|" + row.text + "]";
    told += "\n";
  }
  return told;
}

TEST(NoticeParts, AreToldByTheFormOfTheLines) {
  EXPECT_EQ(Told(NoticeParts("KUNGÖRELSE\n\nAnsökan om brygga.\n\nOrgan: Hamnviksnämnden\nKommun: Hamnvik\n\n"
                             "HUR BESLUT ÖVERKLAGAS\n\nSkriv. Ange: vad.\n\nUnderskrift: ________\n\n"
                             "Namnförtydligande: ________\n")),
            "heading1 KUNGÖRELSE\ntext Ansökan om brygga.\ntable [Organ|Hamnviksnämnden][Kommun|Hamnvik]\n"
            "heading2 HUR BESLUT ÖVERKLAGAS\ntext Skriv. Ange: vad.\nsignature Underskrift[|Namnförtydligande]\n");
}

TEST(NoticeParts, TheFirstLineIsTheTitleWhateverItSays) {
  EXPECT_EQ(Told(NoticeParts("Anslag: ett")), "heading1 Anslag: ett\n");
  EXPECT_EQ(Told(NoticeParts("")), "");
}

TEST(NoticeParts, ALineWithoutLettersIsNoHeading) {
  EXPECT_EQ(Told(NoticeParts("TITEL\n2026-05-26\nÅÄÖ")), "heading1 TITEL\ntext 2026-05-26\ntext ÅÄÖ\n");
}

}  // namespace
}  // namespace arendegang::papers
