// Every method of the API for every role, in her own committee and another, of what is open and what is secret: who is
// let in. A new method is not in matrix.txt and fails until somebody has decided, and looked at the line.
//
// To write it anew: ARENDEGANG_ACCEPT=1 build/bin/guard_matrix_test, and review the difference.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "google/protobuf/message.h"
#include "gtest/gtest.h"
#include "services/guard/gatekeeper.h"
#include "tests/support/reason.h"
#include "tests/support/register.h"

namespace arendegang::guard {
namespace {

using access::Caller;
using access::Role;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;

constexpr char kFile[] = ARENDEGANG_SOURCE_DIR "/tests/guard/matrix.txt";

// Fields that name a committee, or what belongs to one, are set to `name`: the first of the request, in it or one
// below.
bool SetName(const std::string& name, Message* message, int depth) {
  static const std::set<std::string> kNames = {"name",      "parent", "item",    "committee", "resource",
                                               "justering", "target", "meeting", "of"};
  const auto* descriptor = message->GetDescriptor();
  for (int i = 0; i < descriptor->field_count(); ++i) {
    const FieldDescriptor* field = descriptor->field(i);
    if (field->type() != FieldDescriptor::TYPE_STRING || field->is_repeated() || kNames.count(field->name()) == 0)
      continue;
    message->GetReflection()->SetString(message, field, name);
    return true;
  }
  for (int i = 0; i < descriptor->field_count() && depth > 0; ++i) {
    const FieldDescriptor* field = descriptor->field(i);
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    const auto* reflection = message->GetReflection();
    Message* below =
        field->is_repeated() ? reflection->AddMessage(message, field) : reflection->MutableMessage(message, field);
    if (SetName(name, below, depth - 1)) return true;
    if (!field->is_repeated()) reflection->ClearField(message, field);
    if (field->is_repeated()) reflection->RemoveLast(message, field);
  }
  return false;
}

class Matrix : public arendegang::testing::RegisterTest {
 protected:
  Matrix() : gatekeeper_(*database_, clock_, nullptr) {
    open_ = Registered("Ny brygga").name();
    auto request = CaseRequest("Hamnvakten");
    request.mutable_registered_case()->set_secrecy_source("OSL 21:1");
    secret_ = cases_.Create(caller_, request)->name();
  }

  // "ok", or the reason of the refusal.
  std::string Answer(const Caller& caller, const MethodDescriptor& method, const std::string& name) {
    const std::string named = Answer(caller, method, name, caller.person);
    const std::string nameless = Answer(caller, method, name, "");
    return named == nameless ? named : named + "/" + nameless;
  }

  // `person_named` is in whose name it is done: her own whether she is named or not.
  std::string Answer(const Caller& caller, const MethodDescriptor& method, const std::string& name,
                     const std::string& person_named) {
    const Message* prototype = google::protobuf::MessageFactory::generated_factory()->GetPrototype(method.input_type());
    std::unique_ptr<Message> request(prototype->New());
    if (!name.empty()) SetName(name, request.get(), 2);
    // Who certifies does so in her own name; that she may in no other is told by gatekeeper_test.
    const FieldDescriptor* person = request->GetDescriptor()->FindFieldByName("person");
    if (person != nullptr) request->GetReflection()->SetString(request.get(), person, person_named);
    absl::Status status = gatekeeper_.Admit(caller, *request);
    return status.ok() ? "ok" : arendegang::testing::ReasonOf(status);
  }

  std::string Short(const std::string& answer) {
    if (answer == "ok") return "+";
    if (answer == "NOT_PERMITTED") return "-";
    if (answer == "LOGIN_REQUIRED") return "!";
    return answer == "RESOURCE_NOT_FOUND" ? "0" : answer;
  }

  // Of a role in "hvn": what is open there, what is secret there, what is of another committee, what names none; and
  // the last again with the role in all committees.
  std::string Cell(const MethodDescriptor& method, const std::vector<access::Grant>& grants) {
    const bool nobody = grants.empty();
    const Caller caller{"a", nobody ? "" : "accounts/a", nobody ? "" : "Ylva Strand", grants, false};
    std::string cell;
    for (const std::string& name : {open_, secret_, std::string("committees/mn/cases/2026-0001"), std::string()}) {
      cell += Short(Answer(caller, method, name));
    }
    if (grants.empty()) return cell;
    const Caller everywhere{"a", "accounts/a", "Ylva Strand", {{grants[0].role, "*"}}, false};
    return cell + Short(Answer(everywhere, method, ""));
  }

  std::string Whole() {
    std::string text =
        "# Who is let in: a line a method, a word a role. The letters of a word: something open of her own committee,\n"
        "# something secret there, something of another committee, nothing named; and nothing named with the role in "
        "all\n"
        "# committees. + she is let in, - NOT_PERMITTED, 0 RESOURCE_NOT_FOUND as if it were not there, ! "
        "LOGIN_REQUIRED.\n"
        "# method nobody";
    for (Role role : access::AllRoles()) absl::StrAppend(&text, " ", access::NameOf(role));
    text += "\n";
    for (const MethodDescriptor* method : AllMethods()) {
      absl::StrAppend(&text, NameOf(*method), " ", Cell(*method, {}));
      for (Role role : access::AllRoles()) absl::StrAppend(&text, " ", Cell(*method, {{role, "hvn"}}));
      text += "\n";
    }
    return text;
  }

  Gatekeeper gatekeeper_;
  std::string open_;
  std::string secret_;
};

TEST_F(Matrix, IsTheOneThatWasReviewed) {
  const std::string whole = Whole();
  if (std::getenv("ARENDEGANG_ACCEPT") != nullptr) std::ofstream(kFile) << whole;
  std::ifstream file(kFile);
  std::stringstream reviewed;
  reviewed << file.rdbuf();
  EXPECT_EQ(whole, reviewed.str());
}

}  // namespace
}  // namespace arendegang::guard
