#include "services/papers/redact.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/minutes/minutes.h"
#include "services/papers/redact_facts.h"
#include "services/secrecy/ground.h"
#include "services/secrecy/words.h"

namespace arendegang::papers {
namespace {

using secrecy::Blocks;
using secrecy::Masking;
using secrecy::Pieces;

// Whether nothing but the title of a paragraph may be told: it is marked whole, or its marked words are not found.
bool IsWhole(const Marks& marks, const Pieces& pieces) {
  return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
    return mark.words.empty() || secrecy::CountPlaces(pieces, mark.words) == 0;
  });
}

// The house style may tell that a paragraph is withheld above its heading, where a paper would show it as the end of
// the paragraph before.
void PutBelowHeadings(Blocks* blocks) {
  const auto is_withheld = [](const v1::Block& block) { return absl::EndsWith(block.source(), "].withheld"); };
  for (int i = 0; i < blocks->size(); ++i) {
    if (!is_withheld((*blocks)[i])) continue;
    const std::string path = (*blocks)[i].source().substr(0, (*blocks)[i].source().find(']') + 1);
    for (int at = i; at + 1 < blocks->size(); ++at) {
      const v1::Block& next = (*blocks)[at + 1];
      if (!absl::StartsWith(next.source(), path) || is_withheld(next)) break;
      blocks->SwapElements(at, at + 1);
    }
  }
}

v1::Removal RemovalOf(const Mark& mark, int paragraph) {
  v1::Removal removal;
  removal.set_marking(mark.name);
  removal.set_paragraph(paragraph);
  removal.set_ground(mark.ground);
  return removal;
}

std::vector<Masking> MaskingsOf(const Marks& marks, const Wording& wording) {
  std::vector<Masking> maskings;
  for (const Mark& mark : marks) {
    if (!mark.words.empty()) maskings.push_back({mark.words, MaskOf(mark, wording)});
  }
  return maskings;
}

class Redaction {
 public:
  Redaction(const v1::Minutes& minutes, const Blocks& drafted, const std::vector<Marks>& marks, const Wording& wording)
      : minutes_(minutes), drafted_(drafted), marks_(marks), wording_(wording) {
    redacted_.minutes = minutes;
  }

  absl::StatusOr<Redacted> Done(const phrasebook::Phrasebook& style) {
    for (int i = 0; i < minutes_.paragraphs_size(); ++i) WithholdAsMarked(i);
    auto draft = minutes::Draft(redacted_.minutes, style);
    if (!draft.ok()) return draft.status();
    redacted_.blocks = draft->blocks();
    PutBelowHeadings(&redacted_.blocks);
    CountWords();
    for (int i = 0; i < minutes_.paragraphs_size(); ++i) {
      secrecy::Mask(secrecy::PiecesOf(&redacted_.blocks, i), MaskingsOf(marks_[At(i)], wording_));
    }
    CountRemaining();
    return std::move(redacted_);
  }

 private:
  static size_t At(int paragraph) { return static_cast<size_t>(paragraph); }

  void WithholdAsMarked(int i) {
    const Marks& marks = marks_[At(i)];
    if (!IsWhole(marks, secrecy::PiecesOf(&drafted_, i))) return;
    v1::Paragraph* paragraph = redacted_.minutes.mutable_paragraphs(i);
    Withhold(marks, paragraph);
    auto titled = std::find_if(marks.begin(), marks.end(), [](const Mark& mark) { return mark.titled; });
    if (titled != marks.end()) paragraph->set_title(MaskOf(*titled, wording_));
    whole_.insert(i);
  }

  // Before the masks are there: one word may be marked twice, by itself and within a phrase.
  void CountWords() {
    for (int i = 0; i < minutes_.paragraphs_size(); ++i) {
      for (const Mark& mark : marks_[At(i)]) {
        v1::Removal& removal = redacted_.removals.emplace_back(RemovalOf(mark, minutes_.paragraphs(i).number()));
        if (whole_.contains(i) || mark.words.empty()) continue;
        removal.set_places(secrecy::CountPlaces(secrecy::PiecesOf(&redacted_.blocks, i), mark.words));
      }
    }
  }

  void CountRemaining() {
    auto removal = redacted_.removals.begin();
    for (int i = 0; i < minutes_.paragraphs_size(); ++i) {
      const Pieces beside = secrecy::PiecesBeside(&redacted_.blocks, i);
      for (const Mark& mark : marks_[At(i)]) {
        const std::string& words = mark.titled ? minutes_.paragraphs(i).title() : mark.words;
        (removal++)->set_remaining(secrecy::CountPlaces(beside, words));
      }
    }
  }

  const v1::Minutes& minutes_;
  Blocks drafted_;
  const std::vector<Marks>& marks_;
  const Wording& wording_;
  std::set<int> whole_;
  Redacted redacted_;
};

}  // namespace

std::string MaskOf(const Mark& mark, const Wording& wording) {
  const auto provision = secrecy::ProvisionOf(mark.ground);
  const bool personal = secrecy::ReasonOf(mark.ground) == v1::WITHHELD_REASON_PERSONAL_DATA;
  const Slots slots = {{"chapter", provision ? provision->chapter : ""},
                       {"section", provision ? provision->section : ""}};
  const char* section = personal ? "redacted_personal_data" : provision ? "redacted" : "redacted_unnamed";
  return absl::StrCat("[", wording.Fill(section, slots), "]");
}

absl::StatusOr<Redacted> Redact(const v1::Minutes& minutes, const Blocks& drafted, const std::vector<Marks>& marks,
                                const phrasebook::Phrasebook& style, const Wording& wording) {
  return Redaction(minutes, drafted, marks, wording).Done(style);
}

v1::Minutes RedactedFacts(const Redacted& redacted, const std::vector<Marks>& marks,
                          const phrasebook::Phrasebook& style, const Wording& wording) {
  v1::Minutes minutes = redacted.minutes;
  minutes.clear_furniture();  // lines of pages, which no mark is on and no draft shows
  for (int i = 0; i < minutes.paragraphs_size(); ++i) {
    const Marks& own = marks[static_cast<size_t>(i)];
    const std::vector<Masking> maskings = MaskingsOf(own, wording);
    if (maskings.empty()) continue;
    v1::Minutes alone = minutes;
    alone.clear_paragraphs();
    *alone.add_paragraphs() = minutes.paragraphs(i);
    MaskFields(maskings, alone.mutable_paragraphs(0));
    if (Tells(alone, maskings, style)) {
      Withhold(own, alone.mutable_paragraphs(0));
      MaskAcross(maskings, alone.mutable_paragraphs(0));
    }
    *minutes.mutable_paragraphs(i) = alone.paragraphs(0);
  }
  return minutes;
}

}  // namespace arendegang::papers
