#include "clients/cli/paper.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace arendegang::cli {
namespace {

using google::protobuf::Descriptor;

// The kind of a paper. Unset: it tells itself.
enum class Kind { kUnset, kMinutes, kTjansteutlatande };

// The kind asked for with --kind. On failure shows why and returns false with the exit code.
bool TakeKind(Session* session, Kind* kind, int* exit_code) {
  const std::string asked = session->Take("kind");
  *kind = asked == "minutes" ? Kind::kMinutes : asked == "tjansteutlatande" ? Kind::kTjansteutlatande : Kind::kUnset;
  if (asked.empty() || *kind != Kind::kUnset) return true;
  *exit_code = Session::Complain("", absl::InvalidArgumentError(absl::StrCat(
                                         "--kind=", asked, " finns inte: välj minutes eller tjansteutlatande.")));
  return false;
}

// The key that a line of a file of facts begins with; empty if it begins with none.
std::string KeyOf(absl::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t{\"'"), line.size()));
  size_t end = 0;
  while (end < line.size() && (absl::ascii_isalnum(line[end]) || line[end] == '_')) ++end;
  return std::string(line.substr(0, end));
}

// The kind of the facts in `text`: that of the first key which only one kind of paper has.
Kind KindOfFacts(absl::string_view text) {
  const Descriptor* minutes = v1::Minutes::descriptor();
  const Descriptor* tjansteutlatande = v1::Tjansteutlatande::descriptor();
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    std::string key = KeyOf(line);
    bool of_minutes = minutes->FindFieldByName(key) != nullptr;
    bool of_tjansteutlatande = tjansteutlatande->FindFieldByName(key) != nullptr;
    if (of_minutes != of_tjansteutlatande) return of_minutes ? Kind::kMinutes : Kind::kTjansteutlatande;
  }
  return Kind::kMinutes;
}

template <typename Request>
Request RequestFor(const Session& session, const PaperText& paper) {
  Request request;
  request.set_text(paper.text);
  request.set_phrasebook(session.options().phrasebook);
  request.set_layout(paper.layout);
  return request;
}

bool ReadMinutes(Session* session, const PaperText& text, Paper* paper, int* exit_code) {
  v1::ReadMinutesResponse response;
  auto request = RequestFor<v1::ReadMinutesRequest>(*session, text);
  if (!session->Call(&v1::DraftingService::Stub::ReadMinutes, request, &response, exit_code)) return false;
  *paper = {std::move(*response.mutable_minutes()), response.report()};
  return true;
}

bool ReadTjansteutlatande(Session* session, const PaperText& text, Paper* paper, int* exit_code) {
  v1::ReadTjansteutlatandeResponse response;
  auto request = RequestFor<v1::ReadTjansteutlatandeRequest>(*session, text);
  if (!session->Call(&v1::DraftingService::Stub::ReadTjansteutlatande, request, &response, exit_code)) return false;
  *paper = {std::move(*response.mutable_tjansteutlatande()), response.report()};
  return true;
}

bool ReadFile(const std::string& path, std::string* text, int* exit_code) {
  absl::StatusOr<std::string> read = ReadInput(path);
  if (read.ok()) {
    *text = *std::move(read);
    return true;
  }
  *exit_code = Session::Complain("", read.status());
  return false;
}

}  // namespace

bool ReadPaper(Session* session, const std::string& path, Paper* paper, int* exit_code) {
  Kind kind = Kind::kUnset;
  PaperText text;
  if (!TakeKind(session, &kind, exit_code) || !LoadText(session, path, &text, exit_code)) return false;
  if (kind == Kind::kTjansteutlatande) return ReadTjansteutlatande(session, text, paper, exit_code);
  if (!ReadMinutes(session, text, paper, exit_code)) return false;
  if (kind == Kind::kMinutes) return true;
  Paper otherwise;
  if (!ReadTjansteutlatande(session, text, &otherwise, exit_code)) return false;
  if (otherwise.report.prose_words() < paper->report.prose_words()) *paper = std::move(otherwise);
  return true;
}

bool LoadPaper(Session* session, Paper* paper, int* exit_code) {
  const std::string path = session->file();
  if (path.empty()) {
    *exit_code = Session::Complain("", absl::InvalidArgumentError("ange en fil, eller - för standard in."));
    return false;
  }
  Format format = FormatOf(path);
  if (format == Format::kUnset) format = session->options().format;
  if (format == Format::kText || IsDocumentName(path)) return ReadPaper(session, path, paper, exit_code);
  Kind kind = Kind::kUnset;
  std::string text;
  if (!TakeKind(session, &kind, exit_code) || !ReadFile(path, &text, exit_code)) return false;
  if (kind == Kind::kUnset) kind = KindOfFacts(text);
  if (kind == Kind::kTjansteutlatande) paper->facts = v1::Tjansteutlatande();
  absl::Status status = std::visit([&](auto& facts) { return ParseMessage(text, format, &facts); }, paper->facts);
  if (status.ok()) return true;
  *exit_code = Session::Complain(path, status);
  return false;
}

}  // namespace arendegang::cli
