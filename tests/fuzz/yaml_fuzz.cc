// Any bytes are a file of facts: they are refused with a place and a reason, or written as they were read.
#include <cstddef>
#include <cstdint>

#include "arendegang/v1/minutes.pb.h"
#include "clients/cli/yaml_format.h"
#include "google/protobuf/util/message_differencer.h"
#include "services/base/text.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace arendegang;
  absl::string_view text(reinterpret_cast<const char*>(data), size);
  if (FirstBadByte(text) != absl::string_view::npos) return 0;  // refused where files are read
  v1::Minutes facts;
  if (!cli::FromYaml(text, &facts).ok()) return 0;
  v1::Minutes again;
  testing::Demand(cli::FromYaml(cli::ToYaml(facts), &again).ok(), "what is written can be read");
  testing::Demand(google::protobuf::util::MessageDifferencer::Equals(facts, again), "read(write(facts)) == facts");
  return 0;
}
