// What is hidden is looked for in every answer of every method, asked by one who may not know of it, about every
// resource there is and in every field that can name one.
#include <map>
#include <set>

#include "absl/strings/ascii.h"
#include "gmock/gmock.h"
#include "tests/guard/made_requests.h"
#include "tests/guard/paper_text.h"
#include "tests/guard/secret_register.h"

namespace arendegang::guard {
namespace {

using arendegang::testing::MadeRequest;
using arendegang::testing::Told;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;

// What was found of a word, and by which methods.
struct Findings {
  std::map<std::string, std::set<std::string>> methods;  // by word
  std::vector<std::string> where;
  std::map<std::string, std::set<int>> codes;  // of the answers, by method
  int calls = 0;
  int answered = 0;
};

// What tells the words of what is hidden to those who may know: of a case, of a document, of an item, of words in one.
const std::vector<const char*> kTellOfItem = {
    "AppealService.GetDecisionStatus", "CaseService.ListAssignments",    "CaseService.ListTimeline",
    "JusteringService.GetJustering",   "JusteringService.ListRattelser", "ExpedieringService.ListExpedieringar",
    "MeetingService.DraftMeeting",     "MeetingService.GetMinutes",      "MeetingService.ListItems",
    "PaperService.RenderPaper",        "SearchService.Search",           "SignatureService.DownloadSigned"};
const std::vector<const char*> kTellOfDocument = {"AnmalanService.ProposeAnmalningar",
                                                  "CaseService.ListTimeline",
                                                  "DocumentService.DownloadDocument",
                                                  "DocumentService.ListDocuments",
                                                  "MeetingService.ListItems",
                                                  "PaperService.RenderPaper",
                                                  "SearchService.Search"};
const std::vector<const char*> kTellOfCase = {"CaseService.GetCase",
                                              "CaseService.ListCases",
                                              "CaseService.ListAssignments",
                                              "DeadlineService.ListDeadlines",
                                              "DeadlineService.ExportCalendar",
                                              "DelegationService.GetDelegationsbeslut",
                                              "DocumentService.ListDocuments",
                                              "DocumentService.DownloadDocument",
                                              "DelegationService.ListDelegationsbeslut"};
const std::vector<std::pair<const char*, std::vector<const char*>>> kTelling = {
    {arendegang::testing::kSource, kTellOfItem},           {arendegang::testing::kSource, kTellOfCase},
    {arendegang::testing::kCaseMark, kTellOfItem},         {arendegang::testing::kCaseMark, kTellOfCase},
    {arendegang::testing::kDocumentMark, kTellOfDocument}, {arendegang::testing::kItemMark, kTellOfItem},
    {arendegang::testing::kWordsMark, kTellOfItem}};

class SecrecySearch : public arendegang::testing::SecretRegister {
 protected:
  SecrecySearch() { Fill(); }

  // What is hidden, and the numbers of the cases of which not even that they are there may be told.
  static std::vector<std::string> Words() {
    std::vector<std::string> words = arendegang::testing::SecretWords();
    words.insert(words.end(), {"2026-0003", "2026-0004"});
    return words;
  }

  // Whether an answer may say what was said to it: an error, or what is made of facts that come with the call.
  static bool MayEcho(const MethodDescriptor& method, const Told& told) {
    return !told.status.ok() || method.service()->name() == "DraftingService";
  }

  // A paper that is given out says that something was taken out of it, and of which case. The log says that something
  // was done to what is hidden, so that its chain can be proved.
  static bool TellsOfNumbers(const MethodDescriptor& method) {
    if (absl::EndsWith(method.name(), "PublishedMinutes")) return false;
    return method.service()->name() == "PaperService" || method.name() == "ListEvents";
  }

  static void Look(const MethodDescriptor& method, const Message& request, const Told& told, Findings* found) {
    ++found->calls;
    found->answered += told.status.ok();
    found->codes[NameOf(method)].insert(told.status.error_code());
    const std::string whole = absl::AsciiStrToLower(told.Whole() + arendegang::testing::UnpackedPaper(told.messages));
    for (const std::string& word : Words()) {
      if (!absl::StrContains(whole, absl::AsciiStrToLower(word))) continue;
      if (absl::StartsWith(word, "2026-") && TellsOfNumbers(method)) continue;
      if (MayEcho(method, told) && absl::StrContains(request.ShortDebugString(), word)) continue;
      found->methods[word].insert(NameOf(method));
      found->where.push_back(
          absl::StrCat(word, " by ", NameOf(method), " ", request.ShortDebugString().substr(0, 300)));
    }
  }

  // The requests of a method about a resource. Papers of every kind and form; what is searched for, word by word.
  std::vector<MadeRequest> Requests(const MethodDescriptor& method, const std::string& name) {
    std::vector<MadeRequest> requests = arendegang::testing::RequestsNaming(method, name, kOpen);
    if (auto* paper = dynamic_cast<v1::RenderPaperRequest*>(requests[0].get())) return Papers(*paper);
    if (auto* search = dynamic_cast<v1::SearchRequest*>(requests[0].get())) return Searches(*search);
    if (auto* keep = dynamic_cast<v1::KeepPaperRequest*>(requests[0].get())) return Keepings(*keep, name);
    return requests;
  }

  static std::vector<MadeRequest> Papers(const v1::RenderPaperRequest& base) {
    std::vector<MadeRequest> requests;
    for (int kind = 1; kind < v1::PaperKind_ARRAYSIZE; ++kind) {
      for (auto format : {v1::PAPER_FORMAT_TEXT, v1::PAPER_FORMAT_HTML, v1::PAPER_FORMAT_JSON, v1::PAPER_FORMAT_DOCX,
                          v1::PAPER_FORMAT_AKOMA_NTOSO}) {
        auto paper = std::make_unique<v1::RenderPaperRequest>(base);
        paper->set_kind(static_cast<v1::PaperKind>(kind));
        paper->set_format(format);
        if (kind != v1::PAPER_KIND_EXTRACT) paper->clear_items();
        if (kind == v1::PAPER_KIND_EXTRACT) paper->set_name(base.name().substr(0, base.name().find("/items")));
        requests.push_back(std::move(paper));
      }
    }
    return requests;
  }

  static std::vector<MadeRequest> Searches(const v1::SearchRequest& base) {
    std::vector<MadeRequest> requests;
    for (const std::string& word : arendegang::testing::SecretWords()) {
      for (const std::string& query : {word, absl::StrCat("kajen OR ", word), absl::StrCat(word.substr(0, 5), "*")}) {
        auto search = std::make_unique<v1::SearchRequest>(base);
        search->set_query(query);
        requests.push_back(std::move(search));
      }
    }
    return requests;
  }

  // A paper of something, kept where it belongs and in a case that is open; and one that is open, kept in something.
  static std::vector<MadeRequest> Keepings(const v1::KeepPaperRequest& base, const std::string& name) {
    std::vector<MadeRequest> requests;
    auto keep = [&](const v1::RenderPaperRequest& paper, const std::string& in) {
      auto request = std::make_unique<v1::KeepPaperRequest>();
      *request->mutable_paper() = paper;
      if (!in.empty()) request->add_cases(in);
      requests.push_back(std::move(request));
    };
    v1::RenderPaperRequest paper = base.paper();
    paper.set_format(v1::PAPER_FORMAT_TEXT);
    for (int kind = 1; kind < v1::PaperKind_ARRAYSIZE; ++kind) {
      paper.set_kind(static_cast<v1::PaperKind>(kind));
      paper.clear_items();
      paper.set_name(name);
      for (const char* in : {"", kOpen}) keep(paper, in);
    }
    paper.set_kind(v1::PAPER_KIND_CASE);
    paper.set_name(kOpen);
    keep(paper, name);
    return requests;
  }

  // The names to ask a method about: two, if it takes none.
  std::vector<std::string> NamesFor(const MethodDescriptor& method) const {
    const bool takes = arendegang::testing::PlacesForNames(method, arendegang::testing::kDeepest) > 0;
    return takes ? names_ : std::vector<std::string>(names_.begin(), names_.begin() + 2);
  }

  // Every request, or of each method and resource the first, and papers as text alone.
  enum class How { kEveryWay, kOneWay };

  Findings Search(const std::string& actor, How how = How::kEveryWay) {
    Findings found;
    for (const MethodDescriptor* method : AllMethods()) {
      const std::set<int>& codes = found.codes[NameOf(*method)];
      for (const std::string& name : NamesFor(*method)) {
        bool written = true;
        for (const MadeRequest& request : Requests(*method, name)) {
          const auto* paper = dynamic_cast<const v1::RenderPaperRequest*>(request.get());
          // A paper that cannot be written as text cannot be in the other forms.
          if (paper != nullptr && paper->format() != v1::PAPER_FORMAT_TEXT && (!written || how == How::kOneWay))
            continue;
          const Told told = asking_->Ask(*method, *request, actor);
          written = told.status.ok();
          Look(*method, *request, told, &found);
          if (how == How::kOneWay && paper == nullptr && method->name() != "Search") break;
          // Who may not call it may not whatever else the request has.
          if (codes == std::set<int>{grpc::StatusCode::PERMISSION_DENIED}) break;
          if (codes == std::set<int>{grpc::StatusCode::UNAUTHENTICATED}) break;
        }
      }
    }
    return found;
  }
};

// All on one register: who may write comes last. A revisor reads what a lasare does and the log: she asks in one way.
TEST_F(SecrecySearch, WhoMayNotKnowOfItFindsItNowhere) {
  for (const std::string actor : {"nobody", "lasare hvn", "revisor hvn", "handlaggare hvn"}) {
    const Findings found = Search(actor, actor == "revisor hvn" ? How::kOneWay : How::kEveryWay);
    for (const std::string& each : found.where) ADD_FAILURE() << actor << " finds " << each;
    EXPECT_GT(found.calls, 1000) << actor;
    if (actor != "nobody") {
      EXPECT_GT(found.answered, 100) << actor << " was answered nothing to find it in";
    }
    for (const auto& [method, codes] : found.codes) {
      EXPECT_EQ(codes.count(grpc::StatusCode::UNIMPLEMENTED), 0u) << method << " is not served";
      EXPECT_EQ(codes.count(grpc::StatusCode::INTERNAL), 0u) << method;
    }
    RecordProperty(absl::StrCat(actor, " calls"), found.calls);
    RecordProperty(absl::StrCat(actor, " answered"), found.answered);
  }
}

// So that there is something to find it in.
TEST_F(SecrecySearch, WhatIsPublishedHasWhatIsOpenAndNoHeadingOfWhatIsNot) {
  v1::GetPublishedMinutesRequest request;
  request.set_name("committees/hvn/meetings/2026-05-26");
  const Told told = asking_->Ask("PaperService.GetPublishedMinutes", request, "nobody");
  ASSERT_TRUE(told.status.ok()) << told.status.error_message();
  const std::string page = absl::AsciiStrToLower(told.Whole());
  for (const char* open : {"eva ek", "kranbilen", "sekretess"}) EXPECT_THAT(page, ::testing::HasSubstr(open));
  for (const std::string& word : Words()) {
    EXPECT_THAT(page, ::testing::Not(::testing::HasSubstr(absl::AsciiStrToLower(word)))) << word;
  }
  EXPECT_THAT(page, ::testing::Not(::testing::HasSubstr("vid kajen"))) << "the headings of the hidden cases end so";
}

// What is kept at her bidding is kept where she may know of it.
TEST_F(SecrecySearch, NothingIsKeptInACaseThatIsHiddenFromWhoKeepsIt) {
  v1::KeepPaperRequest request;
  request.mutable_paper()->set_name("committees/hvn/meetings/1");
  request.mutable_paper()->set_kind(v1::PAPER_KIND_PROTOCOL);
  request.mutable_paper()->set_format(v1::PAPER_FORMAT_TEXT);
  const Told told = asking_->Ask("PaperService.KeepPaper", request, "handlaggare hvn");
  EXPECT_TRUE(told.status.ok()) << told.status.error_message();
  const auto documents = [&](const std::string& case_name) {
    v1::ListDocumentsRequest list;
    list.set_parent(case_name);
    return inside_.documents.List(list)->documents_size();
  };
  EXPECT_EQ(documents("committees/hvn/cases/2026-0003"), 1) << "a case that is secret";
  EXPECT_EQ(documents("committees/hvn/cases/2026-0004"), 1) << "a case that is marked";
  EXPECT_EQ(documents("committees/hvn/cases/2026-0001"), 1) << "an open case";
}

// Who sees all that is secret in her committee finds it, so that there is something to find; and nothing of another.
TEST_F(SecrecySearch, WhoMayFindsEachWordInMostThatTellsOfIt) {
  Findings found = Search("sekreterare hvn", How::kOneWay);
  EXPECT_THAT(found.methods[arendegang::testing::kOther], ::testing::IsEmpty());
  for (const auto& [word, methods] : kTelling) {
    for (const char* method : methods) EXPECT_EQ(found.methods[word].count(method), 1u) << word << " by " << method;
  }
}

}  // namespace
}  // namespace arendegang::guard
