// The tables of what was signed and of the signatures of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/signature.pb.h"
#include "services/storage/transaction.h"

namespace arendegang::signature {

// A row of signed_papers: what is signed, as it was when the first signed it.
struct SignedPaper {
  int64_t id = 0;  // 0: it is not kept yet
  int64_t meeting_id = 0;
  int64_t justering_id = 0;  // 0: an extract
  std::string items;         // of an extract: the numbers of its items, "2 4"
  std::string file_name;     // without an ending
  std::string pdf;
  std::string text;
};

// The paper of a justering; none if nobody signed it.
absl::StatusOr<std::optional<SignedPaper>> FindPaperOf(storage::Transaction& transaction, int64_t justering_id);
// The extract with the same bytes; none if nobody signed it.
absl::StatusOr<std::optional<SignedPaper>> FindExtract(storage::Transaction& transaction, const SignedPaper& extract);
// Errors: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<SignedPaper> FindPaper(storage::Transaction& transaction, int64_t id);
// Returns its key.
absl::StatusOr<int64_t> InsertPaper(storage::Transaction& transaction, const SignedPaper& paper,
                                    const std::string& now);

// A row of signatures.
struct SignatureRow {
  int64_t paper_id = 0;
  std::string pdf_signature;  // CMS, DER
  std::string text_signature;
  v1::Signature data;
};

// Those of a meeting, in order; of a paper; of a file, by its SHA-256 (hexadecimal); all.
absl::StatusOr<std::vector<SignatureRow>> SignaturesOf(storage::Transaction& transaction, int64_t meeting_id);
absl::StatusOr<std::vector<SignatureRow>> SignaturesOfPaper(storage::Transaction& transaction, int64_t paper_id);
absl::StatusOr<std::vector<SignatureRow>> SignaturesOfFile(storage::Transaction& transaction,
                                                           const std::string& sha256);
absl::StatusOr<std::vector<SignatureRow>> AllSignatures(storage::Transaction& transaction);

// Adds one with the next number of the meeting of its paper. Name, justering, items and time of `row` are not asked.
absl::Status InsertSignature(storage::Transaction& transaction, const SignatureRow& row, const std::string& now);

}  // namespace arendegang::signature
