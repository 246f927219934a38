#include "services/meetings/proposal.h"

#include "absl/strings/match.h"
#include "services/diarium/document_store.h"
#include "services/diarium/finding.h"
#include "services/minutes/tjansteutlatande.h"

namespace arendegang::meetings {
namespace {

using storage::Transaction;

// A longer text is no tjänsteutlåtande.
constexpr size_t kMostText = 1 << 20;

// A text and how it is laid out.
struct Advice {
  std::string text;
  v1::TextLayout layout = v1::TEXT_LAYOUT_UNSPECIFIED;
};

// The text of a version of a document.
absl::StatusOr<Advice> TextOfVersion(Transaction& transaction, const diarium::StoredVersion& version) {
  const bool has_blocks = diarium::HasBlocks(version.data.media_type());
  auto text = has_blocks ? diarium::ReadBlocks(transaction, version.upload)
                         : diarium::ReadText(transaction, version.upload, kMostText);
  if (!text.ok()) return text.status();
  return Advice{*std::move(text), has_blocks ? v1::TEXT_LAYOUT_CLEAN : v1::TEXT_LAYOUT_UNSPECIFIED};
}

// The text of the last tjänsteutlåtande among documents; empty if there is none.
absl::StatusOr<Advice> LastAdvice(Transaction& transaction, const std::string& case_name) {
  auto documents = diarium::DocumentsOf(transaction, case_name);
  if (!documents.ok()) return documents.status();
  for (auto document = documents->rbegin(); document != documents->rend(); ++document) {
    const std::string& type = document->versions().rbegin()->media_type();
    const bool counts = document->role() == v1::DOCUMENT_ROLE_TJANSTEUTLATANDE && document->struck_reason().empty();
    if (!counts || !(absl::StartsWith(type, "text/") || diarium::HasBlocks(type))) continue;
    auto found = diarium::FindDocument(transaction, *diarium::ParseDocumentName(document->name()));
    if (!found.ok()) return found.status();
    auto version = diarium::FindVersion(transaction, *found, 0);
    if (!version.ok()) return version.status();
    return TextOfVersion(transaction, *version);
  }
  return Advice();
}

}  // namespace

v1::Handling HandlingOf(const v1::Tjansteutlatande& advice) {
  v1::Handling handling;
  for (const v1::HeadEntry& entry : advice.head()) {
    if (!entry.date().empty()) handling.set_tjansteutlatande_date(entry.date());
  }
  if (advice.proposals().empty()) return handling;
  const v1::ProposedDecision& proposal = advice.proposals(0);
  for (const v1::ProposedPoint& proposed : proposal.points()) {
    v1::DecisionPoint* point = handling.add_points();
    proposed.decided().empty() ? point->set_sentence(proposed.sentence()) : point->set_decided(proposed.decided());
    *point->mutable_more() = proposed.more();
  }
  for (const v1::ProposedClause& clause : proposal.clauses()) handling.add_points()->set_decided(clause.decided());
  return handling;
}

absl::StatusOr<v1::Tjansteutlatande> LastTjansteutlatande(Transaction& transaction, const styles::Phrasebooks& styles,
                                                          const std::string& case_name) {
  auto advice = LastAdvice(transaction, case_name);
  if (!advice.ok()) return advice.status();
  if (advice->text.empty()) return v1::Tjansteutlatande();
  auto read = styles.Read(advice->text, "", advice->layout, &minutes::ReadTjansteutlatande);
  if (!read.ok()) return read.status();
  return read->tjansteutlatande();
}

absl::StatusOr<v1::Handling> ProposedHandling(Transaction& transaction, const styles::Phrasebooks& styles,
                                              const std::string& case_name) {
  auto advice = LastTjansteutlatande(transaction, styles, case_name);
  if (!advice.ok()) return advice.status();
  return HandlingOf(*advice);
}

}  // namespace arendegang::meetings
