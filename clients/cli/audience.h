// Who is to have a paper, and what was removed for them.
#pragma once

#include "arendegang/v1/papers.pb.h"
#include "clients/cli/session.h"

namespace arendegang::cli {

// Sets the audience of a paper: that of --for=utlämnande|webb, if it is given. On failure shows why and returns false.
bool TakeAudience(Session* session, v1::RenderPaperRequest* request);

// Shows what was removed, a line for each mark and paragraph, where it does not get into the paper.
void ShowRemovals(const v1::PaperHead& head);

}  // namespace arendegang::cli
