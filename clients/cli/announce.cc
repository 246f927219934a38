// arende announce: notices on the board, and their certificates.
#include <algorithm>
#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "arendegang/v1/anslag.grpc.pb.h"
#include "clients/cli/instant.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"

namespace arendegang::cli {
namespace {

using Stub = v1::AnslagService::Stub;

int Usage() {
  return Session::Complain(
      "", absl::InvalidArgumentError("skriv arende announce DAG[/NUMMER] [--on=DAG], other RUBRIK --kind=SLAG, list, "
                                     "show N, interruption N FRÅN [TILL] --reason=SKÄL, repost N, down N eller "
                                     "certificate N."));
}

const char* WordFor(v1::AnslagKind kind) {
  switch (kind) {
    case v1::ANSLAG_KIND_IMMEDIATE:
      return "omedelbart justerat";
    case v1::ANSLAG_KIND_DELEGATION:
      return "delegationsbeslut";
    case v1::ANSLAG_KIND_MEETING:
      return "sammanträde";
    case v1::ANSLAG_KIND_MINUTES:
      return "protokoll";
    case v1::ANSLAG_KIND_APPEAL_INFORMATION:
      return "upplysning";
    case v1::ANSLAG_KIND_OTHER_LAW:
      return "kungörelse";
    case v1::ANSLAG_KIND_MEETING_PAPERS:
      return "underlag";
    default:
      return "justerat protokoll";
  }
}

const char* WordFor(v1::AnslagState state) {
  switch (state) {
    case v1::ANSLAG_STATE_UP:
      return "uppsatt";
    case v1::ANSLAG_STATE_TIME_OVER:
      return "tiden ute";
    case v1::ANSLAG_STATE_DOWN:
      return "nedtaget";
    case v1::ANSLAG_STATE_BROKEN:
      return "brutet";
    case v1::ANSLAG_STATE_SUPERSEDED:
      return "ersatt";
    default:
      return "planerat";
  }
}

v1::AnslagKind KindOf(const std::string& word) {
  for (int i = v1::ANSLAG_KIND_DELEGATION; i <= v1::AnslagKind_MAX; ++i) {
    if (word == WordFor(static_cast<v1::AnslagKind>(i))) return static_cast<v1::AnslagKind>(i);
  }
  return v1::ANSLAG_KIND_UNSPECIFIED;
}

int Show(const Session& session, const v1::Anslag& anslag) {
  if (PrintedAsAsked(session, anslag)) return kDone;
  std::cout << anslag.name() << ": " << WordFor(anslag.kind()) << ", " << WordFor(anslag.state()) << "\n";
  Table table({"", ""});
  auto row = [&](const char* head, const std::string& value) {
    if (!value.empty()) table.Add({head, value});
  };
  row("Gäller", anslag.subject());
  row("Sammanträde", anslag.meeting_date());
  row("Paragrafer", absl::StrJoin(anslag.paragraphs(), ", "));
  row("Justerat", anslag.justering_date());
  row("Sätts upp", anslag.has_up_time() ? "" : anslag.post_date());
  row("Uppsatt", anslag.has_up_time() ? InstantAsText(anslag.up_time()) : "");
  row("Överklagas senast", anslag.appeal_until());
  row("Tas ned tidigast", anslag.remove_from());
  row("Nedtaget", anslag.has_down_time() ? InstantAsText(anslag.down_time()) : "");
  row("Ersatt av", anslag.superseded_by());
  row("Avvikelse", anslag.late() ? absl::StrCat("skulle ha tillkännagetts senast ", anslag.announce_by_date()) : "");
  for (const v1::Interruption& each : anslag.interruptions()) {
    row("Avbrott", absl::StrCat(InstantAsText(each.from_time()), " – ",
                                each.has_to_time() ? InstantAsText(each.to_time()) : "", ": ", each.reason()));
  }
  row("Att göra", anslag.advice());
  std::cout << table.Text("");
  if (!anslag.text().empty()) std::cout << "\n" << anslag.text();
  return kDone;
}

// The justering of a meeting: "2026-05-26/2", or its only one.
bool FindJustering(Session* session, const std::string& committee, const std::string& what, std::string* justering) {
  const size_t slash = what.find('/');
  const std::string day = what.substr(0, slash);
  *justering = absl::StrCat(committee, "/meetings/", day, "/justeringar/",
                            slash == std::string::npos ? "1" : what.substr(slash + 1));
  return !session->ComplainOfUntaken();
}

int Announce(Session* session, const std::string& committee, const std::string& what) {
  v1::CreateAnslagRequest request;
  request.set_parent(committee);
  request.set_request_id(NewRequestId());
  request.mutable_anslag()->set_post_date(session->Take("on"));
  if (!FindJustering(session, committee, what, request.mutable_anslag()->mutable_justering())) return kBadInput;
  int exit_code = kDone;
  v1::Anslag anslag;
  if (!session->Call(&Stub::CreateAnslag, request, &anslag, &exit_code)) return exit_code;
  return Show(*session, anslag);
}

// What is announced without a justering.
int AnnounceOther(Session* session, const std::string& committee, const std::string& subject) {
  v1::CreateAnslagRequest request;
  request.set_parent(committee);
  request.set_request_id(NewRequestId());
  v1::Anslag* anslag = request.mutable_anslag();
  anslag->set_subject(subject);
  anslag->set_post_date(session->Take("on"));
  anslag->set_remove_from(session->Take("until"));
  anslag->set_kind(KindOf(session->Take("kind")));
  if (anslag->kind() == v1::ANSLAG_KIND_UNSPECIFIED) {
    return Session::Complain("--kind", absl::InvalidArgumentError("välj delegationsbeslut, sammanträde, protokoll, "
                                                                  "upplysning, kungörelse eller underlag."));
  }
  if (session->ComplainOfUntaken()) return kBadInput;
  int exit_code = kDone;
  v1::Anslag made;
  if (!session->Call(&Stub::CreateAnslag, request, &made, &exit_code)) return exit_code;
  return Show(*session, made);
}

// The whole board, or what was on it on a day; with --all, all there ever was.
int List(Session* session) {
  v1::ListAnslagRequest request;
  if (std::string committee = session->Take("committee"); !committee.empty()) {
    request.set_parent(absl::StrCat("committees/", committee));
  }
  request.set_as_of_date(session->Take("as-of"));
  request.set_on_board(!session->TakeFlag("all") && request.as_of_date().empty());
  if (session->ComplainOfUntaken()) return kBadInput;
  int exit_code = kDone;
  v1::ListAnslagResponse response;
  if (!session->Call(&Stub::ListAnslag, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"Anslag", "Slag", "Sammanträde", "§", "Uppsatt", "Överklagas senast", "Läge", ""});
  for (const v1::Anslag& anslag : response.anslag()) {
    table.Add({absl::StrReplaceAll(anslag.name(), {{"committees/", ""}, {"/anslag/", " "}}), WordFor(anslag.kind()),
               anslag.meeting_date(), absl::StrJoin(anslag.paragraphs(), ", "),
               anslag.has_up_time() ? InstantAsText(anslag.up_time()) : absl::StrCat("ska upp ", anslag.post_date()),
               anslag.appeal_until(), WordFor(anslag.state()), anslag.late() ? "för sent" : ""});
  }
  std::cout << table.Text("Inget sitter på anslagstavlan.");
  return kDone;
}

template <typename Request>
int CallFor(Session* session, grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, v1::Anslag*),
            const Request& request) {
  if (session->ComplainOfUntaken()) return kBadInput;
  int exit_code = kDone;
  v1::Anslag anslag;
  if (!session->Call(method, request, &anslag, &exit_code)) return exit_code;
  return Show(*session, anslag);
}

int Interruption(Session* session, const std::string& name, const std::string& from, const std::string& to) {
  v1::RecordInterruptionRequest request;
  request.set_name(name);
  request.set_request_id(NewRequestId());
  request.mutable_interruption()->set_reason(session->Take("reason"));
  const bool read = ReadInstant(from, request.mutable_interruption()->mutable_from_time()) &&
                    (to.empty() || ReadInstant(to, request.mutable_interruption()->mutable_to_time()));
  if (!read) return Session::Complain("", absl::InvalidArgumentError("skriv tiden som 2026-05-29T14:30."));
  return CallFor(session, &Stub::RecordInterruption, request);
}

int Repost(Session* session, const std::string& name) {
  v1::RepostAnslagRequest request;
  request.set_name(name);
  request.set_request_id(NewRequestId());
  request.set_post_date(session->Take("on"));
  return CallFor(session, &Stub::RepostAnslag, request);
}

int Down(Session* session, const std::string& name) {
  v1::TakeDownAnslagRequest request;
  request.set_name(name);
  request.set_request_id(NewRequestId());
  return CallFor(session, &Stub::TakeDownAnslag, request);
}

int ShowOne(Session* session, const std::string& name) {
  v1::GetAnslagRequest request;
  request.set_name(name);
  return CallFor(session, &Stub::GetAnslag, request);
}

int Certificate(Session* session, const std::string& name) {
  v1::GetAnslagsbevisRequest request;
  request.set_name(name);
  int exit_code = kDone;
  v1::Anslagsbevis certificate;
  if (!session->Call(&Stub::GetAnslagsbevis, request, &certificate, &exit_code)) return exit_code;
  if (!PrintedAsAsked(*session, certificate)) std::cout << certificate.text();
  return kDone;
}

}  // namespace

int Announce(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string what = arguments.size() > 1 ? arguments[1] : "list";
  if (what.empty()) return Usage();
  if (what == "list" && arguments.size() <= 2) return List(session);
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  const bool is_day = what[0] >= '0' && what[0] <= '9';
  if (arguments.size() == 2) return is_day ? Announce(session, committee, what) : Usage();
  if (what == "other" && arguments.size() == 3) return AnnounceOther(session, committee, arguments[2]);
  const std::string name = absl::StrCat(committee, "/anslag/", arguments[2]);
  if (what == "show" && arguments.size() == 3) return ShowOne(session, name);
  if (what == "repost" && arguments.size() == 3) return Repost(session, name);
  if (what == "down" && arguments.size() == 3) return Down(session, name);
  if (what == "certificate" && arguments.size() == 3) return Certificate(session, name);
  if (what == "interruption" && (arguments.size() == 4 || arguments.size() == 5)) {
    return Interruption(session, name, arguments[3], arguments.size() == 5 ? arguments[4] : "");
  }
  return Usage();
}

}  // namespace arendegang::cli
