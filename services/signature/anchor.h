// Where the event log ended when somebody signed, as her signature carries it: a log that is written anew, or cut,
// after that no longer fits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "arendegang/v1/signature.pb.h"
#include "services/access/event_log.h"
#include "services/storage/transaction.h"

namespace arendegang::signature {

// The number of an event and its digest, hexadecimal.
struct Anchor {
  int64_t number = 0;
  std::string digest;

  bool operator==(const Anchor& other) const { return number == other.number && digest == other.digest; }
};

// "123:5f0c2a...", and back; none if it is not of that form.
std::string TextOf(const Anchor& anchor);
std::optional<Anchor> AnchorOf(absl::string_view text);

// The end of the log now.
absl::StatusOr<Anchor> EndOfLog(storage::Transaction& transaction);

// How a log stands to an anchor.
enum class Fit {
  kUnknown,  // there is no anchor
  kFits,     // the event is there as it was, and all before it
  kGone,     // the log ends before it
  kBroken,   // the chain is broken before or at it
  kAnother,  // the chain is whole, but another event stands there: all from some event on was written anew
};
struct LogFinding {
  Fit fit = Fit::kUnknown;
  int64_t event = 0;  // where it is seen
};

// The log as it is now, looked at once for many anchors.
class Log {
 public:
  static absl::StatusOr<Log> Load(storage::Transaction& transaction);

  absl::StatusOr<LogFinding> Find(storage::Transaction& transaction, const std::optional<Anchor>& anchor) const;

 private:
  explicit Log(access::ChainReport chain) : chain_(std::move(chain)) {}

  access::ChainReport chain_;
};

v1::LogState StateOf(const LogFinding& finding);

// What it means, in Swedish, one sentence.
std::string ExplanationOf(const LogFinding& finding);

}  // namespace arendegang::signature
