// Makes PDF of Word documents: PDF/A-3b and PDF/UA-1 at once, to keep and for screen readers.
//
// LibreOffice does it, as a program of its own with a folder of its own: it may crash, hang or eat memory without harm
// to the service, and is not needed for anything else.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
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

// Whether what was asked for is still waited for. Asked some times a second; empty: it is.
using Wanted = std::function<bool()>;

class Converter {
 public:
  explicit Converter(ConverterSettings settings = {}) : settings_(std::move(settings)) {}

  // The PDF of a document whose file name ends with `ending` (".docx", ".odt"), with `day` (ISO 8601) as the day it was
  // made: the same bytes of the same bytes. May wait for its turn. What is no longer wanted is broken off, and what
  // runs for it is killed.
  // Errors: FAILED_PRECONDITION with CONVERTER_MISSING; UNAVAILABLE with CONVERTER_FAILED; RESOURCE_EXHAUSTED with
  // TOO_MANY_CALLS; CANCELLED.
  absl::StatusOr<std::string> PdfOf(const std::string& document, const std::string& day,
                                    const std::string& ending = ".docx", const Wanted& wanted = {});

 private:
  absl::StatusOr<std::string> Convert(const std::string& document, const std::string& ending,
                                      const Wanted& wanted) const;

  // Waits for a turn. Errors: RESOURCE_EXHAUSTED with TOO_MANY_CALLS if too many wait already; CANCELLED.
  absl::Status Enter(const Wanted& wanted);
  void Leave();

  const ConverterSettings settings_;
  std::mutex mutex_;
  std::condition_variable changed_;
  int running_ = 0;
  int waiting_ = 0;
};

}  // namespace arendegang::papers
