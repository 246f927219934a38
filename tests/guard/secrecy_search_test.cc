// A word that stands in every field a secret case can have is looked for in every answer of every method, asked by one
// who may not know of it, about every resource there is: through a server, with requests made from the API's
// descriptors.
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "services/anmalan/anmalan_service.h"
#include "services/anmalan/delegation_service.h"
#include "services/anslag/anslag_service.h"
#include "services/anslag/appeal_service.h"
#include "services/anslag/wording.h"
#include "services/archive/archive_service.h"
#include "services/base/sha256.h"
#include "services/deadlines/deadline_service.h"
#include "services/diarium/document_service.h"
#include "services/diarium/upload.h"
#include "services/expediering/expediering_service.h"
#include "services/guard/gatekeeper.h"
#include "services/papers/paper_service.h"
#include "services/papers/paper_wording.h"
#include "services/search/search_service.h"
#include "services/secrecy/marking_service.h"
#include "tests/justering/justering_fixture.h"

namespace arendegang::guard {
namespace {

using access::Role;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;

constexpr char kWord[] = "Smygandet";
constexpr char kFolder[] = ARENDEGANG_SOURCE_DIR "/phrasebooks";

class SecrecySearch : public arendegang::testing::JusteringTest {
 protected:
  // Whoever says the name of a role has it; others may do everything.
  static absl::StatusOr<access::Caller> Identify(const access::Credentials& shown) {
    auto role = access::RoleNamed(shown.actor);
    if (!role) return access::Caller{"okänd", "", "", {}, false};
    return access::Caller{shown.actor, "accounts/" + shown.actor, "Rune Alvskog", {{*role, "*"}}, false};
  }

  SecrecySearch()
      : gatekeeper_(*database_, clock_, Identify),
        guarded_(64, &gatekeeper_),
        committees2_(*database_, clock_, guarded_),
        cases2_(*database_, clock_, guarded_),
        documents2_(*database_, clock_, guarded_),
        meetings2_(*database_, clock_, styles_, guarded_),
        justering2_(*database_, clock_, styles_, guarded_),
        search2_(*database_, guarded_),
        markings2_(*database_, clock_, styles_, guarded_),
        deadlines2_(*database_, clock_, guarded_),
        delegation2_(*database_, clock_, guarded_),
        anmalan2_(*database_, clock_, guarded_),
        expediering2_(*database_, clock_, guarded_),
        archive2_(*database_, clock_, styles_, folder_.File(""), guarded_),
        appeals2_(*database_, clock_, guarded_),
        papers2_(*database_, clock_, styles_, *styles::Looks::Load(kFolder), *papers::LoadWording(kFolder),
                 *anslag::LoadWording(kFolder), converter_, guarded_) {
    Fill();
    const std::string address = "unix:" + folder_.File("s");
    grpc::ServerBuilder builder;
    builder.AddListeningPort(address, grpc::InsecureServerCredentials());
    for (grpc::Service* service : std::initializer_list<grpc::Service*>{
             &committees2_, &cases2_, &documents2_, &meetings2_, &justering2_, &search2_, &markings2_, &deadlines2_,
             &delegation2_, &anmalan2_, &expediering2_, &archive2_, &appeals2_, &papers2_}) {
      builder.RegisterService(service);
    }
    server_ = builder.BuildAndStart();
    stub_ = std::make_unique<grpc::GenericStub>(grpc::CreateChannel(address, grpc::InsecureChannelCredentials()));
  }
  ~SecrecySearch() override { server_->Shutdown(); }

  void Fill() {
    const v1::Meeting meeting = Held();
    auto request = CaseRequest(absl::StrCat(kWord, " vid kajen"));
    request.mutable_registered_case()->set_sender(kWord);
    request.mutable_registered_case()->set_officer("Ylva Strand");
    request.mutable_registered_case()->set_watch_date("2026-05-28");
    request.mutable_registered_case()->set_secrecy_source("OSL 21:1");
    const v1::Case secret = *cases_.Create(caller_, request);
    v1::Paragraph facts = Taxa(absl::StrCat("avslå ", kWord));
    RecordFacts(Scheduled(meeting, secret), facts);
    Upload(secret.name());
    v1::CreateDelegationsbeslutRequest decided;
    decided.set_parent("committees/hvn");
    decided.mutable_delegationsbeslut()->set_case_name(secret.name());
    decided.mutable_delegationsbeslut()->set_decider("Ylva Strand");
    decided.mutable_delegationsbeslut()->set_decision_date("2026-05-20");
    decided.mutable_delegationsbeslut()->set_text(absl::StrCat(kWord, " avvisas"));
    auto decision = delegation2_.Decide(caller_, decided);
    EXPECT_TRUE(decision.ok()) << decision.status();
    v1::RelateCasesRequest relate;
    relate.set_name("committees/hvn/cases/2026-0001");
    relate.mutable_relation()->set_other(secret.name());
    EXPECT_TRUE(cases_.Relate(caller_, relate).ok());
    const v1::Justering laid = Sealed(Get(LayOut(meeting, true)->name()));
    names_ = {"",
              "committees/hvn",
              secret.name(),
              "committees/hvn/cases/" + secret.diarienummer(),
              secret.name() + "/documents/1",
              "committees/hvn/cases/2026-0001",
              "committees/hvn/cases/2026-0002",
              meeting.name(),
              "committees/hvn/meetings/2026-05-26",
              laid.name(),
              decision.ok() ? decision->name() : ""};
    const v1::ListItemsResponse items = Items(meeting);
    for (const v1::Item& item : items.items()) names_.push_back(item.name());
    auto closed = Close(meeting);
    EXPECT_TRUE(closed.ok()) << closed.status();
    auto second = LayOut(meeting);
    EXPECT_TRUE(second.ok()) << second.status();
    if (second.ok()) names_.push_back(second->name());
  }

  void Upload(const std::string& case_name) {
    const std::string bytes = absl::StrCat("Brev om ", kWord, ".\n");
    diarium::Upload upload(*database_, clock_, caller_);
    v1::UploadDocumentRequest message;
    message.mutable_head()->set_parent(case_name);
    message.mutable_head()->mutable_document()->set_title(kWord);
    message.mutable_head()->mutable_document()->set_role(v1::DOCUMENT_ROLE_SKRIVELSE);
    message.mutable_head()->set_file_name(absl::StrCat(kWord, ".txt"));
    message.mutable_head()->set_size(static_cast<int64_t>(bytes.size()));
    message.mutable_head()->set_sha256(Sha256Hex(bytes));
    EXPECT_TRUE(upload.Add(message).ok());
    message.set_bytes(bytes);
    EXPECT_TRUE(upload.Add(message).ok());
    EXPECT_TRUE(upload.Finish().ok());
  }

  // All that is told by a call: the messages of the answer, or the error with its details.
  std::string Told(const MethodDescriptor& method, const Message& request, const std::string& actor) {
    grpc::ClientContext context;
    context.AddMetadata(rpc::kActorKey, actor);
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
    grpc::CompletionQueue queue;
    auto call = stub_->PrepareCall(
        &context, absl::StrCat("/arendegang.v1.", method.service()->name(), "/", method.name()), &queue);
    void* tag = nullptr;
    bool ok = false;
    auto step = [&] { return queue.Next(&tag, &ok) && ok; };
    call->StartCall(nullptr);
    step();
    grpc::Slice slice(request.SerializeAsString());
    call->Write(grpc::ByteBuffer(&slice, 1), grpc::WriteOptions().set_last_message(), nullptr);
    step();
    std::string told;
    while (true) {
      grpc::ByteBuffer answer;
      call->Read(&answer, nullptr);
      if (!step()) break;
      std::vector<grpc::Slice> slices;
      EXPECT_TRUE(answer.Dump(&slices).ok());
      for (const grpc::Slice& each : slices) told.append(reinterpret_cast<const char*>(each.begin()), each.size());
    }
    grpc::Status status;
    call->Finish(&status, nullptr);
    step();
    answered_ += status.ok() ? 1 : 0;
    return told + status.error_message() + status.error_details();
  }

  // Sets every field that names a resource, two messages deep.
  static void SetNames(const std::string& name, Message* message, int depth) {
    static const std::set<std::string> kNames = {"name", "parent", "item", "resource", "justering", "meeting", "of"};
    const auto* descriptor = message->GetDescriptor();
    for (int i = 0; i < descriptor->field_count(); ++i) {
      const FieldDescriptor* field = descriptor->field(i);
      if (field->is_repeated()) continue;
      const bool text = field->type() == FieldDescriptor::TYPE_STRING;
      if (text && field->name() == "query") message->GetReflection()->SetString(message, field, kWord);
      if (text && kNames.count(field->name()) > 0) message->GetReflection()->SetString(message, field, name);
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE && depth > 0 && field->containing_oneof() == nullptr) {
        SetNames(name, message->GetReflection()->MutableMessage(message, field), depth - 1);
      }
    }
  }

  // Everything told to an actor; `where` gets the calls whose answers have the word.
  int Search(const std::string& actor, std::vector<std::string>* where) {
    int calls = 0;
    auto ask = [&](const MethodDescriptor& method, const Message& request) {
      ++calls;
      const std::string told = absl::AsciiStrToLower(Told(method, request, actor));
      if (told.find(absl::AsciiStrToLower(kWord)) == std::string::npos) return;
      where->push_back(absl::StrCat(NameOf(method), " ", request.ShortDebugString()));
    };
    for (const MethodDescriptor* method : AllMethods()) {
      for (const std::string& name : names_) {
        std::unique_ptr<Message> request(
            google::protobuf::MessageFactory::generated_factory()->GetPrototype(method->input_type())->New());
        SetNames(name, request.get(), 0);
        auto* paper = dynamic_cast<v1::RenderPaperRequest*>(request.get());
        if (paper == nullptr) ask(*method, *request);
        for (int kind = 1; paper != nullptr && kind < v1::PaperKind_ARRAYSIZE; ++kind) {
          paper->set_kind(static_cast<v1::PaperKind>(kind));
          paper->clear_items();
          if (kind == v1::PAPER_KIND_EXTRACT) paper->add_items(names_[names_.size() - 2]);
          for (auto format : {v1::PAPER_FORMAT_TEXT, v1::PAPER_FORMAT_HTML, v1::PAPER_FORMAT_JSON}) {
            paper->set_format(format);
            ask(*method, *paper);
          }
        }
      }
    }
    return calls;
  }

  Gatekeeper gatekeeper_;
  rpc::Calls guarded_;
  diarium::CommitteeService committees2_;
  diarium::CaseService cases2_;
  diarium::DocumentService documents2_;
  meetings::MeetingService meetings2_;
  justering::JusteringService justering2_;
  search::SearchService search2_;
  secrecy::MarkingService markings2_;
  deadlines::DeadlineService deadlines2_;
  anmalan::DelegationService delegation2_;
  anmalan::AnmalanService anmalan2_;
  expediering::ExpedieringService expediering2_;
  archive::ArchiveService archive2_;
  anslag::AppealService appeals2_;
  papers::Converter converter_;
  papers::PaperService papers2_;
  std::unique_ptr<grpc::Server> server_;
  std::unique_ptr<grpc::GenericStub> stub_;
  std::vector<std::string> names_;
  int answered_ = 0;
};

TEST_F(SecrecySearch, WhoMayNotKnowOfItFindsItNowhere) {
  for (const char* actor : {"nobody", "lasare", "revisor", "handlaggare"}) {
    std::vector<std::string> where;
    answered_ = 0;
    const int calls = Search(actor, &where);
    for (const std::string& each : where) ADD_FAILURE() << actor << " finds it by " << each;
    EXPECT_GT(calls, 1000) << actor;
    if (std::string(actor) != "nobody") {
      EXPECT_GT(answered_, 50) << actor << " was answered nothing to find it in";
    }
    RecordProperty(absl::StrCat(actor, "_calls"), calls);
    RecordProperty(absl::StrCat(actor, "_answered"), answered_);
  }
}

TEST_F(SecrecySearch, WhoMayFindsItInMostThatTellsOfACase) {
  std::vector<std::string> where;
  Search("forvaltningschef", &where);
  std::set<std::string> methods;
  for (const std::string& each : where) methods.insert(each.substr(0, each.find(' ')));
  for (const char* method :
       {"CaseService.GetCase", "CaseService.ListCases", "CaseService.ListTimeline", "DocumentService.DownloadDocument",
        "DocumentService.ListDocuments", "MeetingService.ListItems", "MeetingService.DraftMeeting",
        "JusteringService.GetJustering", "SearchService.Search", "DeadlineService.ListDeadlines",
        "DeadlineService.ExportCalendar", "DelegationService.ListDelegationsbeslut", "PaperService.RenderPaper",
        "AnmalanService.ProposeAnmalningar"}) {
    EXPECT_EQ(methods.count(method), 1u) << method;
  }
}

}  // namespace
}  // namespace arendegang::guard
