// Makes PDF of Word documents: PDF/A-3b and PDF/UA-1 at once, to keep and for screen readers.
//
// LibreOffice does it, as a program of its own with a folder of its own: it may crash, hang or eat memory without harm
// to the service, and is not needed for anything else.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <utility>

#include "absl/status/statusor.h"

namespace arendegang::papers {

struct ConverterSettings {
  std::string program = "soffice";
  int seconds = 60;  // a protocol of forty pages takes two or three
  int64_t memory_bytes = int64_t{2} << 30;
  int at_once = 2;   // each has 200 MB, and a core of its own
  int waiting = 16;  // at most; each holds a thread
};

class Converter {
 public:
  explicit Converter(ConverterSettings settings = {}) : settings_(std::move(settings)) {}

  // The PDF of a DOCX, with `day` (ISO 8601) as the day it was made: the same bytes of the same bytes. May wait for its
  // turn. Errors: FAILED_PRECONDITION with CONVERTER_MISSING; UNAVAILABLE with CONVERTER_FAILED; RESOURCE_EXHAUSTED
  // with TOO_MANY_CALLS.
  absl::StatusOr<std::string> PdfOf(const std::string& docx, const std::string& day);

 private:
  absl::StatusOr<std::string> Convert(const std::string& docx) const;

  // Waits for a turn; false if too many wait already.
  bool Enter();
  void Leave();

  const ConverterSettings settings_;
  std::mutex mutex_;
  std::condition_variable changed_;
  int running_ = 0;
  int waiting_ = 0;
};

}  // namespace arendegang::papers
