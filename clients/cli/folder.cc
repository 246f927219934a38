// arende read MAPP: a whole folder of minutes, and what was found in them.
#include <algorithm>
#include <array>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "clients/cli/session.h"

namespace arendegang::cli {
namespace {

// What a reader of the report wants to know of, by field.
constexpr std::array<std::pair<const char*, const char*>, 16> kFacts = {{
    {"handling", "ärenden"},
    {"anmalningar", "paragrafer med anmälningar"},
    {"points", "beslutspunkter"},
    {"yrkanden", "yrkanden"},
    {"positions", "ställningstaganden i yrkanden"},
    {"acclamation", "beslut med acklamation"},
    {"division", "omröstningar"},
    {"postponement", "bordläggningar och återremisser"},
    {"jav", "jäv"},
    {"attachments", "reservationer, yttranden och anteckningar"},
    {"documents", "handlingar"},
    {"earlier", "tidigare behandlingar"},
    {"assignment", "uppdrag"},
    {"meeting_dates", "beslut om sammanträdestider"},
    {"participants", "namngivna i handlingen"},
    {"unrecognised", "stycken som inte förstods"},
}};

std::string Percent(int64_t part, int64_t whole) {
  return whole == 0 ? "–" : absl::StrFormat("%.1f %%", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

// What a folder's minutes had in them, taken together.
struct Summary {
  int files = 0;
  int64_t words = 0;
  int64_t unrecognised_words = 0;
  int paragraphs = 0;
  int unrecognised_paragraphs = 0;
  std::map<std::string, int> facts;
  struct Rule {
    int count = 0;
    std::string first;  // where it was found first
  };
  std::map<std::string, Rule> findings;
};

void Add(const std::string& file, const v1::ReadingReport& report, const v1::ReviewMinutesResponse& review,
         Summary* summary) {
  ++summary->files;
  summary->words += report.words();
  summary->unrecognised_words += report.unrecognised_words();
  summary->paragraphs += report.paragraphs();
  summary->unrecognised_paragraphs += report.unrecognised_paragraphs();
  for (const v1::FactCount& fact : report.facts()) summary->facts[fact.field()] += fact.count();
  for (const v1::Finding& finding : review.findings()) {
    Summary::Rule& rule = summary->findings[finding.rule()];
    if (rule.count++ > 0) continue;
    rule.first = finding.paragraph() > 0 ? absl::StrCat(file, " § ", finding.paragraph()) : file;
  }
}

void ShowRow(const std::string& file, const v1::ReadMinutesResponse& read, const v1::ReviewMinutesResponse& review) {
  const v1::ReadingReport& report = read.report();
  std::cout << absl::StrFormat("%-24s %5d §§ %8d ord  %8s förstådda  %3d anmärkningar  %s\n", file, report.paragraphs(),
                               report.words(), Percent(report.words() - report.unrecognised_words(), report.words()),
                               review.findings_size(), read.minutes().phrasebook())
            << std::flush;
}

void Show(const Summary& summary) {
  int whole = summary.paragraphs - summary.unrecognised_paragraphs;
  std::cout << "\n"
            << summary.files << " protokoll, " << summary.paragraphs << " paragrafer, " << whole
            << " förstådda i sin helhet (" << Percent(whole, summary.paragraphs) << ")\n"
            << summary.words << " ord, " << summary.words - summary.unrecognised_words << " förstådda ("
            << Percent(summary.words - summary.unrecognised_words, summary.words) << ")\n";
  std::cout << "\nUppgifter\n";
  for (const auto& [field, label] : kFacts) {
    auto found = summary.facts.find(field);
    if (found != summary.facts.end()) std::cout << absl::StrFormat("%8d  %s\n", found->second, label);
  }
  if (summary.findings.empty()) return;
  std::cout << "\nAnmärkningar (arende review FIL visar dem)\n";
  std::vector<std::pair<std::string, Summary::Rule>> rules(summary.findings.begin(), summary.findings.end());
  std::stable_sort(rules.begin(), rules.end(),
                   [](const auto& a, const auto& b) { return a.second.count > b.second.count; });
  for (const auto& [id, rule] : rules) {
    std::cout << absl::StrFormat("%8d  %-34s först i %s\n", rule.count, id, rule.first);
  }
}

}  // namespace

int ReadFolder(Session* session) {
  absl::StatusOr<std::vector<std::string>> files = TextsIn(session->file());
  if (!files.ok()) return Session::Complain("", files.status());
  Summary summary;
  int exit_code = kDone;
  for (const std::string& path : *files) {
    v1::ReadMinutesResponse read;
    // A file that cannot be read is told of, and the others are read.
    if (!ReadText(session, path, &read, &exit_code)) {
      if (exit_code == kUnreachable) return exit_code;
      continue;
    }
    const std::string name = std::filesystem::path(path).filename();
    if (session->options().furniture) {
      for (const std::string& line : read.minutes().furniture()) std::cout << name << ": " << line << "\n";
      continue;
    }
    v1::ReviewMinutesRequest request;
    *request.mutable_minutes() = read.minutes();
    v1::ReviewMinutesResponse review;
    if (!session->Call(&v1::DraftingService::Stub::ReviewMinutes, request, &review, &exit_code)) return exit_code;
    ShowRow(name, read, review);
    Add(name, read.report(), review, &summary);
  }
  if (!session->options().furniture && summary.files > 0) Show(summary);
  return exit_code;
}

}  // namespace arendegang::cli
