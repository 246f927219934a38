#include "services/gateway/archive_pages.h"

#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/papers.pb.h"
#include "services/base/error.h"
#include "services/base/id.h"
#include "services/base/sha256.h"
#include "services/gateway/connect.h"
#include "services/gateway/etag.h"
#include "services/render/archive_html.h"
#include "services/render/html.h"

namespace arendegang::gateway {
namespace {

using google::rpc::Status;

// What such a page may do: show its own letters, which are known by their digest, and the picture that is in it.
std::string PolicyOf(const std::string& html) {
  constexpr char kBegin[] = "<style>";
  const size_t begin = html.find(kBegin) + sizeof kBegin - 1;
  const std::string style = html.substr(begin, html.find("</style>") - begin);
  return absl::StrCat("default-src 'none'; style-src 'sha256-",
                      absl::Base64Escape(absl::HexStringToBytes(Sha256Hex(style))),
                      "'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
}

// A mark of secrecy is to be seen at once: nobody keeps a page without asking whether it is the same.
Reply Html(int status, std::string html, const Visit& visit) {
  Reply reply{status, render::kHtmlMediaType, std::move(html)};
  reply.headers = {{"Cache-Control", "no-cache"}, {"Content-Security-Policy", PolicyOf(reply.body)}};
  if (status == 200) Tag(visit.if_none_match, &reply);
  return reply;
}

Reply Said(int status, const std::string& text, const Visit& visit) {
  const std::string body = absl::StrCat("<h1>Protokoll</h1>\n<p>", render::HtmlEscaped(text), "</p>\n");
  return Html(status, render::PublicPageOf("Protokoll", body), visit);
}

Reply Absent(const Visit& visit) {
  return Said(404, "Protokollet är inte publicerat. Se vilka som är det i listan över protokoll.", visit);
}

// What only the secretariat can mend is not told in the words that are for it.
Reply Refused(const Status& status, const Visit& visit) {
  switch (static_cast<absl::StatusCode>(status.code())) {
    case absl::StatusCode::kNotFound:
    case absl::StatusCode::kInvalidArgument:  // a name that is none has no minutes either
      return Absent(visit);
    case absl::StatusCode::kFailedPrecondition:
      return Said(503, "Protokollet går inte att visa just nu. Be nämndens kansli om det.", visit);
    default:
      return Said(HttpStatusOf(status.code()), ToUserError(status).text, visit);
  }
}

Reply ShowArchive(const Visit& visit, const Status& status, const std::string& answer) {
  if (status.code() != 0) return Refused(status, visit);
  v1::ListPublishedMinutesResponse published;
  published.ParseFromString(answer);
  return Html(200, render::ArchiveHtmlOf(published), visit);
}

Reply ShowMinutes(const Visit& visit, const Status& status, const std::string& answer) {
  if (status.code() != 0) return Refused(status, visit);
  v1::PublishedMinutes minutes;
  minutes.ParseFromString(answer);
  return Html(200, minutes.html(), visit);
}

}  // namespace

Errand ArchiveFor(const Visit& visit) {
  return {"/arendegang.v1.PaperService/ListPublishedMinutes", "", "",
          [visit](const Status& status, const std::string& answer) { return ShowArchive(visit, status, answer); }};
}

std::variant<Reply, Errand> MinutesAt(absl::string_view place, const Visit& visit) {
  const size_t slash = place.find('/');
  if (slash == absl::string_view::npos) return Absent(visit);
  const absl::string_view committee = place.substr(0, slash);
  const absl::string_view meeting = place.substr(slash + 1);
  if (!IsId(committee) || !IsId(meeting)) return Absent(visit);
  v1::GetPublishedMinutesRequest request;
  request.set_name(absl::StrCat("committees/", committee, "/meetings/", meeting));
  return Errand{
      "/arendegang.v1.PaperService/GetPublishedMinutes", request.SerializeAsString(), "",
      [visit](const Status& status, const std::string& answer) { return ShowMinutes(visit, status, answer); }};
}

}  // namespace arendegang::gateway
