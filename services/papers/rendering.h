// A composed paper on its way into a form, step by step: so that it can be told how far it has come, and broken off.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "arendegang/v1/papers.pb.h"
#include "services/papers/composed.h"
#include "services/papers/converter.h"
#include "services/papers/pack.h"

namespace arendegang::papers {

// A paper in the form asked for.
struct Rendered {
  v1::PaperHead head;
  std::string bytes;
};

class Rendering {
 public:
  // `composed` and `converter` must outlive it.
  Rendering(const Composed& composed, v1::PaperFormat format, Converter& converter, Wanted wanted);

  // What the next step is.
  const v1::PaperProgress& next() const { return next_; }

  // Takes a step; gives the paper after the last. Errors: those of converting.
  absl::StatusOr<std::optional<Rendered>> Step();

 private:
  Rendered Whole(std::string bytes) const;

  const Composed* composed_;
  v1::PaperFormat format_;
  Converter* converter_;
  Wanted wanted_;
  std::unique_ptr<Pack> pack_;  // of a paper with documents, as PDF
  v1::PaperProgress next_;
};

}  // namespace arendegang::papers
