// What is to be said of a file and of signatures of it, in plain Swedish. Pure.
#pragma once

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "arendegang/v1/signature.pb.h"
#include "services/signature/anchor.h"
#include "services/signing/cms.h"

namespace arendegang::signature {

// "den 28 maj 2026 klockan 14.05", in Swedish time.
std::string WhenInWords(absl::Time instant);

v1::SignatureState StateOf(signing::Verdict verdict);

// A signature looked at, and the log beside it.
struct Proof {
  signing::SignatureReport report;
  LogFinding log;
};

// Of several signatures of one file the explanation tells all; state and log are the worst, and the one who signed is
// the last. Without any, nobody signed such a file here.
v1::Verification VerificationOf(const std::vector<Proof>& proofs);

}  // namespace arendegang::signature
