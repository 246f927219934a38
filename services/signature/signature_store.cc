#include "services/signature/signature_store.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "services/base/resource.h"
#include "services/meetings/names.h"
#include "services/signature/names.h"

namespace arendegang::signature {
namespace {

using storage::Bytes;
using storage::Row;
using storage::Sql;
using storage::Transaction;
using storage::Value;

constexpr char kAccounts[] = "accounts/";

SignedPaper PaperOf(const Row& row) {
  return {row.Number(0),
          row.Number(1),
          row.Number(2),
          std::string(row.Text(3)),
          std::string(row.Text(4)),
          std::string(row.Blob(5)),
          std::string(row.Blob(6))};
}

SignatureRow SignatureOf(const Row& row) {
  SignatureRow signature{row.Number(0), std::string(row.Blob(1)), std::string(row.Blob(2)), {}};
  const meetings::MeetingName meeting{std::string(row.Text(3)), static_cast<int>(row.Number(4)), ""};
  v1::Signature& data = signature.data;
  data.set_name(NameOf(SignatureName{meeting, static_cast<int>(row.Number(5))}));
  if (!row.IsNull(6)) data.set_justering(NameOf(meetings::JusteringName{meeting, static_cast<int>(row.Number(6))}));
  for (absl::string_view item : absl::StrSplit(row.Text(7), ' ', absl::SkipEmpty())) {
    data.add_items(absl::StrCat(NameOf(meeting), "/items/", item));
  }
  data.set_person(std::string(row.Text(8)));
  if (!row.Text(9).empty()) data.set_account(absl::StrCat(kAccounts, row.Text(9)));
  SetInstant(row.Text(10), data.mutable_sign_time());
  data.set_pdf_sha256(std::string(row.Text(11)));
  data.set_text_sha256(std::string(row.Text(12)));
  data.set_event_number(row.Number(13));
  data.set_event_digest(std::string(row.Text(14)));
  return signature;
}

// Of a meeting and of a paper; 0: of any.
absl::StatusOr<std::vector<SignatureRow>> Signatures(Transaction& transaction, int64_t meeting_id, int64_t paper_id) {
  std::vector<SignatureRow> signatures;
  absl::Status status = transaction.Query(
      Sql("SELECT s.paper_id, s.pdf_signature, s.text_signature, m.committee, m.number, s.number, j.number, p.items, "
          "s.person, s.account, s.sign_time, s.pdf_sha256, s.text_sha256, s.event_number, s.event_digest "
          "FROM signatures s JOIN signed_papers p ON p.id = s.paper_id JOIN meetings m ON m.id = p.meeting_id "
          "LEFT JOIN justeringar j ON j.id = p.justering_id "
          "WHERE ($1 = 0 OR p.meeting_id = $1) AND ($2 = 0 OR p.id = $2) ORDER BY m.id, s.number"),
      {meeting_id, paper_id}, [&](const Row& row) { signatures.push_back(SignatureOf(row)); });
  if (!status.ok()) return status;
  return signatures;
}

}  // namespace

absl::StatusOr<std::optional<SignedPaper>> FindPaperOf(Transaction& transaction, int64_t justering_id) {
  std::optional<SignedPaper> paper;
  absl::Status status =
      transaction.Query(Sql("SELECT id, meeting_id, justering_id, items, file_name, pdf, text FROM signed_papers "
                            "WHERE justering_id = $1"),
                        {justering_id}, [&](const Row& row) { paper = PaperOf(row); });
  if (!status.ok()) return status;
  return paper;
}

absl::StatusOr<std::optional<SignedPaper>> FindExtract(Transaction& transaction, const SignedPaper& extract) {
  std::optional<SignedPaper> paper;
  absl::Status status =
      transaction.Query(Sql("SELECT id, meeting_id, justering_id, items, file_name, pdf, text FROM signed_papers "
                            "WHERE meeting_id = $1 AND justering_id IS NULL AND items = $2 AND pdf = $3 AND text = $4"),
                        {extract.meeting_id, extract.items, Bytes{extract.pdf}, Bytes{extract.text}},
                        [&](const Row& row) { paper = PaperOf(row); });
  if (!status.ok()) return status;
  return paper;
}

absl::StatusOr<SignedPaper> FindPaper(Transaction& transaction, int64_t id) {
  SignedPaper paper;
  auto found = transaction.Find(
      Sql("SELECT id, meeting_id, justering_id, items, file_name, pdf, text FROM signed_papers WHERE id = $1"), {id},
      [&](const Row& row) { paper = PaperOf(row); });
  if (!found.ok()) return found.status();
  if (!*found) return NotFound(absl::StrCat("signed paper ", id));
  return paper;
}

absl::StatusOr<int64_t> InsertPaper(Transaction& transaction, const SignedPaper& paper, const std::string& now) {
  int64_t id = 0;
  absl::Status status = transaction.Query(
      Sql("INSERT INTO signed_papers (meeting_id, justering_id, items, file_name, pdf, text, create_time) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id"),
      {paper.meeting_id, paper.justering_id == 0 ? Value(nullptr) : Value(paper.justering_id), paper.items,
       paper.file_name, Bytes{paper.pdf}, Bytes{paper.text}, now},
      [&](const Row& row) { id = row.Number(0); });
  if (!status.ok()) return status;
  return id;
}

absl::StatusOr<std::vector<SignatureRow>> SignaturesOf(Transaction& transaction, int64_t meeting_id) {
  return Signatures(transaction, meeting_id, 0);
}

absl::StatusOr<std::vector<SignatureRow>> SignaturesOfPaper(Transaction& transaction, int64_t paper_id) {
  return Signatures(transaction, 0, paper_id);
}

absl::StatusOr<std::vector<SignatureRow>> AllSignatures(Transaction& transaction) {
  return Signatures(transaction, 0, 0);
}

absl::StatusOr<std::vector<SignatureRow>> SignaturesOfFile(Transaction& transaction, const std::string& sha256) {
  std::vector<int64_t> papers;
  absl::Status status =
      transaction.Query(Sql("SELECT paper_id FROM signatures WHERE pdf_sha256 = $1 UNION "
                            "SELECT paper_id FROM signatures WHERE text_sha256 = $1 ORDER BY paper_id"),
                        {sha256}, [&](const Row& row) { papers.push_back(row.Number(0)); });
  if (!status.ok()) return status;
  std::vector<SignatureRow> all;
  for (int64_t paper : papers) {
    auto signatures = SignaturesOfPaper(transaction, paper);
    if (!signatures.ok()) return signatures.status();
    for (SignatureRow& row : *signatures) {
      if (row.data.pdf_sha256() == sha256 || row.data.text_sha256() == sha256) all.push_back(std::move(row));
    }
  }
  return all;
}

absl::Status InsertSignature(Transaction& transaction, const SignatureRow& row, const std::string& now) {
  const v1::Signature& data = row.data;
  return transaction
      .Run(Sql("INSERT INTO signatures (paper_id, number, person, account, pdf_signature, text_signature, pdf_sha256, "
               "text_sha256, event_number, event_digest, sign_time) "
               "SELECT p.id, (SELECT COALESCE(MAX(s.number), 0) + 1 FROM signatures s JOIN signed_papers o "
               "ON o.id = s.paper_id WHERE o.meeting_id = p.meeting_id), $2, $3, $4, $5, $6, $7, $8, $9, $10 "
               "FROM signed_papers p WHERE p.id = $1"),
           {row.paper_id, data.person(), absl::StripPrefix(data.account(), kAccounts), Bytes{row.pdf_signature},
            Bytes{row.text_signature}, data.pdf_sha256(), data.text_sha256(), data.event_number(), data.event_digest(),
            now})
      .status();
}

}  // namespace arendegang::signature
