// The words of a notice and of its certificate, out of the facts. Pure.
#pragma once

#include <string>

#include "absl/time/time.h"
#include "arendegang/v1/anslag.pb.h"
#include "services/anslag/wording.h"

namespace arendegang::anslag {

// What a notice tells of its committee.
struct Body {
  std::string title;
  std::string municipality;
  std::string minutes_kept_at;
  std::string appeal_court;
};

// What stands on the board: the notice, which is up, and where a time of appeal counts from it, how to appeal.
// Source: KL 8:10, 8:12, 13:1-5.
std::string NoticeText(const Wording& wording, const v1::Anslag& anslag, const Body& body);

// Whether a notice that is down was there from the time it went up until its time was over.
bool WasWhole(const v1::Anslag& anslag);

// The certificate of a notice that is down, for signature. Source: KL 8:10 third paragraph.
std::string CertificateText(const Wording& wording, const v1::Anslag& anslag, const Body& body);

}  // namespace arendegang::anslag
