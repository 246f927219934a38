#include "services/papers/protocol.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "services/base/error.h"
#include "services/minutes/minutes.h"
#include "services/minutes/text.h"
#include "services/papers/frame.h"
#include "services/phrasebook/writer.h"

namespace arendegang::papers {
namespace {

using Blocks = google::protobuf::RepeatedPtrField<v1::Block>;

// "§ 4, § 7"
std::string ParagraphsOf(const v1::Minutes& minutes) {
  return absl::StrJoin(minutes.paragraphs(), ", ", [](std::string* text, const v1::Paragraph& paragraph) {
    absl::StrAppend(text, "§ ", paragraph.number());
  });
}

// Whether a block was written from the facts at `path` or below it.
bool IsOf(const v1::Block& block, const std::string& path) {
  return absl::StartsWith(block.source(), path) &&
         (block.source().size() == path.size() || block.source()[path.size()] == '.');
}

// The words of a paragraph without its corrections, which came after it was certified.
std::vector<v1::Block> Certified(const Blocks& blocks, int paragraph) {
  const std::string path = absl::StrCat("paragraphs[", paragraph, "]");
  std::vector<v1::Block> own;
  for (const v1::Block& block : blocks) {
    if (IsOf(block, path) && !absl::StartsWith(block.source(), path + ".rattelser")) own.push_back(block);
  }
  return own;
}

// What stands before the first paragraph: the title and the roll.
std::vector<v1::Block> Head(const Blocks& blocks) {
  auto end = std::find_if(blocks.begin(), blocks.end(),
                          [](const v1::Block& block) { return absl::StartsWith(block.source(), "paragraphs["); });
  return {blocks.begin(), end};
}

// Whether the words stand as they are in the text, if there is one.
bool StandsIn(const std::string& text, const std::vector<v1::Block>& blocks) {
  if (text.empty()) return true;
  auto words = minutes::ToNfc(phrasebook::PlainText(blocks));
  if (!words.ok()) return false;
  while (!words->empty() && words->back() == '\n') words->pop_back();
  return absl::StrContains(text, *words);
}

absl::Status CheckSealed(const ProtocolFacts& facts, const Blocks& blocks) {
  auto changed = [](const std::string& what) {
    return MakeError(
        absl::StatusCode::kFailedPrecondition, "SEALED_WORDS_CHANGED",
        absl::StrCat("the house style says other words than were certified: ", what),
        absl::StrCat("Husstilen skriver ", what,
                     " med andra ord än de justerade. Den justerade texten visas av arende adjust show; be "
                     "den som sköter husstilen lägga tillbaka den gamla frasen."));
  };
  if (!StandsIn(facts.sealed_head, Head(blocks))) return changed("närvaron");
  // Of facts that are not those of a stored meeting, nothing is certified.
  for (int i = 0; i < static_cast<int>(facts.sealed_texts.size()); ++i) {
    if (StandsIn(facts.sealed_texts[static_cast<size_t>(i)], Certified(blocks, i))) continue;
    return changed(absl::StrCat("§ ", facts.minutes.paragraphs(i).number()));
  }
  return absl::OkStatus();
}

const char* LabelOf(const ProtocolFacts& facts) {
  if (facts.extract) return facts.sealed ? "extract_label" : "unsealed_extract_label";
  return facts.sealed ? "protocol_label" : "unsealed_label";
}

void Sign(const ProtocolFacts& facts, const Wording& wording, const Slots& slots, render::Paper* paper) {
  if (facts.extract) return AddSignature(wording, "extract_certificate", slots, paper);
  AddSignature(wording, "secretary", slots, paper);
  for (const Certifier& certifier : facts.certifiers) {
    Slots own = slots;
    own["person"] = certifier.person;
    own["certify_day"] = certifier.day.empty() ? "" : LongDay(certifier.day);
    AddSignature(wording, certifier.day.empty() ? "justerare" : "certified", own, paper);
  }
}

}  // namespace

absl::StatusOr<render::Paper> ProtocolOf(const ProtocolFacts& facts, const phrasebook::Phrasebook& style,
                                         const Wording& wording) {
  auto draft = minutes::Draft(facts.minutes, style);
  if (!draft.ok()) return draft.status();
  absl::Status status = CheckSealed(facts, draft->blocks());
  if (!status.ok()) return status;
  const Slots slots = {{"committee", facts.minutes.committee()},
                       {"day", facts.minutes.meeting_date()},
                       {"meeting_day", LongDay(facts.minutes.meeting_date())},
                       {"paragraphs", ParagraphsOf(facts.minutes)}};
  render::Paper paper =
      Begun(wording, facts.extract ? "extract" : "protocol", LabelOf(facts), slots, facts.minutes.meeting_date());
  if (facts.extract) AddHeading(wording, "extract_heading", 1, slots, &paper);
  AppendBlocks(draft->blocks(), &paper);
  Sign(facts, wording, slots, &paper);
  return paper;
}

std::string FileNameOf(const std::string& committee, const ProtocolFacts& facts) {
  std::string name = absl::StrCat(committee, "-", facts.minutes.meeting_date());
  if (!facts.extract) return absl::StrCat(name, "-protokoll");
  absl::StrAppend(&name, "-utdrag");
  constexpr int kNamed = 8;  // more would make a name that no file may have
  if (facts.minutes.paragraphs_size() > kNamed) return name;
  for (const v1::Paragraph& paragraph : facts.minutes.paragraphs()) absl::StrAppend(&name, "-", paragraph.number());
  return name;
}

}  // namespace arendegang::papers
