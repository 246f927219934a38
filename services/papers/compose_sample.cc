#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/base/resource.h"
#include "services/papers/composed.h"
#include "services/papers/protocol.h"

namespace arendegang::papers {
namespace {

constexpr char kLooks[] = "looks/";

}  // namespace

// The minutes of the invented meeting, in the look that the request names or gives.
absl::StatusOr<Composed> ComposeSample(storage::Transaction&, const v1::RenderPaperRequest& request,
                                       const Sources& sources) {
  Composed composed;
  if (!request.name().empty()) {
    if (!absl::StartsWith(request.name(), kLooks)) return Malformed(request.name(), "looks/hamnvik");
    composed.look = request.name().substr(sizeof(kLooks) - 1);
  }
  ProtocolFacts facts;
  facts.minutes = sources.looks.sample();
  composed.file_name = composed.look.empty() ? "utseende" : absl::StrCat("utseende-", composed.look);
  composed.facts = std::make_shared<v1::Minutes>(facts.minutes);
  auto style = sources.styles.Find(facts.minutes.phrasebook());
  if (!style.ok()) return style.status();
  auto protocol = ProtocolOf(facts, **style, sources.wording);
  if (!protocol.ok()) return protocol.status();
  composed.paper = std::move(protocol->paper);
  return composed;
}

}  // namespace arendegang::papers
