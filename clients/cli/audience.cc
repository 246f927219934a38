#include "clients/cli/audience.h"

#include <iostream>
#include <map>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace arendegang::cli {
namespace {

std::string Places(int count) { return absl::StrCat(count, count == 1 ? " ställe" : " ställen"); }

std::string What(const v1::Removal& removal) {
  if (removal.places() == 0) return "hela borttagen";
  return absl::StrCat(Places(removal.places()), removal.places() == 1 ? " borttaget" : " borttagna");
}

// A case that is secret by itself has no mark of its own.
std::string Which(const std::string& marking) {
  return absl::StrCat(absl::StrContains(marking, "/markings/") ? "markering " : "ärende ", IdOf(marking));
}

}  // namespace

bool TakeAudience(Session* session, v1::RenderPaperRequest* request) {
  static const std::map<std::string, v1::PaperAudience> audiences = {{"", v1::PAPER_AUDIENCE_UNSPECIFIED},
                                                                     {"utlämnande", v1::PAPER_AUDIENCE_DISCLOSED},
                                                                     {"utlamnande", v1::PAPER_AUDIENCE_DISCLOSED},
                                                                     {"webb", v1::PAPER_AUDIENCE_WEB}};
  auto found = audiences.find(session->Take("for"));
  if (found != audiences.end()) {
    request->set_audience(found->second);
    return true;
  }
  Session::Complain("", absl::InvalidArgumentError("--for är utlämnande eller webb."));
  return false;
}

void ShowRemovals(const v1::PaperHead& head) {
  for (const v1::Removal& removal : head.removals()) {
    std::cerr << "§ " << removal.paragraph() << ": " << What(removal) << ", " << removal.ground() << " ("
              << Which(removal.marking()) << ")";
    if (removal.remaining() > 0) std::cerr << "; samma ord står kvar på " << Places(removal.remaining());
    std::cerr << "\n";
  }
}

}  // namespace arendegang::cli
