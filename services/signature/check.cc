#include "services/signature/check.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/signature/anchor.h"
#include "services/signature/signature_store.h"
#include "services/signing/cms.h"

namespace arendegang::signature {
namespace {

using signing::SignatureReport;
using storage::Transaction;

// What of a signature no longer holds; empty if all does.
std::string FaultOf(const SignatureRow& row, const SignedPaper& paper, const SignatureReport& pdf,
                    const SignatureReport& text) {
  if (!pdf.valid() || !text.valid()) {
    return absl::StrCat("den prövar inte mot det som ligger i databasen (",
                        absl::string_view(NameOf(pdf.valid() ? text.verdict : pdf.verdict)), ").");
  }
  const Anchor noted{row.data.event_number(), row.data.event_digest()};
  const bool same = pdf.signer == row.data.person() && text.signer == row.data.person() &&
                    pdf.log_anchor == TextOf(noted) && text.log_anchor == TextOf(noted);
  return same ? "" : absl::StrCat("det som står om den i databasen är ändrat (", paper.file_name, ").");
}

}  // namespace

absl::Status CheckSignatures(Transaction& transaction, const Signers& signers, v1::CheckResponse* response) {
  auto roots = signers.Roots(transaction);
  if (!roots.ok()) return roots.status();
  auto signatures = AllSignatures(transaction);
  if (!signatures.ok()) return signatures.status();
  if (signatures->empty()) return absl::OkStatus();
  auto log = Log::Load(transaction);
  if (!log.ok()) return log.status();
  SignedPaper paper;
  for (const SignatureRow& row : *signatures) {
    if (paper.id != row.paper_id) {
      auto found = FindPaper(transaction, row.paper_id);
      if (!found.ok()) return found.status();
      paper = *std::move(found);
    }
    const SignatureReport pdf = signing::VerifyDetached(paper.pdf, row.pdf_signature, *roots);
    const SignatureReport text = signing::VerifyDetached(paper.text, row.text_signature, *roots);
    const std::string who = absl::StrCat("Underskriften ", row.data.name(), " (", row.data.person(), "): ");
    const std::string fault = FaultOf(row, paper, pdf, text);
    if (!fault.empty()) response->add_problems(who + fault);
    // What the signature says counts, not what is noted of it.
    auto finding = log->Find(transaction, AnchorOf(pdf.log_anchor));
    if (!finding.ok()) return finding.status();
    if (StateOf(*finding) == v1::LOG_STATE_REWRITTEN) response->add_problems(who + ExplanationOf(*finding));
  }
  return absl::OkStatus();
}

}  // namespace arendegang::signature
