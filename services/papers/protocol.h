// Minutes and extracts of them, from the facts. Pure.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "arendegang/v1/minutes.pb.h"
#include "arendegang/v1/papers.pb.h"
#include "services/base/wording.h"
#include "services/papers/redact.h"
#include "services/phrasebook/phrasebook.h"
#include "services/render/document.h"

namespace arendegang::papers {

// Somebody who certifies, and the day she did, ISO 8601; empty if she has not.
struct Certifier {
  std::string person;
  std::string day;
};

struct ProtocolFacts {
  v1::Minutes minutes;         // of the paragraphs that the paper has
  std::vector<size_t> places;  // of each, on the agenda; none if it is of no agenda
  std::vector<std::string>
      sealed_texts;         // of each: the certified text in which it stands; empty if it is not certified
  std::string sealed_head;  // the certified text in which the roll stands; empty if it is not certified
  bool sealed = false;      // all of it is certified
  std::vector<Certifier> certifiers;
  bool extract = false;
  v1::PaperAudience audience = v1::PAPER_AUDIENCE_UNSPECIFIED;
  std::vector<Marks> marks;  // of each paragraph; none if nothing is to be removed
};

// Whether anything is removed of the paper.
bool IsRedacted(const ProtocolFacts& facts);

struct Protocol {
  render::Paper paper;
  v1::Minutes minutes;  // what it tells
  std::vector<v1::Removal> removals;
};

// The paper: in the words of the house style, which of what is certified are the certified ones. What is marked is
// removed after that was looked at.
// Errors: as minutes::Draft; FAILED_PRECONDITION with SEALED_WORDS_CHANGED if the house style says them otherwise now.
absl::StatusOr<Protocol> ProtocolOf(const ProtocolFacts& facts, const phrasebook::Phrasebook& style,
                                    const Wording& wording);

// What to call its file, without an ending: "hvn-2026-05-26-utdrag-4-7", "hvn-2026-05-26-maskat-protokoll". `committee`
// is the id: "hvn".
std::string FileNameOf(const std::string& committee, const ProtocolFacts& facts);

}  // namespace arendegang::papers
