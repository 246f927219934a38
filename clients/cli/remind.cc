// arende remind and arende address: reminders by e-mail, and where they go.
#include <iostream>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/reminder.grpc.pb.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"

namespace arendegang::cli {
namespace {

using Stub = v1::ReminderService::Stub;

constexpr char kSecretary[] = "sekreteraren";

int ShowAddresses(const Session& session, const v1::ListAddressesResponse& response) {
  if (PrintedAsAsked(session, response)) return kDone;
  Table table({"Vem", "Adress"});
  for (const v1::Address& address : response.addresses()) {
    table.Add({address.person().empty() ? kSecretary : address.person(), address.email()});
  }
  std::cout << table.Text("Inga adresser. Lägg in en med arende address set NAMN ADRESS.");
  return kDone;
}

int ListAddresses(Session* session, const std::string& committee) {
  int exit_code = kDone;
  v1::ListAddressesRequest request;
  request.set_parent(committee);
  v1::ListAddressesResponse response;
  if (!session->Call(&Stub::ListAddresses, request, &response, &exit_code)) return exit_code;
  return ShowAddresses(*session, response);
}

int SetAddress(Session* session, const std::string& committee, const std::string& person, const std::string& email) {
  int exit_code = kDone;
  v1::SetAddressRequest request;
  request.set_parent(committee);
  request.set_request_id(NewRequestId());
  request.mutable_address()->set_person(person);
  request.mutable_address()->set_email(email);
  v1::ListAddressesResponse shown;
  if (!session->Call(&Stub::SetAddress, request, shown.add_addresses(), &exit_code)) return exit_code;
  return ShowAddresses(*session, shown);
}

int RemoveAddress(Session* session, const std::string& committee, const std::string& person) {
  int exit_code = kDone;
  v1::RemoveAddressRequest request;
  request.set_parent(committee);
  request.set_person(person);
  v1::Address removed;
  if (!session->Call(&Stub::RemoveAddress, request, &removed, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, removed)) return kDone;
  std::cout << removed.email() << " är borttagen.\n";
  return kDone;
}

void AddRows(const google::protobuf::RepeatedPtrField<v1::Reminder>& reminders, const std::string& email,
             const std::string& became, Table* table) {
  for (const v1::Reminder& reminder : reminders) {
    const bool overdue = reminder.level() == v1::REMINDER_LEVEL_OVERDUE;
    table->Add({email, reminder.deadline().date(), overdue ? "försenat" : "snart", reminder.deadline().title(),
                reminder.deadline().person(), became});
  }
}

// Shows each mail. Returns the exit code: kRefused if one was not taken.
int ShowMails(const Session& session, const v1::SendRemindersResponse& response, bool dry_run) {
  int exit_code = kDone;
  Table table({"Till", "Dag", "", "Vad", "Vem", ""});
  for (const v1::ReminderMail& mail : response.mails()) {
    if (!mail.failure().empty()) exit_code = kRefused;
    AddRows(mail.reminders(), mail.email(),
            !mail.failure().empty() ? absl::StrCat("inte sänt: ", mail.failure())
            : dry_run               ? "skulle sändas"
                                    : "sänt",
            &table);
  }
  AddRows(response.unaddressed(), "-", "adress saknas: arende address set", &table);
  if (!PrintedAsAsked(session, response)) std::cout << table.Text("Inget att påminna om.");
  return exit_code;
}

}  // namespace

int Address(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string what = arguments.size() > 1 ? arguments[1] : "list";
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  const bool secretary = session->TakeFlag("secretary");
  if (session->ComplainOfUntaken()) return kBadInput;
  // The secretary has no name on the line.
  const size_t names = secretary ? 0 : 1;
  const std::string person = secretary || arguments.size() < 3 ? "" : arguments[2];
  if (what == "list" && arguments.size() <= 2) return ListAddresses(session, committee);
  if (what == "set" && arguments.size() == 3 + names) return SetAddress(session, committee, person, arguments.back());
  if (what == "remove" && arguments.size() == 2 + names) return RemoveAddress(session, committee, person);
  return Session::Complain("",
                           absl::InvalidArgumentError("skriv arende address list, set NAMN ADRESS, remove NAMN, set "
                                                      "--secretary ADRESS eller remove --secretary."));
}

int Remind(Session* session) {
  if (session->options().arguments.size() > 1) {
    return Session::Complain(
        "", absl::InvalidArgumentError("skriv arende remind [--dry-run] [--as-of=DAG] [--committee=ID]."));
  }
  v1::SendRemindersRequest request;
  if (std::string committee = session->Take("committee"); !committee.empty()) {
    request.set_parent(absl::StrCat("committees/", committee));
  }
  request.set_as_of_date(session->Take("as-of"));
  request.set_dry_run(session->TakeFlag("dry-run"));
  if (session->ComplainOfUntaken()) return kBadInput;
  int exit_code = kDone;
  v1::SendRemindersResponse response;
  if (!session->Call(&Stub::SendReminders, request, &response, &exit_code)) return exit_code;
  return ShowMails(*session, response, request.dry_run());
}

}  // namespace arendegang::cli
