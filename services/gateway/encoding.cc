#include "services/gateway/encoding.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace arendegang::gateway {
namespace {

// Of "q=0.5": what cannot be read is not wanted.
double WeightOf(absl::string_view parameter) {
  parameter = absl::StripAsciiWhitespace(parameter);
  if (parameter.empty()) return 1;
  double weight = 0;
  const bool read = absl::StartsWithIgnoreCase(parameter, "q=") &&
                    absl::SimpleAtod(absl::StripAsciiWhitespace(parameter.substr(2)), &weight) && weight >= 0 &&
                    weight <= 1;
  return read ? weight : 0;
}

}  // namespace

double QualityOf(absl::string_view accept_encoding, absl::string_view coding) {
  double others = 0;
  for (absl::string_view each : absl::StrSplit(accept_encoding, ',')) {
    const std::pair<absl::string_view, absl::string_view> parts = absl::StrSplit(each, absl::MaxSplits(';', 1));
    const absl::string_view name = absl::StripAsciiWhitespace(parts.first);
    if (absl::EqualsIgnoreCase(name, coding)) return WeightOf(parts.second);
    if (name == "*") others = WeightOf(parts.second);
  }
  return others;
}

}  // namespace arendegang::gateway
