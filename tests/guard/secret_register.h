// A register with something hidden in every way that there is, each with a word of its own in all fields it can have,
// behind a gate and a server.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "services/base/sha256.h"
#include "services/diarium/upload.h"
#include "services/guard/gatekeeper.h"
#include "tests/guard/all_services.h"
#include "tests/guard/asking.h"
#include "tests/justering/justering_fixture.h"

namespace arendegang::testing {

// The words, by what hides them.
inline constexpr char kSource[] = "Smygandet";           // the register says that the case is secret
inline constexpr char kCaseMark[] = "Tystgranden";       // a mark on the case
inline constexpr char kDocumentMark[] = "Doldskriften";  // a mark on a document of an open case
inline constexpr char kItemMark[] = "Lyktstumpen";       // a mark on an item of an open case
inline constexpr char kWordsMark[] = "Viskordet";        // a mark on this word of an item of an open case
inline constexpr char kOther[] = "Grannhavet";           // of another committee, and open there

inline std::vector<std::string> SecretWords() {
  return {kSource, kCaseMark, kDocumentMark, kItemMark, kWordsMark, kOther};
}

class SecretRegister : public JusteringTest {
 protected:
  // "lasare hvn" is a reader of Hamnviksnamnden alone, "lasare *" of all; another name is nobody.
  static absl::StatusOr<access::Caller> Identify(const access::Credentials& shown) {
    const std::vector<std::string> parts = absl::StrSplit(shown.actor, ' ');
    auto role = access::RoleNamed(parts[0]);
    if (!role || parts.size() < 2) return access::Caller{"okänd", "", "", {}, false};
    return access::Caller{shown.actor, "accounts/" + parts[0], "Rune Alvskog", {{*role, parts[1]}}, false};
  }

  SecretRegister()
      : inside_(*database_, clock_, folder_.File("."), calls_),
        gatekeeper_(*database_, clock_, Identify),
        guarded_(64, &gatekeeper_),
        services_(*database_, clock_, folder_.File("."), guarded_) {
    const std::string address = "unix:" + folder_.File("s");
    grpc::ServerBuilder builder;
    builder.AddListeningPort(address, grpc::InsecureServerCredentials());
    services_.Register(&builder);
    server_ = builder.BuildAndStart();
    asking_ = std::make_unique<Asking>(address);
  }
  ~SecretRegister() override { server_->Shutdown(); }

  // All of it: a meeting that was certified, signed, announced and appealed, and one to come.
  void Fill() {
    FillOther();
    Equip();
    const v1::Meeting meeting = Held();
    const v1::Case source = SecretCase(kSource, "OSL 21:1");
    const v1::Case marked = SecretCase(kCaseMark, "");
    for (const v1::Case& secret : {source, marked}) Relate(secret);
    const v1::Case documented = Registered("Gästhamnen");
    const v1::Case listed = Registered("Muddringen");
    const v1::Case worded = Registered("Kranbilen");
    const std::vector<std::pair<const v1::Case*, const char*>> decided = {
        {&source, kSource}, {&marked, kCaseMark}, {&listed, kItemMark}, {&worded, kWordsMark}};
    for (const auto& [data, word] : decided)
      items_[word] = Recorded(Scheduled(meeting, *data), FactsWith(word).c_str());
    for (const auto& [word, data] : {std::pair(kSource, &source), {kCaseMark, &marked}, {kDocumentMark, &documented}}) {
      Upload(data->name(), word);
    }
    Receive(documented.name() + "/documents/1", kDocumentMark);
    for (const auto& [word, data] : {std::pair(kSource, &source), {kCaseMark, &marked}}) Decide(*data, word);
    Announce(LayAndSeal(meeting, true));
    Expect(Close(meeting));
    Day("2026-05-28");
    const std::string certified = LayAndSeal(meeting, false);
    Announce(certified);
    SignAll(meeting, certified);
    for (const auto& [data, word] : decided) Follow(items_[word], word);
    const v1::Meeting coming = Planned("2026-06-16");
    AddAll(coming, {source, marked, documented});
    Mark(marked.name());
    Mark(documented.name() + "/documents/1");
    Mark(items_[kItemMark].name());
    Mark(items_[kWordsMark].name(), kWordsMark);
    Collect({source, marked, documented, listed, worded}, {meeting, coming});
  }

  // What a notice must be able to say.
  void Equip() {
    v1::UpdateCommitteeRequest request;
    request.mutable_committee()->set_name("committees/hvn");
    request.mutable_committee()->set_municipality("Hamnviks kommun");
    request.mutable_committee()->set_minutes_kept_at("Nämndkansliet, Hamngatan 1");
    request.mutable_committee()->set_appeal_court("Förvaltningsrätten i Hamnvik");
    // What is published is for everybody, and so a place to look for what is hidden.
    request.mutable_committee()->set_publish_minutes(true);
    Expect(inside_.committees.Update(caller_, request));
  }

  // What is open and to be kept in another committee than hers.
  void FillOther() {
    v1::CreateCommitteeRequest committee;
    committee.set_committee_id("mn");
    committee.mutable_committee()->set_title("Myrmarksnämnden");
    committee.mutable_committee()->set_short_title("MN");
    committee.mutable_committee()->set_phrasebook("stockholm");
    Expect(inside_.committees.Create(caller_, committee));
    v1::CreateCaseRequest request = CaseRequest(kOther);
    request.set_parent("committees/mn");
    request.mutable_registered_case()->set_watch_date("2026-06-01");
    auto made = inside_.cases.Create(caller_, request);
    Expect(made);
    Upload("committees/mn/cases/2026-0001", kOther);
    Decide(*made, kOther);
    v1::CreateMeetingRequest meeting;
    meeting.set_parent("committees/mn");
    meeting.mutable_meeting()->set_meeting_date("2026-05-27");
    auto planned = inside_.meetings.Create(caller_, meeting);
    Expect(planned);
    AddAll(*planned, {*made});
    names_.insert(names_.end(), {"committees/mn", made->name(), made->name() + "/documents/1", planned->name(),
                                 planned->name() + "/items/1", "committees/mn/delegationsbeslut/2026-1"});
  }

  v1::Case SecretCase(const std::string& word, const std::string& source) {
    auto request = CaseRequest(absl::StrCat(word, " vid kajen"));
    v1::Case* data = request.mutable_registered_case();
    data->set_sender(word);
    data->set_recipient(word);
    data->set_officer("Ylva Strand");
    data->set_due_date("2026-06-20");
    data->set_watch_date("2026-05-28");
    data->set_secrecy_source(source);
    auto made = inside_.cases.Create(caller_, request);
    Expect(made);
    return *made;
  }

  // Says of an open case that it has to do with one.
  void Relate(const v1::Case& data) {
    v1::RelateCasesRequest request;
    request.set_name(kOpen);
    request.mutable_relation()->set_other(data.name());
    Expect(inside_.cases.Relate(caller_, request));
  }

  static std::string FactsWith(const std::string& word) {
    return absl::StrCat("handling { points { decided: 'avslå ", word, "' } points { assignment { assignee: '", word,
                        "' task: 'utreda ", word, "' } } extracts { name: '", word, "' } }");
  }

  void Upload(const std::string& case_name, const std::string& word) {
    const std::string bytes = absl::StrCat("Förslag till beslut\n\nNämnden beslutar följande.\n\n1. Nämnden avslår ",
                                           word, ".\n\nSammanfattning\n\nBrev om ", word, ".\n");
    diarium::Upload upload(*database_, clock_, caller_);
    v1::UploadDocumentRequest message;
    message.mutable_head()->set_parent(case_name);
    message.mutable_head()->mutable_document()->set_title(word);
    message.mutable_head()->mutable_document()->set_role(v1::DOCUMENT_ROLE_TJANSTEUTLATANDE);
    message.mutable_head()->mutable_document()->set_document_date("2026-05-20");
    message.mutable_head()->set_file_name(absl::StrCat(word, ".txt"));
    message.mutable_head()->set_size(static_cast<int64_t>(bytes.size()));
    message.mutable_head()->set_sha256(Sha256Hex(bytes));
    EXPECT_TRUE(upload.Add(message).ok());
    message.set_bytes(bytes);
    EXPECT_TRUE(upload.Add(message).ok());
    Expect(upload.Finish());
  }

  void Receive(const std::string& document, const std::string& word) {
    v1::CreateReceivedMinutesRequest request;
    request.set_parent("committees/hvn");
    request.mutable_received_minutes()->set_body(word);
    request.mutable_received_minutes()->set_meeting_date("2026-05-04");
    request.mutable_received_minutes()->set_received_date("2026-05-06");
    request.mutable_received_minutes()->set_document(document);
    auto received = inside_.anmalan.Receive(caller_, request);
    Expect(received);
    if (received.ok()) names_.push_back(received->name());
  }

  void Decide(const v1::Case& data, const std::string& word) {
    v1::CreateDelegationsbeslutRequest request;
    request.set_parent(data.name().substr(0, data.name().find("/cases")));
    request.mutable_delegationsbeslut()->set_case_name(data.name());
    request.mutable_delegationsbeslut()->set_decider("Ylva Strand");
    request.mutable_delegationsbeslut()->set_decision_date("2026-05-20");
    request.mutable_delegationsbeslut()->set_text(absl::StrCat(word, " avvisas"));
    auto decision = inside_.delegation.Decide(caller_, request);
    Expect(decision);
    if (decision.ok()) names_.push_back(decision->name());
  }

  // Lays paragraphs before those who certify, who say something of each, and has them certified.
  std::string LayAndSeal(const v1::Meeting& meeting, bool immediate) {
    auto laid = LayOut(meeting, immediate);
    Expect(laid);
    for (const auto& [word, item] : items_) {
      for (int i = 0; i < laid->paragraphs_size(); ++i) {
        if (laid->paragraphs(i).item() == item.name()) Expect(Say(*laid, i, "Eva Ek", v1::VERDICT_ACCEPTED, word));
      }
    }
    names_.push_back(laid->name());
    return Sealed(Get(laid->name())).name();
  }

  void Announce(const std::string& justering) {
    v1::CreateAnslagRequest request;
    request.set_parent("committees/hvn");
    request.mutable_anslag()->set_justering(justering);
    auto made = inside_.anslag.Create(caller_, request);
    Expect(made);
    EXPECT_TRUE(inside_.keeper.Tick(now_).ok());
    if (made.ok()) names_.push_back(made->name());
  }

  // As those who certified, and of each decision alone.
  void SignAll(const v1::Meeting& meeting, const std::string& justering) {
    v1::SignJusteringRequest request;
    request.set_justering(justering);
    request.set_person("Eva Ek");
    auto whole = inside_.signatures.Sign(caller_, request);
    Expect(whole);
    if (whole.ok()) names_.push_back(whole->name());
    for (const auto& [word, item] : items_) {
      v1::SignExtractRequest extract;
      extract.set_meeting(meeting.name());
      extract.add_items(item.name());
      extract.set_person("Majlis Kronvik");
      auto signature = inside_.signatures.Sign(caller_, extract);
      Expect(signature);
      if (signature.ok()) names_.push_back(signature->name());
    }
  }

  // What comes after a decision: it is sent out, corrected, served, appealed.
  void Follow(const v1::Item& item, const std::string& word) {
    v1::RecordExpedieringRequest sent;
    sent.set_parent(item.name());
    sent.mutable_expediering()->set_recipient(word);
    sent.mutable_expediering()->set_sent_date("2026-05-28");
    sent.mutable_expediering()->set_document(word);
    Expect(inside_.expediering.Record(caller_, sent));
    Expect(Correct(item, absl::StrCat("avslå ", word), absl::StrCat("avvisa ", word)));
    v1::SetAppealRouteRequest route;
    route.set_item(item.name());
    route.set_route(v1::APPEAL_ROUTE_FORVALTNINGSBESVAR);
    Expect(inside_.appeals.SetRoute(caller_, route));
    v1::RecordDelgivningRequest served;
    served.set_item(item.name());
    served.mutable_delgivning()->set_party(word);
    served.mutable_delgivning()->set_delgivning_date("2026-05-28");
    Expect(inside_.appeals.Serve(caller_, served));
    v1::RecordAppealRequest appeal;
    appeal.set_item(item.name());
    appeal.mutable_appeal()->set_arrival_date("2026-05-28");
    appeal.mutable_appeal()->set_arrived_at(word);
    appeal.mutable_appeal()->set_appellant(word);
    auto made = inside_.appeals.Record(caller_, appeal);
    Expect(made);
    if (made.ok()) names_.push_back(made->name());
    v1::RecordExecutionRequest done;
    done.set_item(item.name());
    done.set_reason(word);
    Expect(inside_.appeals.Execute(caller_, done));
    for (const char* below : {"/rattelser/1", "/expedieringar/1"}) names_.push_back(item.name() + below);
  }

  void AddAll(const v1::Meeting& meeting, const std::vector<v1::Case>& cases) {
    for (const v1::Case& data : cases) Expect(AddCase(meeting, data.name()));
  }

  void Mark(const std::string& target, const std::string& words = "") {
    v1::CreateMarkingRequest request;
    request.mutable_marking()->set_target(target);
    request.mutable_marking()->set_words(words);
    request.mutable_marking()->set_ground("OSL 21:1");
    auto mark = inside_.markings.Create(caller_, request);
    Expect(mark);
    if (mark.ok()) names_.push_back(mark->name());
  }

  // The names there are, also as they may be given instead.
  void Collect(const std::vector<v1::Case>& cases, const std::vector<v1::Meeting>& meetings) {
    for (const v1::Case& data : cases) {
      names_.push_back(data.name());
      names_.push_back("committees/hvn/cases/" + data.diarienummer());
      names_.push_back(data.diarienummer());
    }
    for (const v1::Case& data : {cases[0], cases[1], cases[2]}) names_.push_back(data.name() + "/documents/1");
    for (const v1::Meeting& meeting : meetings) {
      names_.push_back(meeting.name());
      const v1::ListItemsResponse items = Items(meeting);
      for (const v1::Item& item : items.items()) names_.push_back(item.name());
    }
    names_.insert(names_.end(), {"", "committees/hvn", "committees/hvn/cases/2026-0002",
                                 "committees/hvn/meetings/2026-05-26", "committees/hvn/meetings/2026-05-26/items/5"});
  }

  template <typename Result>
  static void Expect(const absl::StatusOr<Result>& result) {
    EXPECT_TRUE(result.ok()) << result.status();
  }

  static constexpr char kOpen[] = "committees/hvn/cases/2026-0001";

  AllServices inside_;  // as those who keep the register have it
  guard::Gatekeeper gatekeeper_;
  rpc::Calls guarded_;
  AllServices services_;
  std::unique_ptr<grpc::Server> server_;
  std::unique_ptr<Asking> asking_;
  std::map<std::string, v1::Item> items_;  // decided, by word
  std::vector<std::string> names_;         // of all that there is
};

}  // namespace arendegang::testing
