#include "services/signature/anchor.h"

#include <utility>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace arendegang::signature {
namespace {

// The event of that number; none if there is none.
absl::StatusOr<std::optional<Anchor>> EventAt(storage::Transaction& transaction, int64_t number) {
  std::optional<Anchor> found;
  absl::Status status = access::ReadEvents(transaction, "", number - 1, 1, [&](const access::LoggedEvent& event) {
    if (event.number == number) found = Anchor{event.number, absl::BytesToHexString(event.digest)};
  });
  if (!status.ok()) return status;
  return found;
}

}  // namespace

std::string TextOf(const Anchor& anchor) { return absl::StrCat(anchor.number, ":", anchor.digest); }

std::optional<Anchor> AnchorOf(absl::string_view text) {
  constexpr size_t kDigits = 64;
  const std::vector<std::string> parts = absl::StrSplit(text, ':');
  Anchor anchor;
  if (parts.size() != 2 || !absl::SimpleAtoi(parts[0], &anchor.number) || anchor.number < 1) return std::nullopt;
  if (parts[1].size() != kDigits) return std::nullopt;
  anchor.digest = parts[1];
  return anchor;
}

absl::StatusOr<Anchor> EndOfLog(storage::Transaction& transaction) {
  auto last = access::LastEvent(transaction);
  if (!last.ok()) return last.status();
  return Anchor{last->number, absl::BytesToHexString(last->digest)};
}

absl::StatusOr<Log> Log::Load(storage::Transaction& transaction) {
  auto chain = access::VerifyEvents(transaction);
  if (!chain.ok()) return chain.status();
  return Log(*std::move(chain));
}

absl::StatusOr<LogFinding> Log::Find(storage::Transaction& transaction, const std::optional<Anchor>& anchor) const {
  if (!anchor) return LogFinding();
  if (chain_.last_number < anchor->number) return LogFinding{Fit::kGone, anchor->number};
  if (chain_.broken_at > 0 && chain_.broken_at <= anchor->number) return LogFinding{Fit::kBroken, chain_.broken_at};
  auto event = EventAt(transaction, anchor->number);
  if (!event.ok()) return event.status();
  const bool same = event->has_value() && **event == *anchor;
  return LogFinding{same ? Fit::kFits : Fit::kAnother, anchor->number};
}

v1::LogState StateOf(const LogFinding& finding) {
  if (finding.fit == Fit::kUnknown) return v1::LOG_STATE_UNSPECIFIED;
  return finding.fit == Fit::kFits ? v1::LOG_STATE_FITS : v1::LOG_STATE_REWRITTEN;
}

std::string ExplanationOf(const LogFinding& finding) {
  switch (finding.fit) {
    case Fit::kUnknown:
      return "Underskriften säger inget om händelseloggen.";
    case Fit::kFits:
      return "Händelseloggen stämmer.";
    case Fit::kGone:
      return absl::StrCat("Händelseloggen har kortats: händelse ", finding.event,
                          ", den sista vid undertecknandet, finns inte längre.");
    case Fit::kBroken:
      return absl::StrCat("Händelseloggen är bruten vid händelse ", finding.event, ": någon har ändrat i den.");
    case Fit::kAnother:
      return absl::StrCat("Händelseloggen är omskriven: händelse ", finding.event,
                          " är en annan än vid undertecknandet.");
  }
  return "";
}

}  // namespace arendegang::signature
