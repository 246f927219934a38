#include "services/render/atom.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "services/calendar/day.h"
#include "services/render/document.h"
#include "services/render/xml.h"

namespace arendegang::render {
namespace {

// The year in which ids began to be given, which every tag: URI tells (RFC 4151). It never changes.
constexpr char kSince[] = "2026";
constexpr char kHtml[] = "text/html";

const char* LabelOf(v1::AnslagKind kind) {
  switch (kind) {
    case v1::ANSLAG_KIND_ORDINARY:
      return "Justerat protokoll";
    case v1::ANSLAG_KIND_IMMEDIATE:
      return "Omedelbart justerade paragrafer";
    case v1::ANSLAG_KIND_DELEGATION:
      return "Delegationsbeslut";
    case v1::ANSLAG_KIND_MEETING:
      return "Sammanträde";
    case v1::ANSLAG_KIND_MINUTES:
      return "Protokoll";
    case v1::ANSLAG_KIND_APPEAL_INFORMATION:
      return "Hur beslut överklagas";
    case v1::ANSLAG_KIND_MEETING_PAPERS:
      return "Handlingar till sammanträde";
    default:
      return "Kungörelse";
  }
}

// "Omedelbart justerade paragrafer 2026-05-26: § 4, § 7", "Kungörelse: Bryggan stängs"
std::string TitleOf(const v1::Anslag& anslag) {
  const std::string day = anslag.meeting_date().empty() ? "" : absl::StrCat(" ", anslag.meeting_date());
  std::string about = anslag.subject();
  if (about.empty() && anslag.kind() == v1::ANSLAG_KIND_IMMEDIATE) {
    about = absl::StrJoin(anslag.paragraphs(), ", ",
                          [](std::string* out, int number) { absl::StrAppend(out, "§ ", number); });
  }
  return absl::StrCat(LabelOf(anslag.kind()), day, about.empty() ? "" : ": ", about);
}

// The last part of "committees/hvn/anslag/12", and its second.
std::string IdOf(const v1::Anslag& anslag) { return anslag.name().substr(anslag.name().rfind('/') + 1); }
std::string CommitteeOf(const v1::Anslag& anslag) {
  const std::vector<std::string> parts = absl::StrSplit(anslag.name(), '/');
  return parts.size() > 1 ? parts[1] : "";
}

absl::Time InstantOf(const google::protobuf::Timestamp& timestamp) {
  return absl::FromUnixSeconds(timestamp.seconds()) + absl::Nanoseconds(timestamp.nanos());
}

// RFC 3339, to the second.
std::string Written(absl::Time instant) {
  return absl::FormatTime("%Y-%m-%d%ET%H:%M:%SZ", instant, absl::UTCTimeZone());
}

// What an id begins with. An address in brackets is no name that a tag: URI may have.
std::string TagOf(const std::string& site) {
  std::string host = site.substr(site.find("//") + 2);
  host = absl::StartsWith(host, "[") ? "localhost" : host.substr(0, host.find(':'));
  return absl::StrCat("tag:", host, ",", kSince, ":anslagstavla");
}

// Line by line: Shown makes a blank of what ends one.
std::string Lines(const std::string& text) {
  return absl::StrJoin(absl::StrSplit(text, '\n'), "\n",
                       [](std::string* out, absl::string_view line) { *out += Shown(std::string(line)); });
}

void AddText(pugi::xml_node parent, const char* name, const std::string& text,
             const std::vector<Attribute>& attributes = {}) {
  AddElement(parent, name, attributes).text().set(text.c_str());
}

void AddEntry(const BoardFeed& feed, const v1::Anslag& anslag, pugi::xml_node parent) {
  const std::string place = absl::StrCat("/", CommitteeOf(anslag), "/", IdOf(anslag));
  const std::string up = Written(InstantOf(anslag.up_time()));
  pugi::xml_node entry = AddElement(parent, "entry");
  AddText(entry, "id", absl::StrCat(TagOf(feed.site), place));
  AddText(entry, "title", Shown(TitleOf(anslag)));
  AddText(entry, "updated", up);
  AddText(entry, "published", up);
  AddElement(entry, "link",
             {{"rel", "alternate"}, {"type", kHtml}, {"href", absl::StrCat(feed.site, "/anslagstavla", place)}});
  AddElement(entry, "category", {{"term", CommitteeOf(anslag)}});
  AddText(entry, "summary", Lines(anslag.text()), {{"type", "text"}});
}

// When the board last had something new.
absl::Time UpdatedOf(const BoardFeed& feed, const std::vector<v1::Anslag>& anslag) {
  if (!anslag.empty()) return InstantOf(anslag.front().up_time());
  return calendar::TimeInSweden(calendar::DayInSweden(feed.now), 0);
}

}  // namespace

std::string AtomOf(const BoardFeed& feed) {
  std::vector<v1::Anslag> anslag = feed.anslag;
  std::stable_sort(anslag.begin(), anslag.end(), [](const v1::Anslag& one, const v1::Anslag& other) {
    return InstantOf(one.up_time()) > InstantOf(other.up_time());
  });
  const std::string own = feed.committee.empty() ? "" : absl::StrCat("?namnd=", feed.committee);
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("feed");
  root.append_attribute("xmlns").set_value("http://www.w3.org/2005/Atom");
  root.append_attribute("xml:lang").set_value("sv");
  AddText(root, "id", absl::StrCat(TagOf(feed.site), feed.committee.empty() ? "" : "/", feed.committee));
  AddText(root, "title", feed.committee.empty() ? "Anslagstavla" : absl::StrCat("Anslagstavla: ", feed.committee));
  AddText(root, "updated", Written(UpdatedOf(feed, anslag)));
  AddText(AddElement(root, "author"), "name", "Kommunens anslagstavla");
  AddElement(root, "link",
             {{"rel", "self"},
              {"type", "application/atom+xml"},
              {"href", absl::StrCat(feed.site, "/anslagstavla.atom", own)}});
  AddElement(root, "link", {{"rel", "alternate"}, {"type", kHtml}, {"href", feed.site + "/anslagstavla"}});
  for (const v1::Anslag& each : anslag) AddEntry(feed, each, root);
  return Serialized(document);
}

}  // namespace arendegang::render
