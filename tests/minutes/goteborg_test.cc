// The real minutes of a second city, read by its house style alone. They stay outside the repository: read where
// ARENDEGANG_CORPUS names their folder.
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <sstream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"
#include "services/base/parts.h"
#include "services/minutes/minutes.h"
#include "services/minutes/text.h"
#include "tests/support/files.h"
#include "tests/support/styles.h"

namespace arendegang::minutes {
namespace {

using google::protobuf::Value;

// A paragraph that was understood only in part, or not at all.
bool HasUnrecognised(const google::protobuf::Message& facts) {
  bool found = false;
  ForEachPart(facts,
              [&](const auto& field, const auto&) { found |= field.message_type() == v1::Unrecognised::descriptor(); });
  return found;
}

std::vector<std::string> Names(const v1::Group& group) {
  std::vector<std::string> names;
  auto add = [&](const std::string& name, const std::string& party) {
    names.push_back(absl::StrCat(name, " (", party, ")"));
  };
  for (const v1::Participant& participant : group.participants()) {
    for (const v1::Participant& person : participant.people()) add(person.name(), person.party());
    if (participant.people().empty()) add(participant.name(), participant.party());
  }
  return names;
}

class Goteborg : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    const char* corpus = std::getenv("ARENDEGANG_CORPUS");
    if (corpus == nullptr) return;
    folder_ = absl::StrCat(corpus, "/goteborg-ks/");
    auto style = arendegang::testing::StyleOf("phrasebooks/goteborg.phrasebook");
    std::istringstream headings(arendegang::testing::ReadFile(folder_ + "headings.tsv"));
    std::string line;
    while (std::getline(headings, line)) {
      std::vector<std::string> columns = absl::StrSplit(line, '\t');
      headings_.push_back(columns);
      if (headings_.size() == 1) continue;
      std::string text = arendegang::testing::ReadFile(folder_ + columns[0]);
      auto read = Read(text, *style, v1::TEXT_LAYOUT_UNSPECIFIED);
      ASSERT_TRUE(read.ok()) << columns[0] << ": " << read.status();
      auto draft = Draft(read->minutes(), *style);
      auto flow = MakeFlow(text, style->grammar(), *v1::Minutes::descriptor(), v1::TEXT_LAYOUT_UNSPECIFIED);
      ASSERT_TRUE(draft.ok()) << columns[0] << ": " << draft.status();
      same_words_[columns[0]] = WordsOf(draft->text()) == WordsOf(flow->text);
      read_[columns[0]] = *std::move(read);
    }
  }

  void SetUp() override {
    if (folder_.empty()) GTEST_SKIP() << "ARENDEGANG_CORPUS is not set: the real minutes were not read";
  }

  static const v1::Paragraph* Find(const std::string& file, int number) {
    for (const v1::Paragraph& paragraph : read_[file].minutes().paragraphs()) {
      if (paragraph.number() == number) return &paragraph;
    }
    return nullptr;
  }

  static std::string folder_;
  static std::vector<std::vector<std::string>>
      headings_;  // a row for each file; the first has the names of the columns
  static std::map<std::string, v1::ReadMinutesResponse> read_;
  static std::map<std::string, bool> same_words_;
};

std::string Goteborg::folder_;
std::vector<std::vector<std::string>> Goteborg::headings_;
std::map<std::string, v1::ReadMinutesResponse> Goteborg::read_;
std::map<std::string, bool> Goteborg::same_words_;

TEST_F(Goteborg, EveryProtocolIsRedraftedWordForWord) {
  EXPECT_EQ(same_words_.size(), 23u);
  for (const auto& [file, same] : same_words_) EXPECT_TRUE(same) << file;
}

TEST_F(Goteborg, OfAHundredParagraphsNinetyEightAreUnderstoodWhole) {
  int paragraphs = 0;
  int understood = 0;
  for (const auto& [file, read] : read_) {
    for (const v1::Paragraph& paragraph : read.minutes().paragraphs()) {
      ++paragraphs;
      understood += !HasUnrecognised(paragraph);
    }
  }
  EXPECT_GT(paragraphs, 1000);
  EXPECT_GE(understood * 100, paragraphs * 98) << understood << " of " << paragraphs;
  RecordProperty("understood", absl::StrCat(understood, " of ", paragraphs));
}

// Whether the facts remember a heading other than the usual one.
template <typename Facts>
bool Says(const Facts& facts, const std::string& wording) {
  return std::find(facts.wording().begin(), facts.wording().end(), wording) != facts.wording().end();
}

// What stands under each kind of heading in one protocol, counted as its headings are.
std::map<std::string, int> Count(const v1::Minutes& minutes) {
  std::map<std::string, int> count;
  for (const v1::Paragraph& paragraph : minutes.paragraphs()) {
    const v1::Handling& handling = paragraph.handling();
    auto attached = [&](v1::AttachmentKind kind) {
      return std::any_of(handling.attachments().begin(), handling.attachments().end(),
                         [&](const v1::Attachment& attachment) { return attachment.kind() == kind; });
    };
    count["yrkanden"] += !handling.yrkanden().empty();
    count["handlingar"] += !handling.documents().empty() || !handling.tjansteutlatande_date().empty();
    count["tidigare behandling"] += !handling.earlier().empty();
    count["protokollsutdrag"] += !handling.extracts().empty();
    count["jäv"] += !handling.jav().empty();
    count["reservation"] += attached(v1::ATTACHMENT_KIND_RESERVATION);
    count["protokollsanteckning"] += attached(v1::ATTACHMENT_KIND_PROTOKOLLSANTECKNING);
    const v1::Procedure* before = nullptr;
    for (const v1::Procedure& step : handling.procedures()) {
      // All that is put up one after the other has one heading.
      bool goes_on = (before != nullptr && before->has_acclamation()) || Says(step.acclamation(), "fortsatt");
      count["propositionsordning"] += step.has_acclamation() && !goes_on && !Says(step.acclamation(), "beslutsgang");
      count["omröstning"] += step.has_division() && !Says(step.division(), "huvudvotering");
      before = &step;
    }
  }
  return count;
}

TEST_F(Goteborg, TheFactsAreAsManyAsTheHeadings) {
  for (size_t row = 1; row < headings_.size(); ++row) {
    const std::string& file = headings_[row][0];
    const v1::Minutes& minutes = read_[file].minutes();
    std::map<std::string, int> count = Count(minutes);
    // Under a heading in a paragraph that was not understood whole there may be no fact.
    auto doubtful = std::count_if(minutes.paragraphs().begin(), minutes.paragraphs().end(), HasUnrecognised);
    for (size_t column = 2; column < headings_[0].size(); ++column) {  // after the file and its § lines
      int printed = 0;
      ASSERT_TRUE(absl::SimpleAtoi(headings_[row][column], &printed));
      int typed = count[headings_[0][column]];
      EXPECT_LE(std::abs(typed - printed), doubtful)
          << file << " " << headings_[0][column] << " " << typed << " of " << printed;
    }
  }
}

class Votes : public Goteborg {
 protected:
  void SetUp() override {
    Goteborg::SetUp();
    if (IsSkipped()) return;
    ASSERT_TRUE(
        google::protobuf::util::JsonStringToMessage(arendegang::testing::ReadFile(folder_ + "votes.json"), &votes_)
            .ok());
  }

  static const Value& At(const Value& value, const std::string& field) {
    return value.struct_value().fields().at(field);
  }

  static std::vector<const v1::Division*> Divisions(const v1::Paragraph* paragraph) {
    std::vector<const v1::Division*> divisions;
    if (paragraph == nullptr) return divisions;
    for (const v1::Procedure& step : paragraph->handling().procedures()) {
      if (step.has_division()) divisions.push_back(&step.division());
    }
    return divisions;
  }

  Value votes_;
};

// Compares the side of a vote with what was counted on paper; returns the number of names.
int ExpectSide(const Value& expected, const v1::Group& side, int count, const std::string& where) {
  std::vector<std::string> names = Names(side);
  if (expected.has_null_value()) {
    EXPECT_TRUE(names.empty() && count == 0) << where;
    return 0;
  }
  const auto& fields = expected.struct_value().fields();
  EXPECT_EQ(count, static_cast<int>(fields.at("printed").number_value())) << where;
  EXPECT_EQ(static_cast<int>(names.size()), count) << where;
  const auto& listed = fields.at("names").list_value().values();
  std::set<std::string> read(names.begin(), names.end());
  for (const Value& name : listed)
    EXPECT_TRUE(read.contains(name.string_value())) << where << ": " << name.string_value();
  return static_cast<int>(names.size());
}

TEST_F(Votes, HaveAsManyNamesAsThePrintedCount) {
  int rounds = 0;
  int names = 0;
  for (const Value& vote : votes_.list_value().values()) {
    const std::string& file = At(vote, "file").string_value();
    const int number = static_cast<int>(At(vote, "par").number_value());
    auto divisions = Divisions(Find(file, number));
    const auto& expected = At(vote, "rounds").list_value().values();
    // The list has one vote under the § that its text refers to: "§ 107 och den 21 februari 2024" begins a line.
    if (file == "2024-03-06.txt" && number == 107) divisions = Divisions(Find(file, 201));
    ASSERT_EQ(static_cast<int>(divisions.size()), expected.size()) << file << " § " << number;
    for (int i = 0; i < expected.size(); ++i, ++rounds) {
      const v1::Division& division = *divisions[static_cast<size_t>(i)];
      const std::string where = absl::StrCat(file, " § ", number, " round ", i + 1);
      names += ExpectSide(At(expected[i], "Ja"), division.yes(), division.yes_count(), where + " Ja");
      names += ExpectSide(At(expected[i], "Nej"), division.no(), division.no_count(), where + " Nej");
      names +=
          ExpectSide(At(expected[i], "Avstår"), division.abstained(), division.abstained_count(), where + " Avstår");
    }
  }
  EXPECT_EQ(rounds, 115);
  EXPECT_GT(names, 1400);
}

}  // namespace
}  // namespace arendegang::minutes
