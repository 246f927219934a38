// arende search ORD...: where words stand.
#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "arendegang/v1/search.grpc.pb.h"
#include "clients/cli/session.h"

namespace arendegang::cli {
namespace {

constexpr char kBold[] = "\x1b[1m";
constexpr char kPlain[] = "\x1b[0m";

// As wide as the others: "ä" takes two bytes and one column.
const char* Name(v1::HitKind kind) {
  switch (kind) {
    case v1::HIT_KIND_CASE:
      return "ärende  ";
    case v1::HIT_KIND_DOCUMENT:
      return "handling";
    case v1::HIT_KIND_PARAGRAPH:
      return "paragraf";
    case v1::HIT_KIND_STATEMENT:
      return "yttrande";
    default:
      return "annat   ";
  }
}

absl::StatusOr<v1::HitKind> KindOf(absl::string_view word) {
  if (word.empty()) return v1::HIT_KIND_UNSPECIFIED;
  for (v1::HitKind kind : {v1::HIT_KIND_CASE, v1::HIT_KIND_DOCUMENT, v1::HIT_KIND_PARAGRAPH, v1::HIT_KIND_STATEMENT}) {
    if (absl::StripAsciiWhitespace(Name(kind)) == word) return kind;
  }
  return absl::InvalidArgumentError("välj ärende, handling, paragraf eller yttrande.");
}

absl::StatusOr<v1::SearchRequest> RequestOf(Session* session) {
  const auto& arguments = session->options().arguments;
  v1::SearchRequest request;
  request.set_query(absl::StrJoin(arguments.begin() + 1, arguments.end(), " "));
  const std::string committee = session->Take("committee");
  if (!committee.empty()) request.set_parent(absl::StrCat("committees/", committee));
  request.set_party(session->Take("party"));
  const std::string year_text = session->Take("year");
  int year = 0;
  if (!year_text.empty() && !absl::SimpleAtoi(year_text, &year)) {
    return absl::InvalidArgumentError("skriv året med siffror, som --year=2026.");
  }
  request.set_year(year);
  auto kind = KindOf(session->Take("kind"));
  if (!kind.ok()) return kind.status();
  request.set_kind(*kind);
  return request;
}

using Marks = google::protobuf::RepeatedPtrField<v1::TextRange>;

// A title or an excerpt on one line; the words that were found are bold on a terminal.
std::string Marked(const std::string& told, const Marks& marks, bool bold) {
  std::string text;
  size_t at = 0;
  for (const v1::TextRange& mark : marks) {
    const auto begin = static_cast<size_t>(mark.begin());
    const auto end = static_cast<size_t>(mark.end());
    if (begin < at || end < begin || end > told.size()) continue;
    absl::StrAppend(&text, told.substr(at, begin - at), bold ? kBold : "", told.substr(begin, end - begin),
                    bold ? kPlain : "");
    at = end;
  }
  absl::StrAppend(&text, told.substr(at));
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

void Show(const v1::Hit& hit, bool bold) {
  std::cout << absl::StrFormat("%-10s  %s  %s\n", hit.date(), Name(hit.kind()),
                               Marked(hit.title(), hit.title_marks(), bold));
  std::cout << absl::StrFormat("%12s%s\n", "", hit.resource());
  if (hit.excerpt().empty()) return;
  std::cout << absl::StrFormat("%12s%s\n", "", Marked(hit.excerpt(), hit.marks(), bold));
}

}  // namespace

int Search(Session* session) {
  if (session->options().arguments.size() < 2) {
    return Session::Complain("", absl::InvalidArgumentError("skriv vad du söker, som arende search gästbrygga."));
  }
  auto request = RequestOf(session);
  if (!request.ok()) return Session::Complain("", request.status());
  if (session->ComplainOfUntaken()) return kBadInput;
  int exit_code = kDone;
  v1::SearchResponse response;
  if (!session->Call(&v1::SearchService::Stub::Search, *request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  for (const v1::Hit& hit : response.hits()) Show(hit, isatty(STDOUT_FILENO) != 0);
  if (response.hits().empty()) std::cout << "Inget hittades.\n";
  if (!response.next_page_token().empty()) std::cout << "Det finns fler träffar. Sök på fler ord, eller avgränsa.\n";
  return kDone;
}

}  // namespace arendegang::cli
