#include "services/gateway/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "services/base/log.h"
#include "services/gateway/encoding.h"
#include "services/gateway/etag.h"

namespace arendegang::gateway {
namespace {

namespace fs = std::filesystem;

constexpr char kIndex[] = "/index.html";
// Names in it carry a digest of what is in them: nothing ever changes under one.
constexpr char kAssets[] = "/assets/";
// A client is a few megabytes: more is another folder, by mistake.
constexpr size_t kMost = 64 << 20;
constexpr absl::Duration kLookEvery = absl::Seconds(1);

// Compressed forms, the smallest first.
constexpr std::pair<const char*, const char*> kCodings[] = {{"br", ".br"}, {"gzip", ".gz"}};

// What the client may do in a browser: everything is its own. Popovers are placed by a style attribute, which no digest
// can stand for, so those are let in; script and sheets are not.
constexpr char kPolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: "
    "blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src blob:; object-src "
    "'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

constexpr std::pair<const char*, const char*> kTypes[] = {
    {".css", "text/css; charset=utf-8"},
    {".html", "text/html; charset=utf-8"},
    {".ico", "image/x-icon"},
    {".jpg", "image/jpeg"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".map", "application/json"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".pdf", "application/pdf"},
    {".png", "image/png"},
    {".svg", "image/svg+xml"},
    {".txt", "text/plain; charset=utf-8"},
    {".wasm", "application/wasm"},
    {".webmanifest", "application/manifest+json"},
    {".webp", "image/webp"},
    {".woff2", "font/woff2"},
    {".xml", "application/xml"},
};

std::string TypeOf(const std::string& path) {
  const std::string ending = fs::path(path).extension().string();
  for (const auto& [known, type] : kTypes) {
    if (ending == known) return type;
  }
  return "application/octet-stream";
}

absl::Status Wrong(const std::string& folder, absl::string_view why) {
  return absl::InvalidArgumentError(
      absl::StrCat("web = ", folder, ": ", why, " Ange mappen med webbklientens färdiga filer."));
}

std::optional<std::string> BytesIn(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (file.peek() != std::ifstream::traits_type::eof()) bytes << file.rdbuf();
  if (file.bad() || !bytes) return std::nullopt;
  return std::move(bytes).str();
}

// The files themselves, by path: "/assets/app-3f2a.js". No links, and nothing whose name begins with a dot.
absl::StatusOr<std::map<std::string, std::string>> FilesIn(const std::string& folder) {
  std::map<std::string, std::string> found;
  size_t size = 0;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (absl::StartsWith(entry->path().filename().string(), ".")) {
      entry.disable_recursion_pending();
      continue;
    }
    if (entry->symlink_status().type() != fs::file_type::regular) continue;
    size += entry->file_size();
    if (size > kMost) return Wrong(folder, "mappen rymmer mer än 64 MB.");
    auto bytes = BytesIn(entry->path());
    if (!bytes) return Wrong(folder, absl::StrCat(entry->path().string(), " kan inte läsas."));
    found[absl::StrCat("/", entry->path().lexically_relative(folder).string())] = *std::move(bytes);
  }
  if (error) return Wrong(folder, "mappen kan inte läsas.");
  return found;
}

bool IsSame(const struct stat& one, const struct stat& other) {
  return one.st_ino == other.st_ino && one.st_size == other.st_size && one.st_mtim.tv_sec == other.st_mtim.tv_sec &&
         one.st_mtim.tv_nsec == other.st_mtim.tv_nsec;
}

// Whether somebody tries her luck: no link of the client looks so.
bool IsOdd(absl::string_view path) {
  if (absl::StrContains(path, '\\') || absl::StrContains(path, "%00")) return true;
  const std::vector<absl::string_view> parts = absl::StrSplit(path, '/');
  return std::any_of(parts.begin(), parts.end(), [](auto part) { return part == "." || part == ".."; });
}

bool IsRoute(absl::string_view path) { return !absl::StrContains(path.substr(path.rfind('/') + 1), '.'); }

Reply NotThere() { return {404, "text/plain; charset=utf-8", "Sidan finns inte. Börja om från startsidan, /.\n"}; }

}  // namespace

absl::StatusOr<std::unique_ptr<Files>> Files::Load(const std::string& folder) {
  std::unique_ptr<Files> files(new Files(folder));
  absl::MutexLock lock(&files->mutex_);
  if (stat(absl::StrCat(folder, kIndex).c_str(), &files->index_) != 0) return Wrong(folder, "index.html saknas.");
  auto listing = files->Read();
  if (!listing.ok()) return listing.status();
  files->listing_ = std::make_shared<const Listing>(*std::move(listing));
  return files;
}

absl::StatusOr<Files::Listing> Files::Read() const {
  auto found = FilesIn(folder_);
  if (!found.ok()) return found.status();
  if (found->count(kIndex) == 0) return Wrong(folder_, "index.html saknas.");
  Listing listing;
  for (auto& [path, bytes] : *found) {
    std::string plain = path;
    std::string coding;
    for (const auto& [name, ending] : kCodings) {
      const std::string without(absl::StripSuffix(path, ending));
      if (without == path || found->count(without) == 0) continue;
      plain = without;
      coding = name;
    }
    std::string etag = EtagOf(bytes);
    listing[plain].forms[coding] = {std::make_shared<const std::string>(std::move(bytes)), std::move(etag)};
  }
  return listing;
}

std::shared_ptr<const Files::Listing> Files::Now(absl::Time now) {
  absl::MutexLock lock(&mutex_);
  struct stat index = {};
  if (now - looked_ < kLookEvery) return listing_;
  looked_ = now;
  if (stat(absl::StrCat(folder_, kIndex).c_str(), &index) != 0 || IsSame(index, index_)) return listing_;
  auto listing = Read();
  if (listing.ok()) {
    index_ = index;
    listing_ = std::make_shared<const Listing>(*std::move(listing));
  } else {
    Log(Severity::kError, "the web client was not read anew", {{"cause", std::string(listing.status().message())}});
  }
  return listing_;
}

Reply Files::At(const Asked& asked, absl::Time now) {
  if (IsOdd(asked.path)) return NotThere();
  const auto listing = Now(now);
  const auto found = listing->find(asked.path);
  if (found != listing->end()) return Answer(found->first, found->second, asked);
  if (!IsRoute(asked.path)) return NotThere();
  return Answer(kIndex, listing->find(kIndex)->second, asked);
}

Reply Files::Answer(const std::string& path, const File& file, const Asked& asked) {
  const Form* form = &file.forms.at("");
  std::string coding;
  double quality = 0;
  for (const auto& [name, ending] : kCodings) {
    const auto compressed = file.forms.find(name);
    const double wanted = QualityOf(asked.accept_encoding, name);
    if (compressed == file.forms.end() || wanted <= quality) continue;
    form = &compressed->second;
    coding = name;
    quality = wanted;
  }
  Reply reply{200, TypeOf(path), ""};
  reply.headers = {
      {"Cache-Control", absl::StartsWith(path, kAssets) ? "public, max-age=31536000, immutable" : "no-cache"},
      {"Content-Security-Policy", kPolicy},
      {"ETag", form->etag},
      {"Vary", "Accept-Encoding"}};
  if (Matches(asked.if_none_match, form->etag)) {
    reply.status = 304;
    return reply;
  }
  if (!coding.empty()) reply.headers["Content-Encoding"] = coding;
  reply.shared = form->bytes;
  return reply;
}

}  // namespace arendegang::gateway
