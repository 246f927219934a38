#include "services/justering/certify_rules.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/base/error.h"

namespace arendegang::justering {
namespace {

constexpr auto kOrder = absl::StatusCode::kFailedPrecondition;

bool IsOpenObjection(const v1::View& view) {
  return view.verdict() == v1::VERDICT_OBJECTED && view.resolution().empty();
}

const v1::View* OpenObjection(const v1::JusteringParagraph& paragraph) {
  for (const v1::View& view : paragraph.views()) {
    if (IsOpenObjection(view)) return &view;
  }
  return nullptr;
}

bool HasAccepted(const v1::JusteringParagraph& paragraph, const std::string& person) {
  return std::any_of(paragraph.views().begin(), paragraph.views().end(), [&](const v1::View& view) {
    return view.person() == person && view.verdict() == v1::VERDICT_ACCEPTED && !view.earlier_text();
  });
}

absl::Status CheckObjections(const v1::Justering& data) {
  for (const v1::JusteringParagraph& paragraph : data.paragraphs()) {
    const v1::View* view = OpenObjection(paragraph);
    if (view == nullptr) continue;
    return MakeError(
        kOrder, "OBJECTION_OPEN", absl::StrCat(paragraph.item(), " is objected to by ", view->person()),
        absl::StrCat(view->person(), " har invänt mot § ", paragraph.number(), ": ”", view->comment(),
                     "”. Anteckna vad invändningen ledde till först. Blir ni inte eniga får nämnden justera "
                     "paragrafen vid nästa sammanträde."));
  }
  return absl::OkStatus();
}

// Improved wordings are seen before they are certified.
absl::Status CheckWords(const v1::Justering& data, const std::string& person) {
  for (const v1::JusteringParagraph& paragraph : data.paragraphs()) {
    if (!paragraph.differs() || HasAccepted(paragraph, person)) continue;
    return MakeError(kOrder, "DECISION_CHANGED",
                     absl::StrCat(paragraph.item(), " has other words than those confirmed"),
                     absl::StrCat("Beslutet i § ", paragraph.number(),
                                  " har andra ord än de som ordföranden bekräftade. Återställ orden, eller godta "
                                  "ändringen av paragrafen först."));
  }
  return absl::OkStatus();
}

absl::Status CheckDay(const v1::Justering& data, const std::string& day) {
  if (day >= data.from_date()) return absl::OkStatus();
  return MakeError(kOrder, "JUSTERING_TOO_EARLY", absl::StrCat("not before ", data.from_date()),
                   absl::StrCat("Justeringen kan göras från och med ", data.from_date(), ". Vänta till dess."));
}

}  // namespace

v1::JusteringState StateOf(const v1::Justering& data) {
  if (!data.justering_date().empty()) return v1::JUSTERING_STATE_SEALED;
  if (std::any_of(data.paragraphs().begin(), data.paragraphs().end(),
                  [](const auto& paragraph) { return OpenObjection(paragraph) != nullptr; })) {
    return v1::JUSTERING_STATE_DISPUTED;
  }
  return CheckNotStarted(data).ok() ? v1::JUSTERING_STATE_OPEN : v1::JUSTERING_STATE_PARTLY;
}

absl::Status CheckOpen(const v1::Justering& data) {
  if (data.state() == v1::JUSTERING_STATE_SEALED) {
    return MakeError(kOrder, "JUSTERING_SEALED", absl::StrCat(data.name(), " is sealed"),
                     absl::StrCat("Alla har justerat den ", data.justering_date(),
                                  ", och texten ligger fast. Gör en rättelse av paragrafen om något är fel."));
  }
  if (data.state() == v1::JUSTERING_STATE_WITHDRAWN) {
    return MakeError(kOrder, "JUSTERING_WITHDRAWN", absl::StrCat(data.name(), " was withdrawn"),
                     "Justeringen är återtagen. Använd den som kom i stället.");
  }
  return absl::OkStatus();
}

absl::Status CheckIsJusterare(const v1::Justering& data, const std::string& person) {
  std::vector<std::string> names;
  for (const v1::Justerare& justerare : data.justerare()) names.push_back(justerare.person());
  if (std::count(names.begin(), names.end(), person) > 0) return absl::OkStatus();
  return MakeError(kOrder, "NOT_JUSTERARE", absl::StrCat(person, " does not certify ", data.name()),
                   absl::StrCat(person, " justerar inte det här. Det gör ", absl::StrJoin(names, " och "), "."));
}

absl::Status CheckCertify(const v1::Justering& data, const std::string& person, const std::string& sha256,
                          const std::string& day) {
  absl::Status status = CheckOpen(data);
  if (status.ok()) status = CheckIsJusterare(data, person);
  if (!status.ok()) return status;
  for (const v1::Justerare& justerare : data.justerare()) {
    if (justerare.person() != person || justerare.certify_date().empty()) continue;
    return MakeError(
        kOrder, "ALREADY_CERTIFIED", absl::StrCat(person, " has certified ", data.name()),
        absl::StrCat(person, " justerade den ", justerare.certify_date(), ". Texten är densamma; inget mer behövs."));
  }
  if (sha256 != data.sha256()) {
    return MakeError(kOrder, "TEXT_CHANGED", absl::StrCat("the text of ", data.name(), " is another now"),
                     "Texten har ändrats sedan den lästes. Läs den som den är nu och justera sedan.");
  }
  status = CheckDay(data, day);
  if (status.ok()) status = CheckObjections(data);
  return status.ok() ? CheckWords(data, person) : status;
}

absl::Status CheckNotStarted(const v1::Justering& data) {
  for (const v1::Justerare& justerare : data.justerare()) {
    if (justerare.certify_date().empty()) continue;
    return MakeError(kOrder, "JUSTERING_STARTED", absl::StrCat(justerare.person(), " has certified ", data.name()),
                     absl::StrCat(justerare.person(), " har redan justerat. Låt de andra justera också."));
  }
  return absl::OkStatus();
}

absl::Status CheckObjection(const v1::Justering& data, const std::string& item, const std::string& person) {
  for (const v1::JusteringParagraph& paragraph : data.paragraphs()) {
    if (paragraph.item() != item) continue;
    for (const v1::View& view : paragraph.views()) {
      if (view.person() == person && IsOpenObjection(view)) return absl::OkStatus();
    }
  }
  return MakeError(kOrder, "OBJECTION_MISSING", absl::StrCat(person, " has no open objection to ", item),
                   absl::StrCat(person,
                                " har ingen öppen invändning mot paragrafen. Se vilka som finns med arende "
                                "adjust show."));
}

}  // namespace arendegang::justering
