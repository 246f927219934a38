// What signs: a paper is written where nobody has signed it yet, and then signed within the transaction that notes it.
#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/base/sha256.h"
#include "services/diarium/fields.h"
#include "services/justering/justering_store.h"
#include "services/justering/rattelse_store.h"
#include "services/meetings/agenda.h"
#include "services/meetings/names.h"
#include "services/signature/anchor.h"
#include "services/signature/sign_rules.h"
#include "services/signature/signature_service.h"
#include "services/signing/cms.h"

namespace arendegang::signature {
namespace {

using access::Change;
using meetings::Agenda;
using storage::Transaction;

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<justering::JusteringRow> FindRow(Transaction& transaction, const Agenda& agenda, int number) {
  auto rows = justering::JusteringarOf(transaction, agenda.meeting.id);
  if (!rows.ok()) return rows.status();
  auto found = std::find_if(rows->begin(), rows->end(), [&](const auto& row) { return row.number == number; });
  if (found == rows->end()) return NotFound(NameOf(meetings::JusteringName{agenda.meeting.name, number}));
  return *found;
}

// Adds the items of a justering, in the order of the agenda.
absl::Status AddItems(Transaction& transaction, const Agenda& agenda, int64_t justering_id,
                      v1::RenderPaperRequest* request) {
  auto items = justering::ItemsIn(transaction, justering_id);
  if (!items.ok()) return items.status();
  for (size_t place = 0; place < agenda.rows.size(); ++place) {
    const bool has = std::any_of(items->begin(), items->end(),
                                 [&](const auto& item) { return item.item_id == agenda.rows[place].id; });
    if (has) request->add_items(agenda.items[place].name());
  }
  return absl::OkStatus();
}

// What was certified, or taken in finished.
absl::Status CheckSealed(Transaction& transaction, const Agenda& agenda, size_t place) {
  if (agenda.meeting.settled) return absl::OkStatus();
  auto text = justering::SealedTextOf(transaction, agenda.rows[place].id);
  if (!text.ok()) return text.status();
  if (!text->empty()) return absl::OkStatus();
  const v1::Item& item = agenda.items[place];
  return MakeError(
      absl::StatusCode::kFailedPrecondition, "PARAGRAPH_NOT_SEALED", absl::StrCat(item.name(), " is not certified"),
      absl::StrCat("§ ", item.facts().number(), " är inte justerad. Underteckna utdraget när den är det."));
}

// Both files in one person's name, with where the log ends now.
absl::StatusOr<SignatureRow> SignBoth(const SignedPaper& paper, signing::Signer& signer, absl::Time now,
                                      const Anchor& anchor) {
  SignatureRow row;
  row.paper_id = paper.id;
  auto pdf = signing::SignDetached(paper.pdf, signer, now, TextOf(anchor));
  if (!pdf.ok()) return pdf.status();
  auto text = signing::SignDetached(paper.text, signer, now, TextOf(anchor));
  if (!text.ok()) return text.status();
  row.pdf_signature = *std::move(pdf);
  row.text_signature = *std::move(text);
  row.data.set_pdf_sha256(Sha256Hex(paper.pdf));
  row.data.set_text_sha256(Sha256Hex(paper.text));
  row.data.set_event_number(anchor.number);
  row.data.set_event_digest(anchor.digest);
  return row;
}

// The paper as it is kept: as somebody was first to sign it, else as it is here.
absl::StatusOr<SignedPaper> Kept(Transaction& transaction, const SignedPaper& paper, const std::string& now) {
  auto found = paper.justering_id > 0 ? FindPaperOf(transaction, paper.justering_id) : FindExtract(transaction, paper);
  if (!found.ok()) return found.status();
  if (*found) return **std::move(found);
  auto id = InsertPaper(transaction, paper, now);
  if (!id.ok()) return id.status();
  SignedPaper kept = paper;
  kept.id = *id;
  return kept;
}

// Her signature of a paper; without a name if there is none.
absl::StatusOr<v1::Signature> HersOf(Transaction& transaction, int64_t paper_id, const std::string& person) {
  auto rows = SignaturesOfPaper(transaction, paper_id);
  if (!rows.ok()) return rows.status();
  for (const SignatureRow& row : *rows) {
    if (row.data.person() == person) return row.data;
  }
  return v1::Signature();
}

}  // namespace

absl::StatusOr<SignatureService::Prepared> SignatureService::Prepare(const v1::SignJusteringRequest& request,
                                                                     const std::string& person) const {
  auto name = meetings::ParseJusteringName(request.justering());
  if (!name.ok()) return name.status();
  Prepared prepared;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto agenda = meetings::LoadAgenda(transaction, name->meeting);
    if (!agenda.ok()) return agenda.status();
    auto row = FindRow(transaction, *agenda, name->number);
    if (!row.ok()) return row.status();
    auto justerare = justering::JusterareOf(transaction, row->id);
    if (!justerare.ok()) return justerare.status();
    absl::Status may = CheckMaySign(request.justering(), *row, *justerare, person);
    if (!may.ok()) return may;
    auto paper = FindPaperOf(transaction, row->id);
    if (!paper.ok()) return paper.status();
    if (*paper) {
      prepared.paper = **std::move(paper);
      return absl::OkStatus();
    }
    prepared.paper.meeting_id = agenda->meeting.id;
    prepared.paper.justering_id = row->id;
    prepared.paper.text = row->text;
    prepared.request.set_name(NameOf(agenda->meeting.name));
    prepared.request.set_kind(row->immediate ? v1::PAPER_KIND_EXTRACT : v1::PAPER_KIND_PROTOCOL);
    return AddItems(transaction, *agenda, row->id, &prepared.request);
  });
  if (!status.ok()) return status;
  return prepared;
}

absl::StatusOr<SignatureService::Prepared> SignatureService::Prepare(const v1::SignExtractRequest& request) const {
  auto name = meetings::ParseMeetingName(request.meeting());
  if (!name.ok()) return name.status();
  diarium::Fields fields;
  fields.Demand(!request.items().empty(), "items", "Ange vilka punkter utdraget ska ha.");
  if (absl::Status status = fields.status(); !status.ok()) return status;
  Prepared prepared;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto agenda = meetings::LoadAgenda(transaction, *name);
    if (!agenda.ok()) return agenda.status();
    std::set<size_t> places;
    for (const std::string& each : request.items()) {
      auto item = meetings::ParseItemName(each);
      if (!item.ok()) return item.status();
      const size_t place = agenda->PlaceOf(item->number);
      if (place == agenda->rows.size() || agenda->items[place].name() != each) return NotFound(each);
      places.insert(place);
    }
    for (size_t place : places) {
      absl::Status sealed = CheckSealed(transaction, *agenda, place);
      if (!sealed.ok()) return sealed;
      std::string& items = prepared.paper.items;
      absl::StrAppend(&items, items.empty() ? "" : " ", agenda->rows[place].number);
      prepared.request.add_items(agenda->items[place].name());
    }
    prepared.paper.meeting_id = agenda->meeting.id;
    prepared.request.set_name(NameOf(agenda->meeting.name));
    prepared.request.set_kind(v1::PAPER_KIND_EXTRACT);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return prepared;
}

absl::Status SignatureService::Write(Prepared* prepared) const {
  if (prepared->paper.id > 0) return absl::OkStatus();
  v1::RenderPaperRequest request = prepared->request;
  request.set_format(v1::PAPER_FORMAT_PDF);
  if (request.kind() == v1::PAPER_KIND_PROTOCOL) request.clear_items();
  auto composed = papers_.Compose(request);
  // Minutes of which something is not certified: those who certified some of them sign no more than that.
  if (composed.ok() && !composed->sealed && request.kind() == v1::PAPER_KIND_PROTOCOL) {
    request = prepared->request;
    request.set_kind(v1::PAPER_KIND_EXTRACT);
    request.set_format(v1::PAPER_FORMAT_PDF);
    composed = papers_.Compose(request);
  }
  if (!composed.ok()) return composed.status();
  auto pdf = papers_.Render(*composed, v1::PAPER_FORMAT_PDF);
  if (!pdf.ok()) return pdf.status();
  prepared->paper.file_name = composed->file_name;
  prepared->paper.pdf = std::move(pdf->bytes);
  if (prepared->paper.justering_id > 0) return absl::OkStatus();
  auto text = papers_.Render(*composed, v1::PAPER_FORMAT_TEXT);
  if (text.ok()) prepared->paper.text = std::move(text->bytes);
  return text.status();
}

absl::StatusOr<v1::Signature> SignatureService::Add(const access::Caller& caller, const char* method,
                                                    const std::string& person, const SignedPaper& paper, Again again) {
  auto signer = signers_.For(person);
  if (!signer.ok()) return signer.status();
  v1::Signature made;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    const absl::Time now = clock_();
    Change change(transaction, caller, method, now);
    auto kept = Kept(transaction, paper, change.now());
    if (!kept.ok()) return kept.status();
    auto hers = HersOf(transaction, kept->id, person);
    if (!hers.ok()) return hers.status();
    if (!hers->name().empty() && again == Again::kRefused) return AlreadySigned(hers->name(), person);
    made = *std::move(hers);
    if (!made.name().empty()) return absl::OkStatus();
    // The log ends here for her: what is written to it next is that she signed.
    auto anchor = EndOfLog(transaction);
    if (!anchor.ok()) return anchor.status();
    auto row = SignBoth(*kept, **signer, now, *anchor);
    if (!row.ok()) return row.status();
    row->data.set_person(person);
    row->data.set_account(caller.account);
    absl::Status done = InsertSignature(transaction, *row, change.now());
    if (!done.ok()) return done;
    auto inserted = HersOf(transaction, kept->id, person);
    if (!inserted.ok()) return inserted.status();
    made = *std::move(inserted);
    return change.Log(made.name(), nullptr, &made);
  });
  if (!status.ok()) return status;
  return made;
}

absl::StatusOr<v1::Signature> SignatureService::Sign(const access::Caller& caller,
                                                     const v1::SignJusteringRequest& request) {
  auto person = PersonOf(caller, request.person());
  if (!person.ok()) return person.status();
  auto prepared = Prepare(request, *person);
  if (!prepared.ok()) return prepared.status();
  absl::Status status = Write(&*prepared);
  if (!status.ok()) return status;
  return Add(caller, "SignJustering", *person, prepared->paper, Again::kRefused);
}

absl::StatusOr<v1::Signature> SignatureService::Sign(const access::Caller& caller,
                                                     const v1::SignExtractRequest& request) {
  auto person = PersonOf(caller, request.person());
  if (!person.ok()) return person.status();
  auto prepared = Prepare(request);
  if (!prepared.ok()) return prepared.status();
  absl::Status status = Write(&*prepared);
  if (!status.ok()) return status;
  return Add(caller, "SignExtract", *person, prepared->paper, Again::kSame);
}

}  // namespace arendegang::signature
