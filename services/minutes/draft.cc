#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/minutes/minutes.h"
#include "services/minutes/tjansteutlatande.h"
#include "services/phrasebook/facts.h"
#include "services/phrasebook/writer.h"

namespace arendegang::minutes {
namespace {

using phrasebook::Written;

absl::Status Incomplete(std::vector<FieldViolation> unwritable) {
  std::string first = unwritable[0].path;
  return MakeError(absl::StatusCode::kInvalidArgument, "FACTS_INCOMPLETE",
                   absl::StrCat("the house style has no phrase for the facts at ", first),
                   absl::StrCat("Utkastet kan inte skrivas: uppgifterna vid ”", first,
                                "” räcker inte till husstilens fraser. Komplettera dem och försök igen."),
                   std::move(unwritable));
}

template <typename Response>
absl::StatusOr<Response> ToResponse(Written written) {
  if (!written.unwritable.empty()) return Incomplete(std::move(written.unwritable));
  Response response;
  response.set_text(phrasebook::PlainText(written.blocks));
  response.mutable_blocks()->Reserve(static_cast<int>(written.blocks.size()));
  for (v1::Block& block : written.blocks) *response.add_blocks() = std::move(block);
  return response;
}

// Gives a paragraph whose kind only its title tells the title that this house has for the kind.
void TakeTitle(const phrasebook::Layout& layout, v1::Paragraph* paragraph) {
  for (const phrasebook::Element& element : layout.elements) {
    for (const phrasebook::Case& branch : element.cases) {
      if (branch.titles.empty() || !phrasebook::IsSet(*paragraph, branch.field)) continue;
      if (absl::c_linear_search(branch.titles, paragraph->title())) return;
      paragraph->set_title(branch.titles[0]);
    }
  }
}

// Makes another house's titles this one's.
void TakeTitles(const phrasebook::Grammar& grammar, v1::Minutes* facts) {
  auto layout = grammar.layouts.find(v1::Paragraph::descriptor());
  if (layout == grammar.layouts.end()) return;
  for (v1::Paragraph& paragraph : *facts->mutable_paragraphs()) TakeTitle(*layout->second, &paragraph);
}

void TakeTitles(const phrasebook::Grammar&, v1::Tjansteutlatande*) {}

// Writes a whole document, without what is only another house's way to put it.
template <typename Response, typename Document>
absl::StatusOr<Response> DraftDocument(const Document& facts, const phrasebook::Phrasebook& style) {
  if (facts.phrasebook().empty() || facts.phrasebook() == style.id()) {
    return ToResponse<Response>(phrasebook::Write(style.grammar(), facts, facts, ""));
  }
  Document own = facts;
  phrasebook::ForgetWordings(&own);
  TakeTitles(style.grammar(), &own);
  return ToResponse<Response>(phrasebook::Write(style.grammar(), own, own, ""));
}

}  // namespace

absl::StatusOr<v1::DraftMinutesResponse> Draft(const v1::Minutes& facts, const phrasebook::Phrasebook& style) {
  return DraftDocument<v1::DraftMinutesResponse>(facts, style);
}

absl::StatusOr<v1::DraftTjansteutlatandeResponse> DraftTjansteutlatande(const v1::Tjansteutlatande& facts,
                                                                        const phrasebook::Phrasebook& style) {
  return DraftDocument<v1::DraftTjansteutlatandeResponse>(facts, style);
}

absl::StatusOr<v1::DraftParagraphResponse> DraftParagraph(const v1::Paragraph& facts, absl::string_view committee,
                                                          const phrasebook::Phrasebook& style) {
  v1::Minutes root;
  root.set_committee(std::string(committee));
  return ToResponse<v1::DraftParagraphResponse>(phrasebook::Write(style.grammar(), facts, root, ""));
}

}  // namespace arendegang::minutes
