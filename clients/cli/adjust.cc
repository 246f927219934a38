// arende adjust: certifying the minutes of a meeting, and correcting them afterwards.
#include <algorithm>
#include <iostream>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "arendegang/v1/justering.grpc.pb.h"
#include "clients/cli/meeting_verbs.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"
#include "clients/cli/words.h"

namespace arendegang::cli {
namespace {

using Stub = v1::JusteringService::Stub;

int Usage() {
  return Session::Complain(
      "",
      absl::InvalidArgumentError(
          "skriv arende adjust DAG, start DAG [PUNKT...], show DAG [N], accept|object DAG PUNKT NAMN [ORD], resolve "
          "DAG PUNKT NAMN ÅTGÄRD, sign DAG NAMN, withdraw DAG [N], correct DAG PUNKT FEL RÄTT eller corrections "
          "DAG."));
}

int Wrong(const std::string& why) { return Session::Complain("", absl::InvalidArgumentError(why)); }

// What those who certify say of a paragraph, in a few words.
std::string Said(const v1::JusteringParagraph& paragraph) {
  std::vector<std::string> said;
  for (const v1::View& view : paragraph.views()) {
    std::string what = absl::StrCat(view.person(), ": ", WordFor(view.verdict()));
    if (!view.comment().empty()) absl::StrAppend(&what, " (", view.comment(), ")");
    if (!view.resolution().empty()) absl::StrAppend(&what, ", åtgärdat: ", view.resolution());
    if (view.earlier_text()) absl::StrAppend(&what, ", om en tidigare text");
    said.push_back(std::move(what));
  }
  return absl::StrJoin(said, "; ");
}

std::string Certified(const v1::Justerare& justerare) {
  if (!justerare.certify_date().empty()) return absl::StrCat("har justerat ", justerare.certify_date());
  if (justerare.earlier_date().empty()) return "har inte justerat";
  return absl::StrCat("justerade en tidigare text ", justerare.earlier_date());
}

// How a justering stands.
int Show(const Session& session, const v1::Justering& data) {
  if (PrintedAsAsked(session, data)) return kDone;
  std::cout << (data.immediate() ? "Omedelbar justering: " : "Justering: ") << WordFor(data.state())
            << (data.justering_date().empty() ? "" : absl::StrCat(" den ", data.justering_date()))
            << (data.late() ? ", för sent" : "") << "\n";
  if (data.justering_date().empty()) {
    std::cout << "Dag " << data.planned_date() << "; senast " << data.latest_date();
    if (data.outermost_date() != data.latest_date()) std::cout << ", ytterst " << data.outermost_date();
    std::cout << "\n";
  }
  for (const v1::Justerare& justerare : data.justerare()) {
    std::cout << justerare.person() << " " << Certified(justerare) << "\n";
  }
  Table table({"§", "Rubrik", "Beslutets ord", "Sagt"});
  for (const v1::JusteringParagraph& paragraph : data.paragraphs()) {
    const char* words = paragraph.confirmed_words().empty() ? "" : "som bekräftade";
    table.Add({absl::StrCat(paragraph.number()), paragraph.title(), paragraph.differs() ? "ÄNDRADE" : words,
               Said(paragraph)});
  }
  std::cout << table.Text("Inga paragrafer.");
  for (const v1::JusteringParagraph& paragraph : data.paragraphs()) {
    if (!paragraph.differs()) continue;
    std::cout << "\n§ " << paragraph.number() << " bekräftat:\n"
              << paragraph.confirmed_words() << "\n§ " << paragraph.number() << " i protokollet:\n"
              << paragraph.written_words() << "\n";
  }
  if (!data.sha256().empty()) std::cout << "SHA-256 " << data.sha256() << "\n";
  std::cout << data.name() << "\n";
  return kDone;
}

int List(Session* session, const std::string& meeting) {
  int exit_code = kDone;
  v1::ListJusteringarRequest request;
  request.set_parent(meeting);
  v1::ListJusteringarResponse response;
  if (!session->Call(&Stub::ListJusteringar, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"N", "", "§§", "Skede", "Dag", "Senast", "Justerare"});
  for (const v1::Justering& data : response.justeringar()) {
    std::vector<std::string> numbers;
    std::vector<std::string> persons;
    for (const auto& paragraph : data.paragraphs()) numbers.push_back(absl::StrCat(paragraph.number()));
    for (const auto& justerare : data.justerare()) {
      persons.push_back(absl::StrCat(justerare.person(), justerare.certify_date().empty() ? "" : " ✓"));
    }
    const std::string& day = data.justering_date().empty() ? data.planned_date() : data.justering_date();
    table.Add({IdOf(data.name()), data.immediate() ? "omedelbar" : "", absl::StrJoin(numbers, ", "),
               WordFor(data.state()), day, data.outermost_date(), absl::StrJoin(persons, ", ")});
  }
  std::cout << table.Text("Ingen justering. Börja med arende adjust start DAG.");
  return kDone;
}

// The justering to work with: that of `number` or of the item, else the only open one, else the only one.
bool Find(Session* session, const std::string& meeting, const std::string& number, const std::string& item,
          v1::Justering* found, int* exit_code) {
  v1::ListJusteringarRequest request;
  request.set_parent(meeting);
  v1::ListJusteringarResponse response;
  if (!session->Call(&Stub::ListJusteringar, request, &response, exit_code)) return false;
  std::vector<const v1::Justering*> open;
  std::vector<const v1::Justering*> fits;
  for (const v1::Justering& data : response.justeringar()) {
    bool fit = number.empty() ? data.state() != v1::JUSTERING_STATE_WITHDRAWN : IdOf(data.name()) == number;
    if (!item.empty()) {
      fit = fit && std::any_of(data.paragraphs().begin(), data.paragraphs().end(),
                               [&](const auto& paragraph) { return paragraph.item() == item; });
    }
    if (!fit) continue;
    fits.push_back(&data);
    if (data.state() != v1::JUSTERING_STATE_SEALED) open.push_back(&data);
  }
  if (open.size() == 1 && fits.size() > 1) fits = open;
  if (fits.size() == 1) {
    *found = *fits[0];
    return true;
  }
  *exit_code = Wrong(fits.empty() ? "det finns ingen sådan justering. Se dem med arende adjust DAG."
                                  : "sammanträdet har flera justeringar. Säg vilken med --number=N.");
  return false;
}

// The whole of it, with the text that is read before it is certified.
bool Fetch(Session* session, const std::string& name, v1::Justering* data, int* exit_code) {
  v1::GetJusteringRequest request;
  request.set_name(name);
  return session->Call(&Stub::GetJustering, request, data, exit_code);
}

int Start(Session* session, const std::string& meeting, const std::vector<std::string>& places) {
  int exit_code = kDone;
  v1::CreateJusteringRequest request;
  request.set_parent(meeting);
  request.set_request_id(NewRequestId());
  request.set_immediate(session->TakeFlag("immediate"));
  request.set_from_date(session->Take("from"));
  request.set_planned_date(session->Take("date"));
  for (absl::string_view person : absl::StrSplit(session->Take("justerare"), ',', absl::SkipWhitespace())) {
    request.add_justerare(std::string(absl::StripAsciiWhitespace(person)));
  }
  if (session->ComplainOfUntaken()) return kBadInput;
  for (const std::string& place : places) {
    v1::Item item;
    if (!FindItemAt(session, meeting, place, &item, &exit_code)) return exit_code;
    request.add_items(item.name());
  }
  v1::Justering created;
  if (!session->Call(&Stub::CreateJustering, request, &created, &exit_code)) return exit_code;
  return Show(*session, created);
}

int ShowText(Session* session, const std::string& meeting, const std::string& number) {
  int exit_code = kDone;
  v1::Justering data;
  const bool found = Find(session, meeting, number, "", &data, &exit_code);
  if (!found || !Fetch(session, data.name(), &data, &exit_code)) return exit_code;
  if (WantsText(*session)) std::cout << data.text() << "\n";
  return Show(*session, data);
}

int GiveView(Session* session, const std::string& meeting, const std::vector<std::string>& rest, v1::Verdict verdict) {
  int exit_code = kDone;
  v1::Item item;
  v1::Justering data;
  if (!FindItemAt(session, meeting, rest[0], &item, &exit_code)) return exit_code;
  if (!Find(session, meeting, session->Take("number"), item.name(), &data, &exit_code)) return exit_code;
  v1::RecordViewRequest request;
  request.set_name(data.name());
  request.set_item(item.name());
  request.set_person(rest[1]);
  request.set_verdict(verdict);
  if (rest.size() > 2) request.set_comment(rest[2]);
  request.set_request_id(NewRequestId());
  if (!session->Call(&Stub::RecordView, request, &data, &exit_code)) return exit_code;
  return Show(*session, data);
}

int Resolve(Session* session, const std::string& meeting, const std::vector<std::string>& rest) {
  int exit_code = kDone;
  v1::Item item;
  v1::Justering data;
  if (!FindItemAt(session, meeting, rest[0], &item, &exit_code)) return exit_code;
  if (!Find(session, meeting, session->Take("number"), item.name(), &data, &exit_code)) return exit_code;
  v1::ResolveObjectionRequest request;
  request.set_name(data.name());
  request.set_item(item.name());
  request.set_person(rest[1]);
  request.set_resolution(rest[2]);
  request.set_request_id(NewRequestId());
  if (!session->Call(&Stub::ResolveObjection, request, &data, &exit_code)) return exit_code;
  return Show(*session, data);
}

// Certifies the text as it is, or the one whose digest is given: what she read on paper, or before.
int Sign(Session* session, const std::string& meeting, const std::string& person) {
  int exit_code = kDone;
  v1::Justering data;
  if (!Find(session, meeting, session->Take("number"), "", &data, &exit_code)) return exit_code;
  v1::CertifyRequest request;
  request.set_name(data.name());
  request.set_person(person);
  request.set_date(session->Take("date"));
  request.set_sha256(session->Take("sha256"));
  if (request.sha256().empty()) request.set_sha256(data.sha256());
  request.set_request_id(NewRequestId());
  if (!session->Call(&Stub::Certify, request, &data, &exit_code)) return exit_code;
  return Show(*session, data);
}

int Withdraw(Session* session, const std::string& meeting, const std::string& number) {
  int exit_code = kDone;
  v1::Justering data;
  if (!Find(session, meeting, number, "", &data, &exit_code)) return exit_code;
  v1::WithdrawJusteringRequest request;
  request.set_name(data.name());
  request.set_request_id(NewRequestId());
  if (!session->Call(&Stub::WithdrawJustering, request, &data, &exit_code)) return exit_code;
  return Show(*session, data);
}

int Correct(Session* session, const std::string& meeting, const std::vector<std::string>& rest) {
  int exit_code = kDone;
  v1::Item item;
  if (!FindItemAt(session, meeting, rest[0], &item, &exit_code)) return exit_code;
  v1::CreateRattelseRequest request;
  request.set_parent(item.name());
  request.mutable_rattelse()->set_before(rest[1]);
  request.mutable_rattelse()->set_after(rest[2]);
  request.mutable_rattelse()->set_reason(session->Take("reason"));
  request.mutable_rattelse()->set_decided_by(session->Take("by"));
  request.mutable_rattelse()->set_date(session->Take("date"));
  request.set_request_id(NewRequestId());
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::RattelseRecord created;
  if (!session->Call(&Stub::CreateRattelse, request, &created, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, created)) return kDone;
  std::cout << "§ " << created.paragraph() << " rättad den " << created.rattelse().date() << ": "
            << created.rattelse().before() << " -> " << created.rattelse().after() << "\n";
  return kDone;
}

int Corrections(Session* session, const std::string& meeting) {
  int exit_code = kDone;
  v1::ListRattelserRequest request;
  request.set_parent(meeting);
  v1::ListRattelserResponse response;
  if (!session->Call(&Stub::ListRattelser, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"§", "Dag", "Stod", "Ska vara", "Skäl", "Beslutad av"});
  for (const v1::RattelseRecord& record : response.rattelser()) {
    const v1::Rattelse& rattelse = record.rattelse();
    table.Add({absl::StrCat(record.paragraph()), rattelse.date(), rattelse.before(), rattelse.after(),
               rattelse.reason(), rattelse.decided_by()});
  }
  std::cout << table.Text("Inga rättelser.");
  return kDone;
}

}  // namespace

int Adjust(Session* session) {
  const auto& arguments = session->options().arguments;
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  if (arguments.size() < 2) return Usage();
  if (arguments.size() == 2) return List(session, absl::StrCat(committee, "/meetings/", arguments[1]));
  const std::string& what = arguments[1];
  const std::string meeting = absl::StrCat(committee, "/meetings/", arguments[2]);
  const std::vector<std::string> rest(arguments.begin() + 3, arguments.end());
  const std::string first = rest.empty() ? "" : rest[0];
  const size_t given = rest.size();
  if (what == "list" && given == 0) return List(session, meeting);
  if (what == "start") return Start(session, meeting, rest);
  if (what == "show" && given <= 1) return ShowText(session, meeting, first);
  if (what == "accept" && (given == 2 || given == 3)) return GiveView(session, meeting, rest, v1::VERDICT_ACCEPTED);
  if (what == "object" && given == 3) return GiveView(session, meeting, rest, v1::VERDICT_OBJECTED);
  if (what == "resolve" && given == 3) return Resolve(session, meeting, rest);
  if (what == "sign" && given == 1) return Sign(session, meeting, first);
  if (what == "withdraw" && given <= 1) return Withdraw(session, meeting, first);
  if (what == "correct" && given == 3) return Correct(session, meeting, rest);
  if (what == "corrections" && given == 0) return Corrections(session, meeting);
  return Usage();
}

}  // namespace arendegang::cli
