// arende committee and arende member: the committees and those who sit in them.
#include <iostream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/committee.grpc.pb.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"
#include "clients/cli/words.h"

namespace arendegang::cli {
namespace {

using Stub = v1::CommitteeService::Stub;

std::string DaysBefore(int days, bool working) {
  return days == 0 ? "" : absl::StrCat(days, working ? " vardagar före" : " dagar före");
}

// Reads an option that is a number of days. Returns false, having shown why, if it is none.
bool TakeDays(Session* session, const char* key, int32_t* days, int* exit_code) {
  const std::string given = session->Take(key);
  *days = 0;
  if (given.empty() || absl::SimpleAtoi(given, days)) return true;
  *exit_code = Session::Complain(absl::StrCat("--", key), absl::InvalidArgumentError("ange ett antal dagar, som 7."));
  return false;
}

void Show(const Session& session, const v1::Committee& committee) {
  if (PrintedAsAsked(session, committee)) return;
  std::cout << committee.title() << " (" << committee.short_title() << ")\n";
  Table table({"", ""});
  auto row = [&](const char* head, const std::string& value) {
    if (!value.empty()) table.Add({head, value});
  };
  row("Kommun", committee.municipality());
  row("Husstil", committee.phrasebook());
  row("Utseende", committee.look());
  row("Paragrafer", committee.numbering() == v1::PARAGRAPH_NUMBERING_PER_YEAR ? "löper över året" : "per sammanträde");
  row("Diarienummer", committee.diarienummer_form());
  row("Kallelse", DaysBefore(committee.kallelse_days(), committee.kallelse_working_days()));
  row("Stoptid", absl::StrCat(DaysBefore(committee.stoptid_days(), committee.stoptid_working_days()),
                              committee.stoptid_hour().empty() ? "" : " klockan ", committee.stoptid_hour()));
  row("Protokoll finns", committee.minutes_kept_at());
  row("Överklagas till", committee.appeal_court());
  row("Protokoll", committee.publish_minutes() ? "publiceras i arkivet när de är justerade" : "publiceras inte");
  row("Namn", committee.name());
  std::cout << table.Text("");
}

// Reads the options that are fields of a committee. Returns false, having shown why, if one is wrong.
bool ReadFields(Session* session, v1::Committee* committee, int* exit_code) {
  committee->set_short_title(session->Take("short"));
  committee->set_municipality(session->Take("municipality"));
  committee->set_phrasebook(session->options().phrasebook);
  committee->set_look(session->Take("look"));
  committee->set_diarienummer_form(session->Take("form"));
  const std::string numbering = session->Take("numbering");
  if (numbering == "year") committee->set_numbering(v1::PARAGRAPH_NUMBERING_PER_YEAR);
  if (numbering == "meeting") committee->set_numbering(v1::PARAGRAPH_NUMBERING_PER_MEETING);
  if (!numbering.empty() && committee->numbering() == v1::PARAGRAPH_NUMBERING_UNSPECIFIED) {
    *exit_code = Session::Complain("--numbering", absl::InvalidArgumentError("välj meeting eller year."));
    return false;
  }
  int32_t days = 0;
  if (!TakeDays(session, "kallelse", &days, exit_code)) return false;
  committee->set_kallelse_days(days);
  committee->set_kallelse_working_days(session->TakeFlag("working-days"));
  if (!TakeDays(session, "stoptid", &days, exit_code)) return false;
  committee->set_stoptid_days(days);
  committee->set_stoptid_working_days(session->TakeFlag("stoptid-working-days"));
  committee->set_stoptid_hour(session->Take("stoptid-hour"));
  committee->set_minutes_kept_at(session->Take("kept-at"));
  committee->set_appeal_court(session->Take("court"));
  if (!session->ComplainOfUntaken()) return true;
  *exit_code = kBadInput;
  return false;
}

int ListCommittees(Session* session) {
  int exit_code = kDone;
  v1::ListCommitteesResponse response;
  if (!session->Call(&Stub::ListCommittees, v1::ListCommitteesRequest(), &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"Id", "Nämnd", "Diarienummer", "Husstil"});
  for (const v1::Committee& committee : response.committees()) {
    table.Add({IdOf(committee.name()), committee.title(), committee.short_title(), committee.phrasebook()});
  }
  std::cout << table.Text("Inga nämnder. Lägg upp en med arende committee create ID NAMN --short=BOKSTÄVER.");
  return kDone;
}

int CreateCommittee(Session* session, const std::string& id, const std::string& title) {
  int exit_code = kDone;
  v1::CreateCommitteeRequest request;
  request.set_committee_id(id);
  request.set_request_id(NewRequestId());
  request.mutable_committee()->set_title(title);
  if (!ReadFields(session, request.mutable_committee(), &exit_code)) return exit_code;
  v1::Committee created;
  if (!session->Call(&Stub::CreateCommittee, request, &created, &exit_code)) return exit_code;
  Show(*session, created);
  return kDone;
}

// Names the fields that are given, and one that is to become empty: without a mask that would be left as it is.
void MaskWith(const char* emptied, v1::UpdateCommitteeRequest* request) {
  std::vector<const google::protobuf::FieldDescriptor*> given;
  request->committee().GetReflection()->ListFields(request->committee(), &given);
  for (const auto* field : given) {
    if (field->name() != "name") request->mutable_update_mask()->add_paths(field->name());
  }
  request->mutable_update_mask()->add_paths(emptied);
}

// Reads --publish-minutes=ja|nej. Returns false, having shown why, if it is neither.
bool ReadPublishing(Session* session, v1::Committee* committee, bool* taken_back, int* exit_code) {
  const std::string given = session->Take("publish-minutes");
  committee->set_publish_minutes(given == "ja");
  *taken_back = given == "nej";
  if (given.empty() || given == "ja" || given == "nej") return true;
  *exit_code = Session::Complain("--publish-minutes", absl::InvalidArgumentError("välj ja eller nej."));
  return false;
}

int SetCommittee(Session* session, const std::string& id) {
  int exit_code = kDone;
  v1::UpdateCommitteeRequest request;
  request.mutable_committee()->set_name(absl::StrCat("committees/", id));
  request.mutable_committee()->set_title(session->Take("title"));
  bool taken_back = false;
  if (!ReadPublishing(session, request.mutable_committee(), &taken_back, &exit_code)) return exit_code;
  if (!ReadFields(session, request.mutable_committee(), &exit_code)) return exit_code;
  if (taken_back) MaskWith("publish_minutes", &request);
  v1::Committee updated;
  if (!session->Call(&Stub::UpdateCommittee, request, &updated, &exit_code)) return exit_code;
  Show(*session, updated);
  return kDone;
}

int ShowCommittee(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::GetCommitteeRequest request;
  request.set_name(name);
  v1::Committee committee;
  if (!session->Call(&Stub::GetCommittee, request, &committee, &exit_code)) return exit_code;
  Show(*session, committee);
  return kDone;
}

int ShowMembers(const Session& session, const v1::ListMembersResponse& response) {
  if (PrintedAsAsked(session, response)) return kDone;
  Table table({"Id", "Uppdrag", "Namn", "Parti", "Från", "Till", "Inkallas"});
  for (const v1::Member& member : response.members()) {
    table.Add({IdOf(member.name()), WordFor(member.office()), member.person(), member.party(), member.from_date(),
               member.to_date(), member.substitution_rank() > 0 ? absl::StrCat(member.substitution_rank()) : ""});
  }
  std::cout << table.Text("Inga uppdrag.");
  return kDone;
}

// Lists the mandates of today, of --date, or with --all those there ever were.
int ListMembers(Session* session, const std::string& committee) {
  int exit_code = kDone;
  v1::ListMembersRequest request;
  request.set_parent(committee);
  const std::string day = session->Take("as-of");
  if (!session->TakeFlag("all")) request.set_on_date(day.empty() ? Today() : day);
  v1::ListMembersResponse response;
  if (!session->Call(&Stub::ListMembers, request, &response, &exit_code)) return exit_code;
  return ShowMembers(*session, response);
}

int AddMember(Session* session, const std::string& committee, const std::string& person) {
  int exit_code = kDone;
  v1::CreateMemberRequest request;
  request.set_parent(committee);
  request.set_request_id(NewRequestId());
  v1::Member* member = request.mutable_member();
  member->set_person(person);
  member->set_party(session->Take("party"));
  const std::string office = session->Take("office");
  auto role = OfficeOf(office.empty() ? "ledamot" : office);
  if (!role.ok()) return Session::Complain("--office", role.status());
  member->set_office(*role);
  const std::string from = session->Take("from");
  member->set_from_date(from.empty() ? Today() : from);
  member->set_to_date(session->Take("to"));
  int32_t rank = 0;
  const std::string place = session->Take("rank");
  if (!place.empty() && !absl::SimpleAtoi(place, &rank)) {
    return Session::Complain("--rank", absl::InvalidArgumentError("ange platsen i inkallelseordningen, från 1."));
  }
  member->set_substitution_rank(rank);
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListMembersResponse shown;
  if (!session->Call(&Stub::CreateMember, request, shown.add_members(), &exit_code)) return exit_code;
  return ShowMembers(*session, shown);
}

int EndMember(Session* session, const std::string& committee, const std::string& id, const std::string& day) {
  int exit_code = kDone;
  v1::EndMemberRequest request;
  request.set_name(absl::StrCat(committee, "/members/", id));
  request.set_to_date(day.empty() ? Today() : day);
  v1::ListMembersResponse shown;
  if (!session->Call(&Stub::EndMember, request, shown.add_members(), &exit_code)) return exit_code;
  return ShowMembers(*session, shown);
}

}  // namespace

int Committee(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string what = arguments.size() > 1 ? arguments[1] : "list";
  if (what == "list" && arguments.size() <= 2) return ListCommittees(session);
  if (what == "create" && arguments.size() == 4) return CreateCommittee(session, arguments[2], arguments[3]);
  if (what == "set" && arguments.size() == 3) return SetCommittee(session, arguments[2]);
  if (what == "show" && arguments.size() == 3) return ShowCommittee(session, absl::StrCat("committees/", arguments[2]));
  if (what == "show" && arguments.size() == 2) {
    int exit_code = kDone;
    const std::string name = session->Committee(&exit_code);
    return name.empty() ? exit_code : ShowCommittee(session, name);
  }
  return Session::Complain("", absl::InvalidArgumentError("skriv arende committee list, create ID NAMN "
                                                          "--short=BOKSTÄVER, show [ID] eller set ID."));
}

int Member(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string what = arguments.size() > 1 ? arguments[1] : "list";
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  if (what == "list" && arguments.size() <= 2) return ListMembers(session, committee);
  if (what == "add" && arguments.size() == 3) return AddMember(session, committee, arguments[2]);
  if (what == "end" && (arguments.size() == 3 || arguments.size() == 4)) {
    return EndMember(session, committee, arguments[2], arguments.size() == 4 ? arguments[3] : "");
  }
  return Session::Complain(
      "", absl::InvalidArgumentError("skriv arende member list, add NAMN --party=PARTI --office=UPPDRAG eller end ID "
                                     "[DAG]."));
}

}  // namespace arendegang::cli
