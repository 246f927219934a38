// Any bytes are a house style: they are refused with a place and a reason, or write and read.
#include <cstddef>
#include <cstdint>

#include "services/minutes/minutes.h"
#include "services/phrasebook/sampler.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace arendegang;
  std::vector<phrasebook::Problem> problems;
  auto style = phrasebook::Phrasebook::Compile({reinterpret_cast<const char*>(data), size}, &problems);
  testing::Demand((style == nullptr) == !problems.empty(), "a style that is refused has a problem, and no other has");
  for (const auto& problem : problems)
    testing::Demand(problem.line > 0 && !problem.message.empty(), "a problem has its place and reason");
  if (style == nullptr) return 0;
  v1::Minutes sample = phrasebook::Sampler(style->grammar(), 1, phrasebook::Prose::kTricky).Meeting(1);
  auto draft = minutes::Draft(sample, *style);
  if (draft.ok()) minutes::Read(draft->text(), *style, v1::TEXT_LAYOUT_CLEAN).status().IgnoreError();
  return 0;
}
