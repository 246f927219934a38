#include "services/gateway/public_pages.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "arendegang/v1/anslag.pb.h"
#include "arendegang/v1/deadline.pb.h"
#include "services/base/error.h"
#include "services/base/id.h"
#include "services/base/text.h"
#include "services/gateway/archive_pages.h"
#include "services/gateway/connect.h"
#include "services/gateway/etag.h"
#include "services/render/atom.h"

namespace arendegang::gateway {
namespace {

using google::rpc::Status;

constexpr char kText[] = "text/plain; charset=utf-8";
// Who subscribes to the board asks often; a notice is up for weeks.
constexpr char kForAMinute[] = "public, max-age=60";

Reply Refused(const Status& status) { return {HttpStatusOf(status.code()), kText, ToUserError(status).text + "\n"}; }

constexpr char kForFiveMinutes[] = "public, max-age=300";
// It is hers who holds the token.
constexpr char kForHer[] = "private, max-age=300";
// What tokens of programs begin with. That of somebody who has logged in has no place in an address.
constexpr char kProgramsToken[] = "arg_t_";
constexpr size_t kLongestToken = 200;

Reply NoSuchPage() {
  return {404, kText, "Sidan finns inte. Se efter på anslagstavlan, /anslagstavla, hur adressen skrivs.\n"};
}

// The committee that a page is narrowed to: "committees/hvn".
std::string ParentOf(const Visit& visit) {
  return visit.committee.empty() ? "" : absl::StrCat("committees/", visit.committee);
}

Reply ShowBoard(const Visit& visit, const Status& status, const std::string& answer) {
  if (status.code() != 0) return Refused(status);
  v1::ListAnslagResponse board;
  board.ParseFromString(answer);
  const render::BoardFeed feed{visit.site, visit.committee, visit.now, {board.anslag().begin(), board.anslag().end()}};
  Reply reply{200, render::kAtomMediaType, render::AtomOf(feed)};
  reply.headers["Cache-Control"] = kForAMinute;
  Tag(visit.if_none_match, &reply);
  return reply;
}

std::variant<Reply, Errand> BoardFor(const Visit& visit) {
  if (!visit.committee.empty() && !IsId(visit.committee)) return NoSuchPage();
  v1::ListAnslagRequest request;
  request.set_parent(ParentOf(visit));
  request.set_on_board(true);
  return Errand{"/arendegang.v1.AnslagService/ListAnslag", request.SerializeAsString(), "",
                [visit](const Status& status, const std::string& answer) { return ShowBoard(visit, status, answer); }};
}

Reply ShowCalendar(const char* kept, const Status& status, const std::string& answer) {
  if (status.code() != 0) return Refused(status);
  v1::ExportCalendarResponse calendar;
  calendar.ParseFromString(answer);
  Reply reply{200, calendar.media_type(), std::move(*calendar.mutable_text())};
  reply.headers["Cache-Control"] = kept;
  return reply;
}

std::variant<Reply, Errand> MeetingsOf(const std::string& committee) {
  if (!IsId(committee)) return NoSuchPage();
  v1::ExportPublicCalendarRequest request;
  request.set_parent(absl::StrCat("committees/", committee));
  return Errand{"/arendegang.v1.DeadlineService/ExportPublicCalendar", request.SerializeAsString(), "",
                [](const auto& status, const auto& answer) { return ShowCalendar(kForFiveMinutes, status, answer); }};
}

bool IsProgramsToken(const std::string& token) {
  return absl::StartsWith(token, kProgramsToken) && token.size() < kLongestToken &&
         std::all_of(token.begin(), token.end(), [](char each) {
           return absl::ascii_isalnum(static_cast<unsigned char>(each)) || each == '_' || each == '-';
         });
}

std::variant<Reply, Errand> DeadlinesFor(const Visit& visit) {
  if (!IsProgramsToken(visit.token)) {
    return Reply{401, kText,
                 "Adressen ska sluta med ?token= och en token för program. Be administratören om en (arende token).\n"};
  }
  const bool known = visit.committee.empty() || IsId(visit.committee);
  if (!known || FirstBadByte(visit.person) < visit.person.size()) return NoSuchPage();
  v1::ExportCalendarRequest request;
  request.set_parent(ParentOf(visit));
  request.set_person(visit.person);
  return Errand{"/arendegang.v1.DeadlineService/ExportCalendar", request.SerializeAsString(), visit.token,
                [](const auto& status, const auto& answer) { return ShowCalendar(kForHer, status, answer); }};
}

}  // namespace

std::string SiteOf(const Shown& shown) {
  const bool named = !shown.host.empty() && std::all_of(shown.host.begin(), shown.host.end(), [](char each) {
    return absl::ascii_isalnum(static_cast<unsigned char>(each)) || absl::StrContains(".-:[]", each);
  });
  return absl::StrCat(shown.https ? "https://" : "http://", named ? absl::AsciiStrToLower(shown.host) : "localhost");
}

std::optional<std::variant<Reply, Errand>> PublicPageAt(const Visit& visit) {
  if (visit.path == "/anslagstavla.atom") return BoardFor(visit);
  // No committee may be called so, as far as this address goes.
  if (visit.path == "/kalender/frister.ics") return DeadlinesFor(visit);
  absl::string_view id = visit.path;
  if (visit.path == "/arkiv") return ArchiveFor(visit);
  if (absl::ConsumePrefix(&id, "/arkiv/")) return MinutesAt(id, visit);
  if (absl::ConsumePrefix(&id, "/kalender/") && absl::ConsumeSuffix(&id, ".ics")) return MeetingsOf(std::string(id));
  return std::nullopt;
}

}  // namespace arendegang::gateway
