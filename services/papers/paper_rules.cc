#include "services/papers/paper_rules.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "services/base/error.h"
#include "services/calendar/day.h"
#include "services/minutes/minutes.h"
#include "services/minutes/text.h"
#include "services/phrasebook/writer.h"

namespace arendegang::papers {
namespace {

using Blocks = google::protobuf::RepeatedPtrField<v1::Block>;

bool IsExtract(const PaperFacts& facts) { return facts.kind == v1::PAPER_KIND_EXTRACT; }

// "§ 4, § 7"
std::string ParagraphsOf(const v1::Minutes& minutes) {
  return absl::StrJoin(minutes.paragraphs(), ", ", [](std::string* text, const v1::Paragraph& paragraph) {
    absl::StrAppend(text, "§ ", paragraph.number());
  });
}

std::string LongDay(const std::string& iso) {
  auto day = calendar::ParseIso(iso);
  return day.ok() ? calendar::FormatLong(*day) : iso;
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

absl::Status CheckSealed(const PaperFacts& facts, const Blocks& blocks) {
  auto changed = [](const std::string& what) {
    return MakeError(
        absl::StatusCode::kFailedPrecondition, "SEALED_WORDS_CHANGED",
        absl::StrCat("the house style says other words than were certified: ", what),
        absl::StrCat("Husstilen skriver ", what,
                     " med andra ord än de justerade. Den justerade texten visas av arende adjust show; be "
                     "den som sköter husstilen lägga tillbaka den gamla frasen."));
  };
  if (!StandsIn(facts.sealed_head, Head(blocks))) return changed("närvaron");
  for (int i = 0; i < facts.minutes.paragraphs_size(); ++i) {
    if (StandsIn(facts.sealed_texts[static_cast<size_t>(i)], Certified(blocks, i))) continue;
    return changed(absl::StrCat("§ ", facts.minutes.paragraphs(i).number()));
  }
  return absl::OkStatus();
}

// Writes the words around the minutes.
class Frame {
 public:
  Frame(const PaperFacts& facts, const Wording& wording) : facts_(facts), wording_(wording) {
    slots_ = {{"committee", facts.minutes.committee()},
              {"day", facts.minutes.meeting_date()},
              {"meeting_day", LongDay(facts.minutes.meeting_date())},
              {"paragraphs", ParagraphsOf(facts.minutes)}};
  }

  render::Paper Begun() const {
    render::Paper paper;
    paper.title = Filled(IsExtract(facts_) ? "extract_title" : "protocol_title");
    paper.committee = render::Shown(facts_.minutes.committee());
    paper.label = Filled(LabelSection());
    paper.day = facts_.minutes.meeting_date();
    paper.page_number = Numbering();
    if (IsExtract(facts_)) {
      paper.parts.push_back({render::PartKind::kHeading, 1, "", "", Filled("extract_heading")});
    }
    return paper;
  }

  void Sign(render::Paper* paper) const {
    if (IsExtract(facts_)) return AddSignature("extract_certificate", slots_, paper);
    AddSignature("secretary", slots_, paper);
    for (const Certifier& certifier : facts_.certifiers) {
      Slots slots = slots_;
      slots["person"] = certifier.person;
      slots["certify_day"] = certifier.day.empty() ? "" : LongDay(certifier.day);
      AddSignature(certifier.day.empty() ? "justerare" : "certified", slots, paper);
    }
  }

 private:
  std::string Filled(const char* section) const { return render::Shown(wording_.Fill(section, slots_)); }

  const char* LabelSection() const {
    if (IsExtract(facts_)) return facts_.sealed ? "extract_label" : "unsealed_extract_label";
    return facts_.sealed ? "protocol_label" : "unsealed_label";
  }

  // The numbers are counted by the reader's program: only what stands around them is said here.
  render::PageNumber Numbering() const {
    const std::vector<std::string> said =
        absl::StrSplit(wording_.Fill("page_number", {{"page", "\x01"}, {"pages", "\x01"}}), '\x01');
    if (said.size() != 3) return {"", " / ", ""};
    return {said[0], said[1], said[2]};
  }

  void AddSignature(const char* section, const Slots& slots, render::Paper* paper) const {
    const std::vector<std::string> lines = absl::StrSplit(wording_.Fill(section, slots), '\n');
    render::Part part;
    part.kind = render::PartKind::kSignature;
    part.mark = render::Shown(lines[0]);
    for (size_t i = 1; i < lines.size(); ++i) part.rows.push_back({"", render::Shown(lines[i])});
    paper->parts.push_back(std::move(part));
  }

  const PaperFacts& facts_;
  const Wording& wording_;
  Slots slots_;
};

}  // namespace

absl::StatusOr<render::Paper> PaperOf(const PaperFacts& facts, const phrasebook::Phrasebook& style,
                                      const Wording& wording) {
  auto draft = minutes::Draft(facts.minutes, style);
  if (!draft.ok()) return draft.status();
  absl::Status status = CheckSealed(facts, draft->blocks());
  if (!status.ok()) return status;
  const Frame frame(facts, wording);
  render::Paper paper = frame.Begun();
  AppendBlocks(draft->blocks(), &paper);
  for (render::Part& part : paper.parts) part.new_page = facts.page_per_paragraph && !part.number.empty();
  frame.Sign(&paper);
  return paper;
}

std::string FileNameOf(const PaperFacts& facts) {
  std::string name = absl::StrCat(facts.committee, "-", facts.minutes.meeting_date());
  if (!IsExtract(facts)) return absl::StrCat(name, "-protokoll");
  absl::StrAppend(&name, "-utdrag");
  constexpr int kNamed = 8;  // more would make a name that no file may have
  if (facts.minutes.paragraphs_size() > kNamed) return name;
  for (const v1::Paragraph& paragraph : facts.minutes.paragraphs()) absl::StrAppend(&name, "-", paragraph.number());
  return name;
}

}  // namespace arendegang::papers
