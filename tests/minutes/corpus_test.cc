// Real minutes, which stay outside the repository: read where ARENDEGANG_CORPUS names their folder.
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "services/minutes/minutes.h"
#include "services/minutes/text.h"
#include "tests/support/files.h"
#include "tests/support/styles.h"

namespace arendegang::minutes {
namespace {

class Corpus : public ::testing::Test {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("ARENDEGANG_CORPUS");
    if (folder == nullptr) GTEST_SKIP() << "ARENDEGANG_CORPUS is not set: the real minutes were not read";
    folder_ = folder;
    style_ = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  }

  v1::ReadMinutesResponse ReadCorpus(const std::string& name) {
    text_ = arendegang::testing::ReadFile(absl::StrCat(folder_, "/", name));
    EXPECT_FALSE(text_.empty()) << name;
    auto read = Read(text_, *style_, v1::TEXT_LAYOUT_UNSPECIFIED);
    EXPECT_TRUE(read.ok()) << read.status();
    return *std::move(read);
  }

  std::string folder_;
  std::string text_;
  std::shared_ptr<const phrasebook::Phrasebook> style_;
};

std::string RoleName(v1::Role role) {
  static const std::map<v1::Role, std::string> names = {
      {v1::ROLE_CHAIR, "ordförande"},    {v1::ROLE_VICE_CHAIR, "vice ordförande"},
      {v1::ROLE_MEMBER, "ledamot"},      {v1::ROLE_SERVING_ERSATTARE, "tjänstgörande ersättare"},
      {v1::ROLE_ERSATTARE, "ersättare"},
  };
  return names.at(role);
}

std::string Named(const v1::Group& group) {
  return absl::StrJoin(group.participants(), "; ", [](std::string* out, const v1::Participant& person) {
    absl::StrAppend(out, RoleName(person.role()), "|", person.name(), "|", person.and_others() ? "m.fl." : "", "|",
                    person.party());
  });
}

std::string Named(const v1::Attendee& person) { return absl::StrCat(person.name(), "|", person.party()); }

std::string Named(const v1::Official& official) {
  return absl::StrCat(official.title(), official.title().empty() ? "" : " ", official.name());
}

// The facts as rows of paragraph, fact and value, in the words of the expected file.
class Rows {
 public:
  explicit Rows(const v1::Minutes& minutes) {
    AddRoll(minutes.roll());
    for (const v1::Paragraph& paragraph : minutes.paragraphs()) AddParagraph(paragraph);
  }

  const std::multiset<std::string>& all() const { return rows_; }

 private:
  void Add(const std::string& fact, const std::string& value) {
    rows_.insert(absl::StrCat(where_, "\t", fact, "\t", value));
  }

  void AddRoll(const v1::Roll& roll) {
    where_ = "roll";
    Add("chair", Named(roll.chair()));
    for (const auto& person : roll.vice_chairs()) Add("vice chair", Named(person));
    for (const auto& person : roll.members()) Add("member", Named(person));
    for (const auto& service : roll.serving()) {
      Add("serving substitute", absl::StrCat(Named(service.ersattare()), " for ", Named(service.serves_for())));
    }
    for (const auto& person : roll.ersattare()) Add("substitute", Named(person));
    for (const auto& absence : roll.absences()) Add("absent", absl::StrCat(absence.name(), "|", absence.party()));
    for (const auto& official : roll.presenters()) Add("presenter", Named(official));
    for (const auto& official : roll.officials()) Add("official present", Named(official));
    for (const auto& official : roll.guests()) Add("official present", Named(official));
  }

  void AddParagraph(const v1::Paragraph& paragraph) {
    where_ = absl::StrCat(paragraph.number());
    Add("title", paragraph.title());
    for (const std::string& number : paragraph.diarienummer()) Add("dnr", number);
    if (paragraph.has_opening()) Add("opened by", Named(paragraph.opening().opened_by()));
    if (paragraph.has_justerare_choice()) AddJusterare(paragraph.justerare_choice());
    if (paragraph.has_handling()) AddHandling(paragraph.handling());
    if (paragraph.has_anmalningar()) AddAnmalningar(paragraph.anmalningar());
    if (paragraph.has_withheld() && paragraph.withheld().reason() == v1::WITHHELD_REASON_PERSONAL_DATA) {
      Add("withheld", "personal data");
    }
  }

  void AddJusterare(const v1::JusterareChoice& choice) {
    for (const auto& person : choice.justerare().participants()) {
      v1::Group one;
      *one.add_participants() = person;
      Add("adjuster", Named(one));
    }
    Add("adjustment day", choice.day().date());
  }

  void AddHandling(const v1::Handling& handling) {
    if (handling.points_size() > 0) Add("decision points", absl::StrCat(handling.points_size()));
    for (const auto& point : handling.points()) {
      if (point.adjusted_at_once()) Add("adjusted at once", "yes");
      if (point.has_meeting_dates()) AddDates(point.meeting_dates());
    }
    if (!handling.tjansteutlatande_date().empty()) Add("tjänsteutlåtande day", handling.tjansteutlatande_date());
    for (const auto& yrkande : handling.yrkanden()) {
      bool own = yrkande.proposal() == v1::PROPOSAL_KIND_OWN;
      Add(own ? "proposal own" : "proposal administration", Named(yrkande.movers()));
    }
    for (const auto& procedure : handling.procedures()) AddProcedure(procedure);
    for (const auto& attachment : handling.attachments()) AddAttachment(attachment);
  }

  void AddDates(const v1::MeetingDates& dates) {
    Add("hour", dates.hour());
    for (const auto& day : dates.days()) Add("meeting day", absl::StrCat(day.day().date(), "|", day.theme()));
  }

  void AddProcedure(const v1::Procedure& procedure) {
    if (procedure.has_consensus()) {
      Add("procedure", "consensus");
      Add("moved by", Named(procedure.consensus().proposed_by()));
    }
    if (procedure.has_acclamation()) {
      Add("procedure", "acclamation between proposals");
      Add("prevailing", Named(procedure.acclamation().prevailing()));
    }
  }

  void AddAttachment(const v1::Attachment& attachment) {
    static const std::map<v1::AttachmentKind, std::string> names = {
        {v1::ATTACHMENT_KIND_RESERVATION, "reservation"},
        {v1::ATTACHMENT_KIND_SARSKILT_UTTALANDE, "särskilt uttalande"},
        {v1::ATTACHMENT_KIND_ERSATTARYTTRANDE, "ersättaryttrande"}};
    Add(names.at(attachment.kind()), Named(attachment.authors()));
  }

  void AddAnmalningar(const v1::Anmalningar& anmalningar) {
    char letter = 'a';
    for (const auto& item : anmalningar.items()) {
      std::string fact = absl::StrCat("item ", std::string(1, letter++));
      if (item.has_minutes()) AddReported(fact, item.minutes());
      if (item.has_delegation()) AddDelegation(fact, item.delegation());
      if (!item.received_until().empty()) {
        Add(fact, absl::StrCat("received and drawn up until ", item.received_until()));
      }
    }
  }

  void AddReported(const std::string& fact, const v1::ReportedMinutes& reported) {
    bool own = reported.body().empty() || absl::StrContains(reported.body(), "nämnden");
    Add(fact, absl::StrCat("minutes of ", own ? "" : absl::StrCat(reported.body(), " "), reported.meeting_date(),
                           ", adjusted ", reported.justering_date()));
  }

  void AddDelegation(const std::string& fact, const v1::DelegationReport& report) {
    Add(fact, absl::StrCat("delegation: ",
                           absl::StrJoin(report.fields(), ", ", [](std::string* out, const v1::DelegationField& field) {
                             absl::StrAppend(out, field.field(), " ", field.diarienummer_size());
                           })));
  }

  std::string where_;
  std::multiset<std::string> rows_;
};

TEST_F(Corpus, EveryExpectedFactOfTheMinutesComesOutTyped) {
  v1::ReadMinutesResponse read = ReadCorpus("minutes-amn-2019-11-26.txt");
  Rows rows(read.minutes());
  std::istringstream expected(
      arendegang::testing::ReadFile(absl::StrCat(folder_, "/minutes-amn-2019-11-26.expected.tsv")));
  std::string line;
  std::getline(expected, line);  // the names of the columns
  int count = 0;
  while (std::getline(expected, line)) {
    ++count;
    EXPECT_TRUE(rows.all().contains(line)) << line;
  }
  EXPECT_GT(count, 100);
}

TEST_F(Corpus, NothingOfTheMinutesIsLeftUnrecognised) {
  v1::ReadMinutesResponse read = ReadCorpus("minutes-amn-2019-11-26.txt");
  EXPECT_EQ(read.report().unrecognised_words(), 0);
  EXPECT_EQ(read.minutes().paragraphs_size(), 16);
}

TEST_F(Corpus, EveryDocumentIsRedraftedWordForWord) {
  for (const char* name : {"minutes-amn-2019-11-26.txt", "tjansteutlatande-amn-2015-0276.txt",
                           "tjansteutlatande-civilsamhalle.txt", "goteborg-ks/2024-05-29.txt"}) {
    SCOPED_TRACE(name);
    v1::ReadMinutesResponse read = ReadCorpus(name);
    auto draft = Draft(read.minutes(), *style_);
    ASSERT_TRUE(draft.ok()) << draft.status();
    auto flow = MakeFlow(text_, style_->grammar(), *v1::Minutes::descriptor(), v1::TEXT_LAYOUT_UNSPECIFIED);
    ASSERT_TRUE(flow.ok());
    EXPECT_EQ(WordsOf(draft->text()), WordsOf(flow->text));
  }
}

}  // namespace
}  // namespace arendegang::minutes
