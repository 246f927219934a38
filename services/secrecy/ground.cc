#include "services/secrecy/ground.h"

#include <re2/re2.h>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace arendegang::secrecy {
namespace {

constexpr char kPersonalData[] = "GDPR";

// The chapters of OSL that hold provisions on secrecy (parts four and five).
constexpr int kFirstChapter = 15;
constexpr int kLastChapter = 40;

struct Parsed {
  int chapter = 0;
  int section = 0;
  std::string letter;
};

std::optional<Parsed> ParsedOf(absl::string_view text) {
  static const RE2 short_form(R"((?i)\s*OSL\s+(\d{1,2}):(\d{1,2})\s?([a-z]?)\s*)");
  static const RE2 long_form(R"((?i)\s*(?:OSL,?\s+)?(\d{1,2})\s*kap\.?\s*(\d{1,2})\s?([a-z]?)\s*§\s*(?:OSL)?\s*)");
  static const RE2 names_it(R"((?i)\bOSL\b)");
  const std::string given(text);
  Parsed parsed;
  const bool read = RE2::FullMatch(given, short_form, &parsed.chapter, &parsed.section, &parsed.letter) ||
                    (RE2::PartialMatch(given, names_it) &&
                     RE2::FullMatch(given, long_form, &parsed.chapter, &parsed.section, &parsed.letter));
  const bool holds = parsed.chapter >= kFirstChapter && parsed.chapter <= kLastChapter && parsed.section > 0;
  if (!read || !holds) return std::nullopt;
  return parsed;
}

}  // namespace

std::optional<std::string> GroundOf(absl::string_view text) {
  if (absl::AsciiStrToUpper(absl::StripAsciiWhitespace(text)) == kPersonalData) return kPersonalData;
  auto parsed = ParsedOf(text);
  if (!parsed) return std::nullopt;
  return absl::StrCat("OSL ", parsed->chapter, ":", parsed->section, absl::AsciiStrToLower(parsed->letter));
}

std::optional<Provision> ProvisionOf(const std::string& ground) {
  auto parsed = ParsedOf(ground);
  if (!parsed) return std::nullopt;
  return Provision{absl::StrCat(parsed->chapter), absl::StrCat(parsed->section, parsed->letter.empty() ? "" : " ",
                                                               absl::AsciiStrToLower(parsed->letter))};
}

bool IsRemovedFor(const std::string& ground, v1::PaperAudience audience) {
  if (audience == v1::PAPER_AUDIENCE_UNSPECIFIED) return false;
  return ground != kPersonalData || audience == v1::PAPER_AUDIENCE_WEB;
}

v1::WithheldReason ReasonOf(const std::string& ground) {
  return ground == kPersonalData ? v1::WITHHELD_REASON_PERSONAL_DATA : v1::WITHHELD_REASON_SECRECY;
}

bool CountsOn(const std::string& until_date, const std::string& day) { return until_date.empty() || day <= until_date; }

}  // namespace arendegang::secrecy
