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
#include "services/secrecy/words.h"

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

// Whether the house style writes a title, which is of no fact.
bool HasTitle(const Blocks& blocks) {
  return !blocks.empty() && blocks[0].kind() == v1::BLOCK_KIND_HEADING && blocks[0].source().empty();
}

const char* LabelOf(const ProtocolFacts& facts) {
  if (facts.extract) return facts.sealed ? "extract_label" : "unsealed_extract_label";
  return facts.sealed ? "protocol_label" : "unsealed_label";
}

// A name of the paper as it is for those who do not get all of it.
std::string RedactedName(const std::string& name, const Wording& wording) {
  return wording.Fill("redacted_label", {{"label", name}});
}

// Those who certify, as the paper may name them: not at all if the paragraph that chose them is withheld.
std::vector<Certifier> CertifiersOf(const ProtocolFacts& facts, const v1::Minutes& told, const Wording& wording) {
  std::vector<Certifier> certifiers = facts.certifiers;
  for (int i = 0; i < told.paragraphs_size(); ++i) {
    if (!facts.minutes.paragraphs(i).has_justerare_choice() || !told.paragraphs(i).has_withheld()) continue;
    const std::string mask = MaskOf(facts.marks[static_cast<size_t>(i)].front(), wording);
    for (Certifier& certifier : certifiers) certifier.person = mask;
  }
  return certifiers;
}

void Sign(const ProtocolFacts& facts, const std::vector<Certifier>& certifiers, const Wording& wording,
          const Slots& slots, render::Paper* paper) {
  if (facts.extract) return AddSignature(wording, "extract_certificate", slots, paper);
  AddSignature(wording, "secretary", slots, paper);
  for (const Certifier& certifier : certifiers) {
    Slots own = slots;
    own["person"] = certifier.person;
    own["certify_day"] = certifier.day.empty() ? "" : LongDay(certifier.day);
    AddSignature(wording, certifier.day.empty() ? "justerare" : "certified", own, paper);
  }
}

// Whoever signs is named without the words that are marked anywhere.
void MaskSignatures(const ProtocolFacts& facts, const Wording& wording, render::Paper* paper) {
  std::vector<secrecy::Masking> maskings;
  for (const Marks& marks : facts.marks) {
    for (const Mark& mark : marks) maskings.push_back({mark.words, MaskOf(mark, wording)});
  }
  for (render::Part& part : paper->parts) {
    if (part.kind != render::PartKind::kSignature) continue;
    secrecy::Pieces pieces = {&part.mark};
    for (render::TableRow& row : part.rows) pieces.push_back(&row.text);
    secrecy::Mask(pieces, maskings);
  }
}

// Says below the title that the paper has masks, and for whom they are.
void SayRedacted(const ProtocolFacts& facts, const Wording& wording, const Slots& slots, render::Paper* paper) {
  const bool web = facts.audience == v1::PAPER_AUDIENCE_WEB;
  render::Part part;
  part.text = render::Shown(wording.Fill(web ? "redacted_web" : "redacted_disclosed", slots));
  const bool titled = !paper->parts.empty() && paper->parts[0].level == 1;
  paper->parts.insert(paper->parts.begin() + (titled ? 1 : 0), std::move(part));
}

// What of the draft the paper tells: all of it, unless something is marked.
absl::StatusOr<Redacted> Told(const ProtocolFacts& facts, const phrasebook::Phrasebook& style, const Wording& wording) {
  auto draft = minutes::Draft(facts.minutes, style);
  if (!draft.ok()) return draft.status();
  absl::Status status = CheckSealed(facts, draft->blocks());
  if (!status.ok()) return status;
  if (!IsRedacted(facts)) return Redacted{facts.minutes, draft->blocks(), {}};
  return Redact(facts.minutes, draft->blocks(), facts.marks, style, wording);
}

}  // namespace

bool IsRedacted(const ProtocolFacts& facts) {
  return std::any_of(facts.marks.begin(), facts.marks.end(), [](const Marks& marks) { return !marks.empty(); });
}

absl::StatusOr<Protocol> ProtocolOf(const ProtocolFacts& facts, const phrasebook::Phrasebook& style,
                                    const Wording& wording) {
  auto told = Told(facts, style, wording);
  if (!told.ok()) return told.status();
  const Slots slots = {{"committee", facts.minutes.committee()},
                       {"day", facts.minutes.meeting_date()},
                       {"meeting_day", LongDay(facts.minutes.meeting_date())},
                       {"paragraphs", ParagraphsOf(facts.minutes)}};
  render::Paper paper =
      Begun(wording, facts.extract ? "extract" : "protocol", LabelOf(facts), slots, facts.minutes.meeting_date());
  if (facts.extract || !HasTitle(told->blocks)) {
    AddHeading(wording, facts.extract ? "extract_heading" : "protocol_heading", 1, slots, &paper);
  }
  AppendBlocks(told->blocks, &paper);
  Sign(facts, CertifiersOf(facts, told->minutes, wording), wording, slots, &paper);
  if (!IsRedacted(facts)) return Protocol{std::move(paper), std::move(told->minutes), {}};
  paper.title = RedactedName(paper.title, wording);
  paper.label = RedactedName(paper.label, wording);
  MaskSignatures(facts, wording, &paper);
  SayRedacted(facts, wording, slots, &paper);
  return Protocol{std::move(paper), RedactedFacts(*told, facts.marks, style, wording), std::move(told->removals)};
}

std::string FileNameOf(const std::string& committee, const ProtocolFacts& facts) {
  std::string name = absl::StrCat(committee, "-", facts.minutes.meeting_date(), IsRedacted(facts) ? "-maskat" : "");
  if (!facts.extract) return absl::StrCat(name, "-protokoll");
  absl::StrAppend(&name, "-utdrag");
  constexpr int kNamed = 8;  // more would make a name that no file may have
  if (facts.minutes.paragraphs_size() > kNamed) return name;
  for (const v1::Paragraph& paragraph : facts.minutes.paragraphs()) absl::StrAppend(&name, "-", paragraph.number());
  return name;
}

}  // namespace arendegang::papers
