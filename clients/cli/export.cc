// arende export: the papers that are sent out, as files or as documents of their cases.
#include <algorithm>
#include <iostream>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/papers.grpc.pb.h"
#include "clients/cli/audience.h"
#include "clients/cli/fetch_paper.h"
#include "clients/cli/files.h"
#include "clients/cli/meeting_verbs.h"

namespace arendegang::cli {
namespace {

// What a paper is of, and where that stands in the name of the resource.
struct Kind {
  const char* word;
  v1::PaperKind kind;
  const char* collection;  // within the committee; empty: the committee itself
};

constexpr Kind kKinds[] = {
    {"protokoll", v1::PAPER_KIND_PROTOCOL, "/meetings/"},
    {"utdrag", v1::PAPER_KIND_EXTRACT, "/meetings/"},
    {"kallelse", v1::PAPER_KIND_KALLELSE, "/meetings/"},
    {"föredragningslista", v1::PAPER_KIND_FOREDRAGNINGSLISTA, "/meetings/"},
    {"handlingar", v1::PAPER_KIND_HANDLINGAR, "/meetings/"},
    {"tjänsteutlåtande", v1::PAPER_KIND_TJANSTEUTLATANDE, ""},
    {"anslag", v1::PAPER_KIND_ANSLAG, "/anslag/"},
    {"anslagsbevis", v1::PAPER_KIND_ANSLAGSBEVIS, "/anslag/"},
    {"justering", v1::PAPER_KIND_JUSTERING, "/meetings/"},
    {"sammanträdesdagar", v1::PAPER_KIND_MEETING_DATES, ""},
    {"delegationsbeslut", v1::PAPER_KIND_DELEGATION, ""},
    {"ärende", v1::PAPER_KIND_CASE, "/cases/"},
};

bool IsNumber(const std::string& argument) {
  return !argument.empty() && std::all_of(argument.begin(), argument.end(), absl::ascii_isdigit);
}

int Usage() {
  std::string words;
  for (const Kind& each : kKinds) absl::StrAppend(&words, words.empty() ? "" : ", ", each.word);
  return Session::Complain("", absl::InvalidArgumentError(absl::StrCat("ange vad som ska skrivas (", words,
                                                                       ") och av vad; se arende --help.")));
}

class Export {
 public:
  explicit Export(Session* session) : session_(*session) {
    const auto& arguments = session_.options().arguments;
    arguments_.assign(arguments.begin() + std::min<size_t>(2, arguments.size()), arguments.end());
  }

  int Run(const Kind& kind) {
    request_.set_kind(kind.kind);
    request_.set_page_per_paragraph(session_.TakeFlag("new-pages"));
    keep_ = session_.TakeFlag("keep");
    case_ = session_.Take("case");
    if (!TakeAudience(&session_, &request_)) return kBadInput;
    if (!TakeSubject(kind) || !TakeItems()) return exit_code_;
    if (arguments_.size() > 1) return Usage();
    const std::string path = arguments_.empty() ? "" : arguments_[0];
    if (!TakePaperForm(&session_, path, &request_) || session_.ComplainOfUntaken()) return kBadInput;
    return keep_ ? Keep() : FetchPaper(&session_, request_, path);
  }

 private:
  std::string TakeFirst() {
    std::string first = arguments_.empty() ? "" : arguments_[0];
    if (!arguments_.empty()) arguments_.erase(arguments_.begin());
    return first;
  }

  // What the paper is of. On failure shows why and returns false.
  bool TakeSubject(const Kind& kind) {
    const bool has_facts = !arguments_.empty() && FormatOf(arguments_[0]) != Format::kUnset;
    if (kind.kind == v1::PAPER_KIND_TJANSTEUTLATANDE || (kind.kind == v1::PAPER_KIND_PROTOCOL && has_facts)) {
      return TakeFacts(kind.kind);
    }
    committee_ = session_.Committee(&exit_code_);
    if (committee_.empty()) return false;
    if (kind.kind == v1::PAPER_KIND_MEETING_DATES || kind.kind == v1::PAPER_KIND_DELEGATION) return TakeTime();
    const std::string of = TakeFirst();
    if (of.empty()) {
      exit_code_ = Usage();
      return false;
    }
    request_.set_name(absl::StrCat(committee_, kind.collection, of));
    if (kind.kind == v1::PAPER_KIND_JUSTERING) {
      const bool numbered = !arguments_.empty() && IsNumber(arguments_[0]);
      request_.set_name(absl::StrCat(request_.name(), "/justeringar/", numbered ? TakeFirst() : "1"));
    }
    return true;
  }

  // Facts in a file, in place of what is stored.
  bool TakeFacts(v1::PaperKind kind) {
    const std::string path = TakeFirst();
    auto text = ReadInput(path);
    absl::Status status = text.status();
    if (status.ok()) {
      google::protobuf::Message* facts = request_.mutable_minutes();
      if (kind == v1::PAPER_KIND_TJANSTEUTLATANDE) facts = request_.mutable_tjansteutlatande();
      status = ParseMessage(*text, FormatOf(path), facts);
    }
    if (status.ok()) return true;
    exit_code_ = Session::Complain(path, status);
    return false;
  }

  // A year, a meeting, or nothing for all that there is.
  bool TakeTime() {
    request_.set_name(committee_);
    if (arguments_.empty() || !absl::ascii_isdigit(static_cast<unsigned char>(arguments_[0][0]))) return true;
    const std::string time = TakeFirst();
    if (!IsNumber(time)) {
      request_.set_name(absl::StrCat(committee_, "/meetings/", time));
      return true;
    }
    request_.set_from_date(time + "-01-01");
    request_.set_to_date(time + "-12-31");
    return true;
  }

  // The items of an extract, by their places.
  bool TakeItems() {
    if (request_.kind() != v1::PAPER_KIND_EXTRACT) return true;
    while (!arguments_.empty() && IsNumber(arguments_[0])) {
      v1::Item item;
      if (!FindItemAt(&session_, request_.name(), TakeFirst(), &item, &exit_code_)) return false;
      request_.add_items(item.name());
    }
    return true;
  }

  int Keep() {
    v1::KeepPaperRequest request;
    *request.mutable_paper() = request_;
    if (!case_.empty()) request.add_cases(absl::StrCat(session_.Committee(&exit_code_), "/cases/", case_));
    v1::KeepPaperResponse response;
    if (!session_.Call(&v1::PaperService::Stub::KeepPaper, request, &response, &exit_code_)) return exit_code_;
    if (PrintedAsAsked(session_, response)) return kDone;
    for (const v1::Document& document : response.documents()) {
      std::cout << document.title() << ": " << document.name() << ", version " << document.versions_size() << "\n";
    }
    return kDone;
  }

  Session& session_;
  std::vector<std::string> arguments_;  // what is not taken yet
  std::string committee_;
  std::string case_;
  v1::RenderPaperRequest request_;
  bool keep_ = false;
  int exit_code_ = kDone;
};

}  // namespace

int ExportPaper(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string word = arguments.size() > 1 ? arguments[1] : "";
  const auto* kind =
      std::find_if(std::begin(kKinds), std::end(kKinds), [&](const Kind& each) { return word == each.word; });
  return kind == std::end(kKinds) ? Usage() : Export(session).Run(*kind);
}

}  // namespace arendegang::cli
