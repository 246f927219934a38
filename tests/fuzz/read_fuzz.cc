// Any bytes are minutes: they are refused with a reason or read without a word lost or invented.
#include <cstddef>
#include <cstdint>

#include "services/minutes/minutes.h"
#include "services/minutes/review/review.h"
#include "services/minutes/text.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace arendegang;
  const auto& style = testing::FuzzedStyle();
  absl::string_view text(reinterpret_cast<const char*>(data), size);
  auto read = minutes::Read(text, style, v1::TEXT_LAYOUT_UNSPECIFIED);
  if (!read.ok()) return 0;
  auto draft = minutes::Draft(read->minutes(), style);
  testing::Demand(draft.ok(), "what was read can be drafted");
  auto flow = minutes::MakeFlow(text, style.grammar(), *v1::Minutes::descriptor(), v1::TEXT_LAYOUT_UNSPECIFIED);
  testing::Demand(minutes::WordsOf(draft->text()) == minutes::WordsOf(flow->text),
                  "draft(read(text)) has the words of text");
  minutes::Review(read->minutes());
  return 0;
}
