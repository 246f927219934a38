#include "services/diarium/names.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "services/base/id.h"
#include "services/base/resource.h"

namespace arendegang::diarium {
namespace {

template <typename Number>
bool Parse(absl::string_view text, Number* number) {
  return std::all_of(text.begin(), text.end(), absl::ascii_isdigit) && absl::SimpleAtoi(text, number) && *number > 0;
}

CaseName CaseNameOf(const std::string& committee, const std::string& id) {
  CaseName result{committee, 0, 0, id};
  std::vector<absl::string_view> parts = absl::StrSplit(id, '-');
  if (parts.size() == 2 && parts[0].size() == 4 && ParseNumber(parts[0], &result.year) &&
      ParseNumber(parts[1], &result.number)) {
    result.diarienummer.clear();
  } else {
    result.year = result.number = 0;
  }
  return result;
}

}  // namespace

absl::StatusOr<std::vector<std::string>> ValuesOf(absl::string_view name, const std::vector<absl::string_view>& kinds,
                                                  absl::string_view example) {
  std::vector<std::string> parts = absl::StrSplit(name, absl::MaxSplits('/', 2 * kinds.size() - 1));
  std::vector<std::string> values;
  for (size_t i = 0; i < kinds.size(); ++i) {
    if (parts.size() != 2 * kinds.size() || parts[2 * i] != kinds[i] || parts[2 * i + 1].empty()) {
      return Malformed(name, example);
    }
    values.push_back(parts[2 * i + 1]);
  }
  if (!IsId(values[0])) return Malformed(name, example);
  return values;
}

bool ParseNumber(absl::string_view text, int64_t* number) { return Parse(text, number); }
bool ParseNumber(absl::string_view text, int* number) { return Parse(text, number); }

std::string CommitteeName(absl::string_view id) { return absl::StrCat("committees/", id); }

absl::StatusOr<std::string> ParseCommitteeName(absl::string_view name) {
  auto parts = ValuesOf(name, {"committees"}, "committees/hvn");
  if (!parts.ok()) return parts.status();
  return (*parts)[0];
}

std::string NameOf(const MemberName& name) { return absl::StrCat(CommitteeName(name.committee), "/members/", name.id); }

absl::StatusOr<MemberName> ParseMemberName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/members/12";
  auto parts = ValuesOf(name, {"committees", "members"}, kExample);
  if (!parts.ok()) return parts.status();
  MemberName result{(*parts)[0], 0};
  if (!ParseNumber((*parts)[1], &result.id)) return Malformed(name, kExample);
  return result;
}

std::string NameOf(const CaseName& name) {
  return absl::StrFormat("%s/cases/%04d-%04d", CommitteeName(name.committee), name.year, name.number);
}

absl::StatusOr<CaseName> ParseCaseName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/cases/2026-0102";
  // A diarienummer may have a slash in it, "KS 2026/12", so all the rest is one part.
  auto parts = ValuesOf(name, {"committees", "cases"}, kExample);
  if (!parts.ok()) return parts.status();
  return CaseNameOf((*parts)[0], (*parts)[1]);
}

std::string NameOf(const DocumentName& name) {
  return absl::StrCat(NameOf(name.case_name), "/documents/", name.number);
}

absl::StatusOr<DocumentName> ParseDocumentName(absl::string_view name) {
  constexpr char kExample[] = "committees/hvn/cases/2026-0102/documents/3";
  auto parts = ValuesOf(name, {"committees", "cases", "documents"}, kExample);
  if (!parts.ok()) return parts.status();
  DocumentName result{CaseNameOf((*parts)[0], (*parts)[1]), 0};
  if (!ParseNumber((*parts)[2], &result.number)) return Malformed(name, kExample);
  return result;
}

}  // namespace arendegang::diarium
