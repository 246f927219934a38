// The law by which something may not be shown, and to whom it may not. Pure.
//
//   GroundOf("osl 21 kap. 3 a §")                             // "OSL 21:3a"
//   IsRemovedFor("GDPR", v1::PAPER_AUDIENCE_DISCLOSED)        // false: it may be disclosed, but not published
#pragma once

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "arendegang/v1/minutes.pb.h"
#include "arendegang/v1/papers.pb.h"

namespace arendegang::secrecy {

// A ground as it is kept, "OSL 21:1" or "GDPR": of "OSL 21:1", "OSL 21 kap. 1 §", "21 kap. 1 § OSL" and "GDPR", in any
// case. None: no ground can be told, or the chapter is none of those that hold provisions on secrecy.
// Source: OSL 15-40.
std::optional<std::string> GroundOf(absl::string_view text);

// The provision of a ground of OSL as Swedish says it: "21" and "3 a". None for others.
struct Provision {
  std::string chapter;
  std::string section;
};
std::optional<Provision> ProvisionOf(const std::string& ground);

// Whether what is marked by the ground is removed for those who are to have the paper. One that is not known is as
// grave as secrecy. Source: OSL 5:5, 8:1; TF 2.
bool IsRemovedFor(const std::string& ground, v1::PaperAudience audience);

// Why a paragraph is not shown, as the house style says it.
v1::WithheldReason ReasonOf(const std::string& ground);

// Whether a mark counts on a day: both ISO 8601, `until_date` is the last day, or empty.
bool CountsOn(const std::string& until_date, const std::string& day);

}  // namespace arendegang::secrecy
