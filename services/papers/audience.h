// For whom a paper is written, and what that leaves of what is hidden from them.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "arendegang/v1/papers.pb.h"
#include "services/access/caller.h"
#include "services/base/wording.h"
#include "services/render/document.h"
#include "services/storage/transaction.h"

namespace arendegang::papers {

// Whether a paper of that kind, of what is stored, may have something that is hidden from some: then it has an
// audience.
bool MayBeRedacted(const v1::RenderPaperRequest& request);

// Makes the audience of a request one that the caller may read for: who does not see all that is secret there gets the
// paper as it is given out, whatever she asked for. Errors: those of the database.
absl::Status Narrow(storage::Transaction& transaction, const access::Caller& caller, v1::RenderPaperRequest* request);

// "[sekretess]", where what stands there is hidden.
std::string Mask(const Wording& wording);

// Says that something was removed.
void AddRedacted(const Wording& wording, v1::PaperAudience audience, render::Paper* paper);

}  // namespace arendegang::papers
