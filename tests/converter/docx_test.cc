// What Word documents say, list by list and change by change.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/converter/document.h"
#include "services/converter/list_mark.h"
#include "tests/support/docx_writer.h"
#include "tests/support/reason.h"

namespace arendegang::converter {
namespace {

using testing::DocxOf;
using testing::ReasonOf;
using testing::ZipOf;

// Two lists: 1 of numbers with letters below, 2 the same abstract list begun anew, 3 of bullets, 4 of "§ 1".
constexpr char kNumbering[] = R"xml(
<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="12"/><w:numFmt w:val="decimal"/>
  <w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>
</w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>)xml";

constexpr char kStyles[] = R"xml(
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="paragraph" w:styleId="Paragraf"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:basedOn w:val="Paragraf"/></w:style>)xml";

// A paragraph in a list, or in none for 0.
std::string P(const std::string& text, int list = 0, int level = 0, const std::string& style = "") {
  std::string properties;
  if (!style.empty()) absl::StrAppend(&properties, "<w:pStyle w:val=\"", style, "\"/>");
  if (list > 0) {
    absl::StrAppend(&properties, "<w:numPr><w:ilvl w:val=\"", level, "\"/><w:numId w:val=\"", list, "\"/></w:numPr>");
  }
  return absl::StrCat("<w:p><w:pPr>", properties, "</w:pPr><w:r><w:t>", text, "</w:t></w:r></w:p>");
}

struct Case {
  const char* name;
  std::string body;
  const char* want;
};

class WordDocument : public ::testing::TestWithParam<Case> {};

TEST_P(WordDocument, SaysWhatItsReaderSees) {
  auto read = TextOfDocument(DocxOf(GetParam().body, kNumbering, kStyles));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(read->kind, DocumentKind::kDocx);
  EXPECT_EQ(read->text, GetParam().want);
}

INSTANTIATE_TEST_SUITE_P(
    Bodies, WordDocument,
    ::testing::Values(
        Case{"Paragraphs", P("Ett") + P("") + P("Två"), "Ett\n\nTvå\n"},
        Case{"AListIsCounted", P("a", 1) + P("mellan") + P("b", 1), "1. a\n\nmellan\n\n2. b\n"},
        Case{"LevelsBeginAnew", P("a", 1) + P("b", 1, 1) + P("c", 1, 1) + P("d", 1) + P("e", 1, 1),
             "1. a\n\n1.a) b\n\n1.b) c\n\n2. d\n\n2.a) e\n"},
        Case{"AListBeginsAnewOnce", P("a", 1) + P("b", 1) + P("c", 2) + P("d", 2), "1. a\n\n2. b\n\n1. c\n\n2. d\n"},
        Case{"Bullets", P("a", 3), "• a\n"},
        Case{"AStyleHasItsList", P("Rubrik", 0, 0, "Paragraf") + P("", 0, 0, "Egen"), "§ 12 Rubrik\n\n§ 13\n"},
        Case{"AListThatIsNotThere", P("a", 99), "a\n"},
        Case{"TrackedChangesAreMade",
             "<w:p><w:r><w:t xml:space=\"preserve\">att "
             "</w:t></w:r><w:del><w:r><w:delText>avslå</w:delText></w:r></w:del>"
             "<w:ins><w:r><w:t>bifalla</w:t></w:r></w:ins></w:p>",
             "att bifalla\n"},
        Case{"APointThatWasTakenAwayIsNotCounted",
             P("a", 1) +
                 "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr>"
                 "</w:pPr><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>" +
                 P("c", 1),
             "1. a\n\n2. c\n"},
        Case{"ParagraphsThatWereJoinedAreOne",
             "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">en </w:t></w:r></w:p>" +
                 P("brygga"),
             "en brygga\n"},
        Case{"ARowThatWasTakenAway",
             "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + P("a") + "</w:tc></w:tr><w:tr><w:tc>" + P("b") +
                 "</w:tc></w:tr></w:tbl>",
             "b\n"},
        Case{"FootnotesComeLast", "<w:p><w:r><w:t>text</w:t><w:footnoteReference w:id=\"4\"/></w:r></w:p>" + P("mer"),
             "text1\n\nmer\n\n1 noten\n"},
        Case{"RunsAndLinksJoin",
             "<w:p><w:r><w:t>Hamn</w:t></w:r><w:hyperlink><w:r><w:t>vik</w:t></w:r></w:hyperlink>"
             "<w:r><w:tab/><w:t>HVN</w:t><w:noBreakHyphen/><w:t>1</w:t><w:br/><w:t>nästa</w:t></w:r></w:p>",
             "Hamnvik HVN-1\n\nnästa\n"},
        Case{"FieldsShowTheirResult",
             "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple w:instr=\"DATE\"><w:r><w:t>den 26 maj</w:t>"
             "</w:r></w:fldSimple></w:p>",
             "den 26 maj\n"},
        Case{"RowsAreLines",
             "<w:tbl><w:tr><w:tc>" + P("Ordförande") + "</w:tc><w:tc>" + P("Eva Ek (S)") +
                 "</w:tc></w:tr><w:tr><w:tc>" + P("Ja") + P("Nej") + "</w:tc></w:tr></w:tbl>",
             "Ordförande Eva Ek (S)\n\nJa\n\nNej\n"},
        Case{"ContentControlsAreTransparent", "<w:sdt><w:sdtContent>" + P("a", 1) + "</w:sdtContent></w:sdt>",
             "1. a\n"},
        Case{"ATextBoxIsSaidOnce",
             "<w:p><w:r><w:t>före</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>" + P("ruta") +
                 "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + P("ruta") +
                 "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>",
             "före\n\nruta\n"}),
    [](const auto& info) { return info.param.name; });

TEST(TextOfDocument, SaysWhyItCannotBeRead) {
  const std::string docx = DocxOf(P("Text"));
  EXPECT_EQ(ReasonOf(TextOfDocument(docx.substr(0, docx.size() / 2)).status()), "DOCUMENT_UNREADABLE");
  EXPECT_EQ(ReasonOf(TextOfDocument(ZipOf({{"word/document.xml", "<w:document"}})).status()), "DOCUMENT_UNREADABLE");
  EXPECT_EQ(ReasonOf(TextOfDocument(ZipOf({{"xl/workbook.xml", "<workbook/>"}})).status()), "DOCUMENT_UNREADABLE");
  EXPECT_EQ(ReasonOf(TextOfDocument("\xD0\xCF\x11\xE0 old").status()), "DOCUMENT_UNREADABLE");
  EXPECT_EQ(ReasonOf(TextOfDocument("\xFF\xFE").status()), "DOCUMENT_UNREADABLE");
  EXPECT_EQ(ReasonOf(TextOfDocument("%PDF-1.4 cut").status()), "DOCUMENT_UNREADABLE");
  EXPECT_EQ(ReasonOf(TextOfDocument(DocxOf(P(""))).status()), "DOCUMENT_WITHOUT_TEXT");
  const std::string protected_word("\xD0\xCF\x11\xE0....E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 41);
  EXPECT_EQ(ReasonOf(TextOfDocument(protected_word).status()), "DOCUMENT_ENCRYPTED");
  const std::string manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>";
  EXPECT_EQ(ReasonOf(TextOfDocument(ZipOf({{"META-INF/manifest.xml", manifest}, {"content.xml", "x"}})).status()),
            "DOCUMENT_ENCRYPTED");
}

TEST(TextOfDocument, IsNotFilledByAFewBytesThatUnpackToMany) {
  const std::string bomb = DocxOf(P(std::string(40 << 20, 'x')));
  EXPECT_LT(bomb.size(), 1u << 20);
  EXPECT_EQ(ReasonOf(TextOfDocument(bomb).status()), "DOCUMENT_TOO_LARGE");
}

TEST(TextOfDocument, GoesDownNoDeeperThanADocumentDoes) {
  constexpr int kDeep = 20000;
  std::string body;
  for (int i = 0; i < kDeep; ++i) body += "<w:sdt>";
  body += P("djupt");
  for (int i = 0; i < kDeep; ++i) body += "</w:sdt>";
  auto read = TextOfDocument(DocxOf(P("Text") + body));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(read->text, "Text\n");
}

TEST(WrittenNumber, HasTheFormsOfWord) {
  EXPECT_EQ(WrittenNumber(27, NumberForm::kLowerLetter), "aa");
  EXPECT_EQ(WrittenNumber(26, NumberForm::kUpperLetter), "Z");
  EXPECT_EQ(WrittenNumber(49, NumberForm::kLowerRoman), "xlix");
  EXPECT_EQ(WrittenNumber(2026, NumberForm::kUpperRoman), "MMXXVI");
  EXPECT_EQ(WrittenNumber(0, NumberForm::kLowerRoman), "0");
  EXPECT_EQ(WrittenNumber(5000, NumberForm::kLowerRoman), "5000");
  EXPECT_EQ(WrittenNumber(3, NumberForm::kNone), "");
}

}  // namespace
}  // namespace arendegang::converter
