// How far secrecy reaches: whether a thing of the register is hidden from those who may not know all of it.
//
//   Extents extents(transaction, "2026-05-26", v1::PAPER_AUDIENCE_DISCLOSED);
//   auto extent = extents.Of("committees/hvn/meetings/7/items/4");
//   if (extent.ok() && extent->whole) ...
//
// A case is hidden by what the register says of it or by a mark; with it all that belongs to it: documents, items of
// agendas, decisions on delegation. Source: OSL 5:2-3, 5:5; TF 2.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "arendegang/v1/papers.pb.h"
#include "services/diarium/names.h"
#include "services/meetings/names.h"
#include "services/storage/transaction.h"

namespace arendegang::secrecy {

struct Extent {
  bool whole = false;              // it is hidden
  bool part = false;               // it is known, but not all that it says
  std::string officer = "";        // of its case
  std::vector<std::string> words;  // what is marked in it, word by word
  bool IsOpen() const { return !whole && !part; }
};

// Looks each thing up once. Used within one transaction.
class Extents {
 public:
  // On a day, ISO 8601, for those who are to have it. Nothing is hidden from PAPER_AUDIENCE_UNSPECIFIED.
  Extents(storage::Transaction& transaction, std::string today, v1::PaperAudience audience)
      : transaction_(transaction), today_(std::move(today)), audience_(audience) {}

  // Of a name as it stands in requests and answers, or of what is below it. Of a meeting, of what certifies it and of
  // its signatures: part of it, if any of its items is not open. What is not there is open, and so is what may not be
  // hidden, such as a notice of the board. A mark is hidden: it tells what is marked. Errors: those of the database.
  absl::StatusOr<Extent> Of(const std::string& name);

 private:
  struct CaseExtent {
    Extent extent;
    std::set<int64_t> documents;  // the numbers of hidden ones
  };

  absl::StatusOr<Extent> OfCaseOrDocument(const std::string& name);
  absl::StatusOr<Extent> OfItem(const meetings::ItemName& name);
  absl::StatusOr<Extent> OfMeeting(const meetings::MeetingName& name);
  absl::StatusOr<Extent> OfBeslut(const std::string& name);
  absl::StatusOr<Extent> OfReceivedMinutes(const std::string& name);
  absl::StatusOr<CaseExtent> CaseOf(const diarium::CaseName& name);
  bool Hides(const std::string& ground, const std::string& until_date) const;

  storage::Transaction& transaction_;
  const std::string today_;
  const v1::PaperAudience audience_;
  std::map<std::string, CaseExtent> cases_;  // by name
  std::map<std::string, Extent> items_;      // by name
};

}  // namespace arendegang::secrecy
