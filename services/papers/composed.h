// A paper as it is composed from what is stored or given, before it is written in a form.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "arendegang/v1/papers.pb.h"
#include "google/protobuf/message.h"
#include "services/base/wording.h"
#include "services/render/document.h"
#include "services/storage/transaction.h"
#include "services/styles/looks.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::papers {

// A document that goes with a paper.
struct Attachment {
  std::string title;
  std::string media_type;
  std::string bytes;
  std::string name;  // of its resource: "committees/hvn/cases/2026-0102/documents/3"
};

struct Composed {
  render::Paper paper;
  std::string file_name;                                   // without an ending: "hvn-2026-05-26-protokoll"
  std::shared_ptr<const google::protobuf::Message> facts;  // what it is written from
  std::string look;                                        // its id: the committee's; empty: the plain one
  bool sealed = false;                                     // all of it is certified
  std::vector<v1::Removal> removals;                       // what was removed for those who are to have it
  std::vector<std::string> cases;                          // the names of the cases that it is of
  std::vector<Attachment> attachments;                     // as PDF, they follow the paper in the same file
};

// What papers are written with.
struct Sources {
  const styles::Phrasebooks& styles;
  const styles::Looks& looks;
  const Wording& wording;
  const Wording& notices;  // of what the board says
  std::string today;       // ISO 8601: what is marked until a day is shown after it
};

// Composes the paper asked for. Errors: as RenderPaper, but those of converting.
using Composer = absl::StatusOr<Composed>(storage::Transaction& transaction, const v1::RenderPaperRequest& request,
                                          const Sources& sources);

// By the kind of the request, one of these, each in a file of its name.
Composer Compose;
Composer ComposeProtocol;  // and extracts
Composer ComposeAgenda;    // kallelse, föredragningslista, and the list before the documents of a meeting
Composer ComposeTjansteutlatande;
Composer ComposeNotice;  // and its certificate
Composer ComposeDates;
Composer ComposeDelegation;
Composer ComposeJustering;
Composer ComposeCase;
Composer ComposeSample;

}  // namespace arendegang::papers
