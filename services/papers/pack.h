// The pack of a meeting: a paper and the documents that go with it, as one PDF.
//
//   Pack pack(composed, converter, wanted);
//   for (int part = 0; part < pack.parts(); ++part) pack.Convert(part);   // each may take seconds
//   pack.Join();
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/papers/composed.h"
#include "services/papers/converter.h"
#include "services/papers/join.h"

namespace arendegang::papers {

class Pack {
 public:
  // `composed` and `converter` must outlive it.
  Pack(const Composed& composed, Converter& converter, Wanted wanted);

  // The paper, and each document.
  int parts() const { return 1 + static_cast<int>(composed_.attachments.size()); }

  // Makes a part a PDF, in their order from 0. A document that cannot become one is left out.
  // Errors: those of Converter::PdfOf, but CONVERTER_FAILED of the paper alone.
  absl::Status Convert(int part);

  // Puts together what was converted, with one numbering of its pages. Errors: those of Converter::PdfOf.
  absl::StatusOr<std::string> Join() const;

  // The names of the documents that are not in it.
  const std::vector<std::string>& left_out() const { return left_out_; }

 private:
  absl::Status Take(PdfPart part, int pages);
  absl::StatusOr<std::string> PdfOf(render::Paper paper) const;
  absl::StatusOr<PdfPart> PartOf(const Attachment& attachment) const;
  absl::StatusOr<std::string> NumbersOf(int pages) const;

  const Composed& composed_;
  Converter& converter_;
  const Wanted wanted_;
  std::vector<PdfPart> made_;
  int pages_ = 0;  // of all of them
  std::vector<std::string> left_out_;
};

}  // namespace arendegang::papers
