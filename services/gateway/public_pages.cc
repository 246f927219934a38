#include "services/gateway/public_pages.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/anslag.pb.h"
#include "services/base/error.h"
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

Reply NoSuchPage() {
  return {404, kText, "Sidan finns inte. Se efter på anslagstavlan, /anslagstavla, hur adressen skrivs.\n"};
}

bool IsId(absl::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char each) {
    return absl::ascii_islower(static_cast<unsigned char>(each)) ||
           absl::ascii_isdigit(static_cast<unsigned char>(each)) || each == '-';
  });
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
  return Errand{"/arendegang.v1.AnslagService/ListAnslag", request.SerializeAsString(),
                [visit](const Status& status, const std::string& answer) { return ShowBoard(visit, status, answer); }};
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
  return std::nullopt;
}

}  // namespace arendegang::gateway
