#include "services/signature/verification.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/calendar/day.h"

namespace arendegang::signature {
namespace {

using signing::SignatureReport;
using signing::Verdict;

// Who signed and when, of a good signature; of another, why it proves nothing.
std::string Told(const SignatureReport& report) {
  switch (report.verdict) {
    case Verdict::kValid:
      return absl::StrCat("Filen är oförändrad sedan ", report.signer, " undertecknade ",
                          WhenInWords(report.signing_time), ".");
    case Verdict::kContentChanged:
      return absl::StrCat(
          "Filen är inte den som undertecknades: den har ändrats sedan dess, eller så hör underskriften, "
          "som bär namnet ",
          report.signer, ", till en annan fil.");
    case Verdict::kCertificateUntrusted:
    case Verdict::kCertificateUnfit:
    case Verdict::kCertificateExpired:
      return absl::StrCat(
          "Underskriften bär namnet ", report.signer,
          ", men ingen härifrån intygar det. Fråga den som lämnade filen vem som intygar underskriften.");
    case Verdict::kWeak:
      return "Underskriften är gjord på ett sätt som inte bevisar något.";
    default:
      return "Underskriften är skadad eller har ändrats, eller så är den ingen underskrift. Hämta den på nytt.";
  }
}

// Neither another file nor a changed one is known here: the two look the same.
v1::Verification Nobody() {
  v1::Verification verification;
  verification.set_state(v1::SIGNATURE_STATE_FILE_CHANGED);
  verification.set_explanation(
      "Ingen har undertecknat filen här, som den är nu: den är en annan, eller har ändrats sedan dess. Finns "
      "underskriften som en fil, pröva med den.");
  return verification;
}

}  // namespace

std::string WhenInWords(absl::Time instant) {
  return absl::StrCat("den ", calendar::FormatLong(calendar::DayInSweden(instant)), " klockan ",
                      calendar::HourInSweden(instant));
}

v1::SignatureState StateOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::kValid:
      return v1::SIGNATURE_STATE_GOOD;
    case Verdict::kContentChanged:
      return v1::SIGNATURE_STATE_FILE_CHANGED;
    case Verdict::kCertificateUntrusted:
    case Verdict::kCertificateUnfit:
    case Verdict::kCertificateExpired:
      return v1::SIGNATURE_STATE_NOT_TRUSTED;
    default:
      return v1::SIGNATURE_STATE_BROKEN;
  }
}

v1::Verification VerificationOf(const std::vector<Proof>& proofs) {
  if (proofs.empty()) return Nobody();
  v1::Verification verification;
  verification.set_state(v1::SIGNATURE_STATE_GOOD);
  std::string* explanation = verification.mutable_explanation();
  for (const Proof& proof : proofs) {
    absl::StrAppend(explanation, explanation->empty() ? "" : "\n", Told(proof.report));
    // Nobody is named by a signature that proves nothing.
    if (!proof.report.valid()) {
      verification.set_state(StateOf(proof.report.verdict));
      continue;
    }
    absl::StrAppend(explanation, " ", ExplanationOf(proof.log));
    verification.set_log(std::max(verification.log(), StateOf(proof.log)));
    verification.set_person(proof.report.signer);
    verification.mutable_sign_time()->set_seconds(absl::ToUnixSeconds(proof.report.signing_time));
  }
  return verification;
}

}  // namespace arendegang::signature
