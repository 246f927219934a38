// arende meeting compare: minutes that were edited in another program come home.
#include <iostream>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/meeting.grpc.pb.h"
#include "clients/cli/meeting_verbs.h"

namespace arendegang::cli {
namespace {

using Stub = v1::MeetingService::Stub;

// A change on one line: the words that are gone within [- -], those that came within {+ +}.
std::string InWords(const v1::FactChange& change) {
  if (change.before().empty()) return absl::StrCat("{+", change.after(), "+}");
  if (change.after().empty()) return absl::StrCat("[-", change.before(), "-]");
  std::string line;
  for (const v1::WordChange& piece : change.words()) {
    if (!line.empty()) line += ' ';
    const bool removed = piece.kind() == v1::WORD_CHANGE_KIND_REMOVED;
    const bool kept = piece.kind() == v1::WORD_CHANGE_KIND_KEPT;
    absl::StrAppend(&line, kept ? "" : removed ? "[-" : "{+", piece.text(), kept ? "" : removed ? "-]" : "+}");
  }
  return line;
}

const char* WhyNot(v1::ComparisonStatus status) {
  switch (status) {
    case v1::COMPARISON_STATUS_SEALED:
      return "  Justerad: lämnas som den är. Rätta med arende adjust correct.";
    case v1::COMPARISON_STATUS_MISSING:
      return "  Finns inte i filen. Ta bort punkten med arende meeting remove om den ska bort.";
    case v1::COMPARISON_STATUS_ADDED:
      return "  Finns bara i filen. Sätt upp punkten med arende meeting item först.";
    case v1::COMPARISON_STATUS_UNTOLD:
      return "  Uppgifterna säger mer än protokollets ord: ändra dem med arende meeting facts.";
    default:
      return nullptr;
  }
}

void Show(const v1::CompareMinutesResponse& response) {
  if (response.paragraphs().empty() && response.others().empty()) std::cout << "Inget är ändrat.\n";
  for (const v1::ParagraphComparison& paragraph : response.paragraphs()) {
    std::cout << "§ " << paragraph.number() << " " << paragraph.title() << "\n";
    if (const char* why = WhyNot(paragraph.status())) std::cout << why << "\n";
    for (const v1::FactChange& change : paragraph.changes()) {
      absl::string_view path = change.path();
      if (const size_t dot = path.find("]."); dot != absl::string_view::npos) path.remove_prefix(dot + 2);
      std::cout << "  " << path << ": " << InWords(change) << "\n";
    }
  }
  if (!response.others().empty()) std::cout << "Utanför paragraferna; tas inte över, ändra för hand\n";
  for (const v1::FactChange& change : response.others()) {
    std::cout << "  " << change.path() << ": " << InWords(change) << "\n";
  }
}

// Takes over the paragraphs that can be; one that fails does not keep the others from it.
int Apply(Session* session, const v1::CompareMinutesResponse& response) {
  int taken = 0;
  int exit_code = kDone;
  for (const v1::ParagraphComparison& paragraph : response.paragraphs()) {
    if (paragraph.status() != v1::COMPARISON_STATUS_CHANGED) continue;
    v1::UpdateItemRequest request;
    request.mutable_item()->set_name(paragraph.item());
    request.mutable_item()->set_etag(paragraph.etag());
    *request.mutable_item()->mutable_facts() = paragraph.facts();
    request.mutable_update_mask()->add_paths("facts");
    v1::Item item;
    if (!session->Call(&Stub::UpdateItem, request, &item, &exit_code)) {
      if (exit_code == kUnreachable) return exit_code;
      std::cerr << "§ " << paragraph.number() << ": togs inte över\n";
      continue;
    }
    ++taken;
  }
  std::cerr << taken << (taken == 1 ? " paragraf" : " paragrafer") << " av " << response.paragraphs_size()
            << " ändrade togs över.\n";
  return exit_code;
}

}  // namespace

int CompareMeeting(Session* session, const std::string& name, const std::string& path) {
  int exit_code = kDone;
  const bool applies = session->TakeFlag("apply");
  if (session->ComplainOfUntaken()) return kBadInput;
  PaperText paper;
  if (!LoadText(session, path, &paper, &exit_code)) return exit_code;
  v1::CompareMinutesRequest request;
  request.set_name(name);
  request.set_text(std::move(paper.text));
  request.set_layout(paper.layout);
  request.set_phrasebook(session->options().phrasebook);
  v1::CompareMinutesResponse response;
  if (!session->Call(&Stub::CompareMinutes, request, &response, &exit_code)) return exit_code;
  if (!PrintedAsAsked(*session, response)) Show(response);
  if (const int words = response.report().unrecognised_words(); words > 0) {
    std::cerr << words << " ord i filen förstods inte och står som fri text: läs ändringarna noga.\n";
  }
  return applies ? Apply(session, response) : kDone;
}

}  // namespace arendegang::cli
