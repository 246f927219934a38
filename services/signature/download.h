// What is given to whoever is to verify: what was signed, the signatures, and how it is done without this service.
// Pure.
#pragma once

#include <string>
#include <vector>

#include "services/signature/signature_store.h"

namespace arendegang::signature {

struct File {
  std::string name;
  std::string bytes;
};

// The PDF, its signatures, the text, its signatures, the roots, and a word of how to verify them.
std::vector<File> FilesOf(const SignedPaper& paper, const std::vector<SignatureRow>& signatures,
                          const std::string& roots);

}  // namespace arendegang::signature
