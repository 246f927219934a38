// A paper that the service writes, as a file.
#pragma once

#include <string>

#include "arendegang/v1/papers.pb.h"
#include "clients/cli/session.h"

namespace arendegang::cli {

// Sets the form of the paper: that of --as, else of the file's ending, else PDF. On failure shows why and returns
// false.
bool TakePaperForm(Session* session, const std::string& path, v1::RenderPaperRequest* request);

// Has the paper written and puts it in a file, under the name that the service gives it where `path` is empty; "-" is
// standard output. Shows how far it has come and what the file is called. A file that is there is left as it is, and
// one that did not come whole is removed. Returns the exit code.
int FetchPaper(Session* session, const v1::RenderPaperRequest& request, const std::string& path);

}  // namespace arendegang::cli
