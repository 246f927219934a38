#include "services/papers/audience.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/access/sight.h"
#include "services/diarium/case_store.h"
#include "services/papers/frame.h"

namespace arendegang::papers {
namespace {

// Whether it is the paper of a case that is hers. What is secret of another's case she was not let in to ask for.
absl::StatusOr<bool> IsOfHerCase(storage::Transaction& transaction, const access::Caller& caller,
                                 const v1::RenderPaperRequest& request, const std::string& committee) {
  if (request.kind() != v1::PAPER_KIND_CASE || !caller.Has(access::Role::kHandlaggare, committee)) return false;
  auto name = diarium::ParseCaseName(request.name());
  if (!name.ok()) return false;
  auto row = diarium::FindCase(transaction, *name);
  if (!row.ok()) return absl::IsNotFound(row.status()) ? absl::StatusOr<bool>(false) : row.status();
  return !caller.person.empty() && row->data.officer() == caller.person;
}

}  // namespace

bool MayBeRedacted(const v1::RenderPaperRequest& request) {
  if (request.facts_case() != v1::RenderPaperRequest::FACTS_NOT_SET) return false;
  switch (request.kind()) {
    case v1::PAPER_KIND_PROTOCOL:
    case v1::PAPER_KIND_EXTRACT:
    case v1::PAPER_KIND_KALLELSE:
    case v1::PAPER_KIND_FOREDRAGNINGSLISTA:
    case v1::PAPER_KIND_HANDLINGAR:
    case v1::PAPER_KIND_JUSTERING:
    case v1::PAPER_KIND_DELEGATION:
    case v1::PAPER_KIND_CASE:
      return true;
    default:
      return false;
  }
}

absl::Status Narrow(storage::Transaction& transaction, const access::Caller& caller, v1::RenderPaperRequest* request) {
  if (caller.trusted || !MayBeRedacted(*request) || request->audience() != v1::PAPER_AUDIENCE_UNSPECIFIED) {
    return absl::OkStatus();
  }
  const std::vector<std::string> parts = absl::StrSplit(request->name(), '/');
  const std::string committee = parts.size() > 1 ? parts[1] : "";
  if (access::SeesSecrets(caller, committee)) return absl::OkStatus();
  auto hers = IsOfHerCase(transaction, caller, *request, committee);
  if (!hers.ok()) return hers.status();
  if (!*hers) request->set_audience(v1::PAPER_AUDIENCE_DISCLOSED);
  return absl::OkStatus();
}

std::string Mask(const Wording& wording) { return absl::StrCat("[", wording.Fill("redacted_unnamed", {}), "]"); }

void AddRedacted(const Wording& wording, v1::PaperAudience audience, render::Paper* paper) {
  AddText(wording, audience == v1::PAPER_AUDIENCE_WEB ? "redacted_web" : "redacted_disclosed", {}, paper);
}

}  // namespace arendegang::papers
