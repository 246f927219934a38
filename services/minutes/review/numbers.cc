// § numbers and diarienummer.
#include "absl/strings/numbers.h"

#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "services/minutes/review/paragraphs.h"
#include "services/minutes/review/rule.h"

namespace arendegang::minutes::review {
namespace {

void InARow(const Meeting& meeting, Report* report) {
  const auto& paragraphs = meeting.facts().paragraphs();
  for (int i = 1; i < paragraphs.size(); ++i) {
    int before = paragraphs[i - 1].number();
    int number = paragraphs[i].number();
    if (before == 0 || number == 0 || number == before + 1 || number == before) continue;
    report->Add(absl::StrCat("paragraphs[", i, "]"), number, absl::StrCat("§ ", number, " följer på § ", before, "."),
                "Numrera om, eller för in det som saknas.");
  }
}

void NumberedOnce(const Meeting& meeting, Report* report) {
  std::set<int> seen;
  for (int i = 0; i < meeting.facts().paragraphs_size(); ++i) {
    int number = meeting.facts().paragraphs(i).number();
    if (number == 0 || seen.insert(number).second) continue;
    report->Add(absl::StrCat("paragraphs[", i, "]"), number, absl::StrCat("§ ", number, " finns två gånger."),
                "Numrera om.");
  }
}

// The parts of a diarienummer: letters, year, number; the classification is left out.
struct Parts {
  std::string body;
  int year = 0;
  int number = 0;
};

// "AMN 2019-0438-1.6", "KS 2024/123", "SN/2024:56", "SLK-2024-00862": letters, a year and a running number.
bool Split(const std::string& text, Parts* parts) {
  size_t at = 0;
  while (at < text.size() && !absl::ascii_isdigit(static_cast<unsigned char>(text[at]))) ++at;
  parts->body = text.substr(0, at);
  while (!parts->body.empty() &&
         (parts->body.back() == ' ' || parts->body.back() == '/' || parts->body.back() == '-')) {
    parts->body.pop_back();
  }
  size_t year_end = at + 4;
  if (parts->body.empty() || text.size() <= year_end || !absl::SimpleAtoi(text.substr(at, 4), &parts->year))
    return false;
  if (text[year_end] != '-' && text[year_end] != '/' && text[year_end] != ':') return false;
  size_t end = year_end + 1;
  while (end < text.size() && absl::ascii_isdigit(static_cast<unsigned char>(text[end]))) ++end;
  return parts->year >= 1900 && absl::SimpleAtoi(text.substr(year_end + 1, end - year_end - 1), &parts->number);
}

// Calls `check(paragraph, number, place)` for the diarienummer of every paragraph.
template <typename Check>
void ForEachNumber(const Meeting& meeting, Check check) {
  for (int i = 0; i < meeting.facts().paragraphs_size(); ++i) {
    const v1::Paragraph& paragraph = meeting.facts().paragraphs(i);
    for (int n = 0; n < paragraph.diarienummer_size(); ++n) {
      check(paragraph, paragraph.diarienummer(n), absl::StrCat("paragraphs[", i, "].diarienummer[", n, "]"));
    }
  }
}

void WellFormed(const Meeting& meeting, Report* report) {
  ForEachNumber(meeting, [&](const auto& paragraph, const std::string& number, std::string place) {
    Parts parts;
    if (Split(number, &parts)) return;
    report->Add(std::move(place), paragraph.number(),
                absl::StrCat("”", number, "” har inte formen av ett diarienummer."),
                "Skriv nämndens beteckning, årtalet och löpnumret.");
  });
}

void YearHasCome(const Meeting& meeting, Report* report) {
  if (!meeting.day().has_value()) return;
  ForEachNumber(meeting, [&](const auto& paragraph, const std::string& number, std::string place) {
    Parts parts;
    if (!Split(number, &parts) || parts.year <= meeting.day()->year()) return;
    report->Add(std::move(place), paragraph.number(),
                absl::StrCat("Diarienumret ", number, " har ett årtal efter sammanträdet."), "Rätta årtalet.");
  });
}

void UsedOnce(const Meeting& meeting, Report* report) {
  std::map<std::string, int> seen;
  ForEachNumber(meeting, [&](const auto& paragraph, const std::string& number, std::string place) {
    auto [other, first] = seen.try_emplace(number, paragraph.number());
    if (first || other->second == paragraph.number()) return;
    report->Add(std::move(place), paragraph.number(),
                absl::StrCat("Diarienumret ", number, " står även i § ", other->second, "."),
                "Kontrollera att det är samma ärende; annars rätta numret.");
  });
}

void CaseHasNumber(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    if (paragraph.diarienummer_size() > 0 || handling.points().empty()) return;
    report->Add(place, paragraph.number(), "Ärendet saknar diarienummer.", "För in ärendets diarienummer.");
  });
}

void DelegationListedOnce(const Meeting& meeting, Report* report) {
  for (int i = 0; i < meeting.facts().paragraphs_size(); ++i) {
    const v1::Paragraph& paragraph = meeting.facts().paragraphs(i);
    std::set<std::string> seen;
    for (const auto& item : paragraph.anmalningar().items()) {
      for (const auto& field : item.delegation().fields()) {
        for (const std::string& number : field.diarienummer()) {
          if (seen.insert(number).second) continue;
          report->Add(absl::StrCat("paragraphs[", i, "].anmalningar"), paragraph.number(),
                      absl::StrCat("Delegationsbeslutet ", number, " anmäls två gånger."), "Stryk det ena.");
        }
      }
    }
  }
}

}  // namespace

const std::vector<Rule> kNumberRules = {
    {"paragraph-numbers-in-disorder", v1::SEVERITY_WARNING, "god sed", InARow},
    {"paragraph-number-twice", v1::SEVERITY_WARNING, "god sed", NumberedOnce},
    {"diarienummer-malformed", v1::SEVERITY_WARNING, "OSL 5:2", WellFormed},
    {"diarienummer-of-a-later-year", v1::SEVERITY_WARNING, "OSL 5:2", YearHasCome},
    {"diarienummer-twice", v1::SEVERITY_NOTICE, "OSL 5:2", UsedOnce},
    {"case-without-diarienummer", v1::SEVERITY_NOTICE, "OSL 5:1-2", CaseHasNumber},
    {"delegation-decision-twice", v1::SEVERITY_NOTICE, "KL 6:40, 7:8", DelegationListedOnce},
};

}  // namespace arendegang::minutes::review
