// What is hidden leaves no trace: lists, pages, tokens, etags and orders are byte by byte those of a register in which
// it never was. It is registered last; what comes after it has the next number, which shows a gap as in any register.
#include <functional>

#include "gmock/gmock.h"
#include "tests/guard/secret_register.h"

namespace arendegang::guard {
namespace {

using arendegang::testing::Told;
using google::protobuf::Message;

constexpr char kSearch[] = "SearchService.Search";

// An open register, with or without a case that is hidden.
class Built : public arendegang::testing::SecretRegister {
 public:
  enum class Hidden { kNothing, kBySource, kByMark };

  explicit Built(Hidden hidden) {
    Equip();
    const v1::Meeting meeting = Held();
    for (int i = 0; i < 3; ++i) {
      const v1::Case data = Registered(absl::StrCat("Bryggan vid kajen ", i));
      Upload(data.name(), "bryggan");
      Decide(data, "Bryggan");
      AddAll(meeting, {data});
    }
    if (hidden == Hidden::kNothing) return;
    const std::string source = hidden == Hidden::kBySource ? "OSL 21:1" : "";
    const v1::Case secret = SecretCase(arendegang::testing::kSource, source);
    Upload(secret.name(), arendegang::testing::kSource);
    Decide(secret, "Bryggan");
    AddAll(meeting, {secret});
    if (hidden == Hidden::kByMark) Mark(secret.name());
  }

  // All pages, one after the other as they were told.
  std::vector<std::string> Pages(const std::string& method, const Message& first, const std::string& actor) {
    std::unique_ptr<Message> request(first.New());
    request->CopyFrom(first);
    const auto* token = request->GetDescriptor()->FindFieldByName("page_token");
    std::vector<std::string> pages;
    for (std::string next = "begin"; !next.empty() && pages.size() < 20;) {
      const Told told = asking_->Ask(method, *request, actor);
      pages.push_back(method == kSearch && told.status.ok() ? HitsOf(told.messages[0]) : told.Whole());
      next = token == nullptr || !told.status.ok() ? "" : NextToken(method, told.messages[0]);
      if (!next.empty()) request->GetReflection()->SetString(request.get(), token, next);
    }
    return pages;
  }

 private:
  // The hits of a page, and whether another follows.
  static std::string HitsOf(const std::string& bytes) {
    v1::SearchResponse page;
    EXPECT_TRUE(page.ParseFromString(bytes));
    if (!page.next_page_token().empty()) page.set_next_page_token("more");
    return page.SerializeAsString();
  }

  static std::string NextToken(const std::string& method, const std::string& bytes) {
    for (const auto* each : AllMethods()) {
      if (NameOf(*each) != method) continue;
      std::unique_ptr<Message> answer(
          google::protobuf::MessageFactory::generated_factory()->GetPrototype(each->output_type())->New());
      EXPECT_TRUE(answer->ParseFromString(bytes));
      return answer->GetReflection()->GetString(*answer, each->output_type()->FindFieldByName("next_page_token"));
    }
    return "";
  }

  void TestBody() override {}
};

struct Question {
  const char* method;
  std::unique_ptr<Message> request;
};

template <typename Request>
void Add(const char* method, const std::function<void(Request&)>& fill, std::vector<Question>* questions) {
  auto request = std::make_unique<Request>();
  fill(*request);
  questions->push_back({method, std::move(request)});
}

// Of pages of one, of two and of all.
template <typename Request>
void AddPaged(const char* method, const std::function<void(Request&)>& fill, std::vector<Question>* questions) {
  for (int size : {1, 2, 0}) {
    Add<Request>(
        method,
        [&](Request& request) {
          fill(request);
          request.set_page_size(size);
        },
        questions);
  }
}

std::vector<Question> Questions() {
  std::vector<Question> questions;
  const std::string hvn = "committees/hvn";
  using Cases = v1::ListCasesRequest;
  for (const std::function<void(Cases&)>& only : std::vector<std::function<void(Cases&)>>{
           [](Cases&) {}, [](Cases& r) { r.set_officer("Ylva Strand"); }, [](Cases& r) { r.set_open_only(true); },
           [](Cases& r) { r.set_due_by_date("2026-12-31"); }, [](Cases& r) { r.set_year(2026); }}) {
    AddPaged<Cases>(
        "CaseService.ListCases",
        [&](Cases& request) {
          request.set_parent(hvn);
          only(request);
        },
        &questions);
  }
  for (const char* query : {"bryggan", "kajen", arendegang::testing::kSource}) {
    for (const std::string& parent : {hvn, std::string()}) {
      AddPaged<v1::SearchRequest>(
          kSearch,
          [&](v1::SearchRequest& request) {
            request.set_query(query);
            request.set_parent(parent);
          },
          &questions);
    }
  }
  AddPaged<v1::ListDelegationsbeslutRequest>(
      "DelegationService.ListDelegationsbeslut", [&](auto& request) { request.set_parent(hvn); }, &questions);
  for (const std::string& parent : {hvn, std::string()}) {
    Add<v1::ListDeadlinesRequest>(
        "DeadlineService.ListDeadlines",
        [&](auto& request) {
          request.set_parent(parent);
          request.set_until_date("2026-12-31");
        },
        &questions);
  }
  for (int number = 1; number <= 5; ++number) {
    const std::string name = absl::StrCat(hvn, "/cases/2026-000", number);
    Add<v1::GetCaseRequest>(
        "CaseService.GetCase", [&](auto& request) { request.set_name(name); }, &questions);
    Add<v1::ListTimelineRequest>(
        "CaseService.ListTimeline", [&](auto& r) { r.set_name(name); }, &questions);
    Add<v1::ListDocumentsRequest>(
        "DocumentService.ListDocuments", [&](auto& r) { r.set_parent(name); }, &questions);
  }
  // Of what is hidden itself it is told as of what is not there.
  const std::string gone = hvn + "/cases/2026-0006";
  Add<v1::GetCaseRequest>(
      "CaseService.GetCase", [&](auto& r) { r.set_name(gone); }, &questions);
  Add<v1::ListTimelineRequest>(
      "CaseService.ListTimeline", [&](auto& r) { r.set_name(gone); }, &questions);
  Add<v1::ListItemsRequest>(
      "MeetingService.ListItems", [&](auto& r) { r.set_parent(hvn + "/meetings/1"); }, &questions);
  Add<v1::ListMeetingsRequest>(
      "MeetingService.ListMeetings", [&](auto& r) { r.set_parent(hvn); }, &questions);
  Add<v1::ListAssignmentsRequest>(
      "CaseService.ListAssignments", [&](auto& r) { r.set_parent(hvn); }, &questions);
  return questions;
}

TEST(WhatIsHidden, LeavesNoTraceInListsAndPages) {
  Built without(Built::Hidden::kNothing);
  for (auto hidden : {Built::Hidden::kBySource, Built::Hidden::kByMark}) {
    Built with(hidden);
    for (const Question& question : Questions()) {
      for (const char* actor : {"lasare hvn", "handlaggare hvn"}) {
        const auto expected = without.Pages(question.method, *question.request, actor);
        EXPECT_EQ(with.Pages(question.method, *question.request, actor), expected)
            << actor << ": " << question.method << " " << question.request->ShortDebugString();
      }
    }
  }
}

// The questions above see what is there: asked by one who may know, the answers differ.
TEST(WhatIsHidden, IsSeenInAllOfThemByWhoMay) {
  Built without(Built::Hidden::kNothing);
  Built with(Built::Hidden::kBySource);
  std::set<std::string> differ;
  for (const Question& question : Questions()) {
    const char* actor = "sekreterare hvn";
    const auto expected = without.Pages(question.method, *question.request, actor);
    if (with.Pages(question.method, *question.request, actor) != expected) differ.insert(question.method);
  }
  EXPECT_THAT(differ,
              ::testing::IsSupersetOf({"CaseService.ListCases", "CaseService.GetCase", "CaseService.ListTimeline",
                                       "SearchService.Search", "DelegationService.ListDelegationsbeslut",
                                       "DeadlineService.ListDeadlines", "MeetingService.ListItems"}));
}

}  // namespace
}  // namespace arendegang::guard
