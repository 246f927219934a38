// Writes the paper of a draft, given as JSON, for papers_test.py to read back:
//   print_paper DRAFT.json html|docx|text|akn [LOOK.json]
#include <iostream>

#include "google/protobuf/util/json_util.h"
#include "services/render/akoma.h"
#include "services/render/docx.h"
#include "services/render/html.h"
#include "services/render/plain.h"
#include "tests/support/files.h"

int main(int argc, char** argv) {
  using namespace arendegang;
  if (argc != 3 && argc != 4) return 2;
  v1::DraftMinutesResponse draft;
  if (!google::protobuf::util::JsonStringToMessage(testing::ReadFile(argv[1]), &draft).ok()) return 2;
  render::Paper paper;
  paper.title = "Protokoll 2026-05-26";
  paper.committee = "Hamnviksnämnden";
  paper.label = "Protokoll den 26 maj 2026";
  paper.day = "2026-05-26";
  paper.page_number = {"Sida ", " (", ")"};
  if (argc == 4 && !google::protobuf::util::JsonStringToMessage(testing::ReadFile(argv[3]), &paper.look).ok()) return 2;
  render::AppendBlocks(draft.blocks(), &paper);
  render::Part signature;
  signature.kind = render::PartKind::kSignature;
  signature.mark = "Vid protokollet";
  signature.rows = {{"", "Majlis Kronvik"}};
  paper.parts.push_back(signature);
  const std::string format = argv[2];
  if (format == "html") std::cout << render::HtmlOf(paper);
  if (format == "akn") std::cout << render::AkomaOf(paper, "hvn-2026-05-26-protokoll");
  if (format == "text") std::cout << render::PlainOf(paper);
  if (format == "docx") {
    auto docx = render::DocxOf(paper);
    if (!docx.ok()) return 1;
    std::cout << *docx;
  }
}
