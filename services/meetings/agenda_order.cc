#include "services/meetings/agenda_order.h"

#include <cstdint>

namespace arendegang::meetings {
namespace {

// In the order of the agenda.
enum class Rank : uint8_t {
  kOpening,
  kJusterare,
  kRightToAttend,
  kJavNotices,
  kCaseToDecide,
  kCaseToHear,
  kLateCase,
  kAnmalningar,
  kQuestions,
  kInformation,
  kAnywhere,
};

bool OnlyInforms(const v1::Paragraph& facts) {
  return facts.has_information() || (!facts.handling().information().empty() && facts.handling().points().empty());
}

Rank RankOfCase(const v1::Item& item) {
  if (item.late()) return Rank::kLateCase;
  return OnlyInforms(item.facts()) ? Rank::kCaseToHear : Rank::kCaseToDecide;
}

Rank RankOf(const v1::Item& item) {
  if (!item.case_name().empty()) return RankOfCase(item);
  switch (item.facts().kind_case()) {
    case v1::Paragraph::kOpening:
      return Rank::kOpening;
    case v1::Paragraph::kJusterareChoice:
      return Rank::kJusterare;
    case v1::Paragraph::kRightToAttend:
      return Rank::kRightToAttend;
    case v1::Paragraph::kJavNotices:
      return Rank::kJavNotices;
    case v1::Paragraph::kHandling:
    case v1::Paragraph::kWithheld:
      return RankOfCase(item);
    case v1::Paragraph::kAnmalningar:
      return Rank::kAnmalningar;
    case v1::Paragraph::kQuestions:
      return Rank::kQuestions;
    case v1::Paragraph::kInformation:
      return Rank::kInformation;
    default:
      return Rank::kAnywhere;
  }
}

}  // namespace

size_t PlaceOfNew(const std::vector<v1::Item>& agenda, const v1::Item& added) {
  const Rank rank = RankOf(added);
  if (rank == Rank::kAnywhere) return agenda.size();
  // Out of order with it, less those that are when it stands first.
  int wrong = 0;
  int fewest = 0;
  size_t place = 0;
  for (size_t i = 0; i < agenda.size(); ++i) {
    const Rank before = RankOf(agenda[i]);
    if (before != Rank::kAnywhere) wrong += (before > rank) - (before < rank);
    if (wrong > fewest) continue;
    fewest = wrong;
    place = i + 1;
  }
  return place;
}

}  // namespace arendegang::meetings
