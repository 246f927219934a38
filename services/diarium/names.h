// The names of committees, members, cases and documents.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace arendegang::diarium {

// "committees/hvn"
std::string CommitteeName(absl::string_view id);
// Errors, of all that parse: INVALID_ARGUMENT with NAME_MALFORMED.
absl::StatusOr<std::string> ParseCommitteeName(absl::string_view name);

// The values of a name like "committees/hvn/members/12", whose `kinds` are "committees" and "members": "hvn", "12".
// `example` is a name of the right form. The last value may have slashes in it.
absl::StatusOr<std::vector<std::string>> ValuesOf(absl::string_view name, const std::vector<absl::string_view>& kinds,
                                                  absl::string_view example);
// Reads a whole number from 1; false if it is none.
bool ParseNumber(absl::string_view text, int64_t* number);
bool ParseNumber(absl::string_view text, int* number);

// "committees/hvn/members/12"
struct MemberName {
  std::string committee;
  int64_t id = 0;
};
std::string NameOf(const MemberName& name);
absl::StatusOr<MemberName> ParseMemberName(absl::string_view name);

// "committees/hvn/cases/2026-0102". A name may give the diarienummer instead: "committees/hvn/cases/HVN 2026-0102-1.6".
struct CaseName {
  std::string committee;
  int year = 0;  // 0: by diarienummer
  int number = 0;
  std::string diarienummer;
};
std::string NameOf(const CaseName& name);
absl::StatusOr<CaseName> ParseCaseName(absl::string_view name);

// "committees/hvn/cases/2026-0102/documents/3"
struct DocumentName {
  CaseName case_name;
  int number = 0;
};
std::string NameOf(const DocumentName& name);
absl::StatusOr<DocumentName> ParseDocumentName(absl::string_view name);

}  // namespace arendegang::diarium
