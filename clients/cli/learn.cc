// arende phrasebook learn MAPP: what a house style did not understand in a folder of minutes, and phrases for it.
#include <filesystem>
#include <iostream>

#include "absl/strings/str_cat.h"
#include "clients/cli/session.h"
#include "services/base/parts.h"

namespace arendegang::cli {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

constexpr size_t kShown = 160;  // bytes of an example

// Adds what was not understood within `facts` to the request.
void Collect(const Message& facts, const std::string& source, v1::ProposePhrasesRequest* request) {
  ForEachPart(facts, [&](const FieldDescriptor& field, const Message& part) {
    if (field.message_type() != v1::Unrecognised::descriptor()) return;
    for (const v1::ProseBlock& block : static_cast<const v1::Unrecognised&>(part).text()) {
      v1::UnrecognisedSentence* sentence = request->add_sentences();
      sentence->set_text(block.text());
      sentence->set_within(field.containing_type()->name());
      sentence->set_source(source);
    }
  });
}

void CollectAll(const v1::Minutes& minutes, const std::string& file, v1::ProposePhrasesRequest* request) {
  for (const v1::Paragraph& paragraph : minutes.paragraphs()) {
    Collect(paragraph, absl::StrCat(file, " § ", paragraph.number()), request);
  }
  v1::Minutes rest = minutes;
  rest.clear_paragraphs();
  Collect(rest, file, request);
}

// Cut between characters.
std::string Shortened(const std::string& text) {
  if (text.size() <= kShown) return text;
  size_t end = kShown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

void Show(const v1::ProposedPhrase& proposed, const std::string& style) {
  std::cout << "\n" << proposed.count() << " × i " << proposed.message();
  if (proposed.like_line() > 0) std::cout << ", liknar rad " << proposed.like_line() << " i " << style;
  std::cout << "\n  " << proposed.phrase() << "\n";
  for (const v1::UnrecognisedSentence& example : proposed.examples()) {
    std::cout << "    " << example.source() << ": " << Shortened(example.text()) << "\n";
  }
}

}  // namespace

int Learn(Session* session, const std::string& folder) {
  absl::StatusOr<std::vector<std::string>> files = TextsIn(folder);
  if (!files.ok()) return Session::Complain("", files.status());
  v1::ProposePhrasesRequest request;
  int64_t words = 0;
  int64_t unrecognised = 0;
  int exit_code = kDone;
  for (const std::string& path : *files) {
    std::cerr << "läser " << path << "\n";
    v1::ReadMinutesResponse read;
    if (!ReadText(session, path, &read, &exit_code)) {
      if (exit_code == kUnreachable) return exit_code;
      continue;
    }
    // The style nearest to the first is that of all: a folder is one municipality's.
    if (session->options().phrasebook.empty()) session->SetPhrasebook(read.minutes().phrasebook());
    words += read.report().words();
    unrecognised += read.report().unrecognised_words();
    CollectAll(read.minutes(), std::filesystem::path(path).filename(), &request);
  }
  const std::string& style = session->options().phrasebook;
  request.set_phrasebook(style);
  v1::ProposePhrasesResponse response;
  if (!session->Call(&v1::DraftingService::Stub::ProposePhrases, request, &response, &exit_code)) return exit_code;
  std::cout << "Husstilen " << style << " förstod " << words - unrecognised << " av " << words << " ord.\n";
  for (const v1::ProposedPhrase& proposed : response.phrases()) Show(proposed, style);
  if (!response.phrases().empty()) {
    std::cout << "\nLägg in fraserna i en kopia av husstilen, byt namn på det som börjar med ?, och pröva den med\n"
                 "arende phrasebook check.\n";
  }
  return exit_code;
}

}  // namespace arendegang::cli
