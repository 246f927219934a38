#include "services/styles/looks.h"

#include <filesystem>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/io/tokenizer.h"
#include "google/protobuf/text_format.h"
#include "services/base/error.h"
#include "services/base/files.h"
#include "services/styles/look_check.h"

namespace arendegang::styles {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::TextFormat;
using std::filesystem::path;

// A line and a column, from 1.
struct Place {
  int line = 1;
  int column = 1;
};

absl::Status FaultAt(const path& file, Place place, absl::string_view why) {
  return absl::FailedPreconditionError(absl::StrCat(file.string(), ":", place.line, ":", place.column, ": ", why));
}

// Keeps the first thing that a parser complains of.
class First final : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int line, google::protobuf::io::ColumnNumber column, const std::string& message) override {
    if (message_.empty()) message_ = message, place_ = {line + 1, column + 1};
  }

  const std::string& message() const { return message_; }
  Place place() const { return place_; }

 private:
  std::string message_;
  Place place_;
};

// Where each field stands is noted in `places`.
absl::Status Parse(const path& file, google::protobuf::Message* message, TextFormat::ParseInfoTree* places) {
  auto text = ReadFile(file);
  if (!text.ok()) return text.status();
  First first;
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&first);
  parser.WriteLocationsTo(places);
  if (parser.ParseFromString(*text, message)) return absl::OkStatus();
  return FaultAt(file, first.place(), first.message());
}

// Where the field of a path, "logo.width_mm" or "foot[1]", stands; of one that is not said, what it belongs to.
Place PlaceOf(const std::string& field_path, const TextFormat::ParseInfoTree& places) {
  Place place;
  const TextFormat::ParseInfoTree* tree = &places;
  const Descriptor* message = v1::Look::descriptor();
  for (absl::string_view step : absl::StrSplit(field_path, '.')) {
    const std::vector<std::string> parts = absl::StrSplit(step, absl::ByAnyChar("[]"));
    const FieldDescriptor* field = message == nullptr ? nullptr : message->FindFieldByName(parts[0]);
    int index = field != nullptr && field->is_repeated() ? 0 : -1;
    if (parts.size() > 1 && !absl::SimpleAtoi(parts[1], &index)) break;
    if (field == nullptr || tree == nullptr) break;
    const TextFormat::ParseLocation found = tree->GetLocation(field, index);
    if (found.line < 0) break;
    place = {found.line + 1, found.column + 1};
    message = field->message_type();
    tree = message == nullptr ? nullptr : tree->GetTreeForNested(field, index);
  }
  return place;
}

// Reads the picture that a look names, which is a file of the same folder.
absl::Status ReadLogo(const path& file, const TextFormat::ParseInfoTree& places, v1::Look* look) {
  const std::string& name = look->logo().file();
  const bool plain = !name.empty() && name[0] != '.' && name.find('/') == std::string::npos;
  if (!plain) return FaultAt(file, PlaceOf("logo.file", places), "Skriv namnet på en bild i samma mapp.");
  auto bytes = ReadFile(file.parent_path() / name);
  if (!bytes.ok()) return FaultAt(file, PlaceOf("logo.file", places), absl::StrCat("Bilden ”", name, "” finns inte."));
  look->mutable_logo()->set_png(*std::move(bytes));
  return absl::OkStatus();
}

absl::StatusOr<v1::Look> ReadLook(const path& file) {
  v1::Look look;
  TextFormat::ParseInfoTree places;
  absl::Status status = Parse(file, &look, &places);
  if (status.ok() && look.has_logo()) status = ReadLogo(file, places, &look);
  if (!status.ok()) return status;
  const std::vector<FieldViolation> faults = CheckLook(look);
  if (faults.empty()) return look;
  return FaultAt(file, PlaceOf(faults[0].path, places), absl::StrCat(faults[0].path, ": ", faults[0].description));
}

}  // namespace

absl::StatusOr<Looks> Looks::Load(const std::string& folder) {
  Looks looks;
  std::set<path> files;  // in the order of their names, so that the first fault is the same everywhere
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".look") files.insert(entry.path());
  }
  if (error) return absl::NotFoundError(absl::StrCat("cannot read the folder ", folder, ": ", error.message()));
  for (const path& file : files) {
    auto look = ReadLook(file);
    if (!look.ok()) return look.status();
    looks.by_id_[file.stem().string()] = *std::move(look);
  }
  TextFormat::ParseInfoTree places;
  absl::Status status = Parse(path(folder) / "sample.textproto", &looks.sample_, &places);
  if (!status.ok()) return status;
  return looks;
}

absl::StatusOr<v1::Look> Looks::Find(const std::string& id) const {
  if (id.empty()) return v1::Look();
  auto found = by_id_.find(id);
  if (found != by_id_.end()) return found->second;
  const std::string known = absl::StrJoin(by_id_, ", ", [](std::string* out, const auto& each) { *out += each.first; });
  return MakeError(absl::StatusCode::kNotFound, "LOOK_NOT_FOUND", absl::StrCat("no look ", id),
                   absl::StrCat("Utseendet ”", id, "” finns inte. ",
                                known.empty() ? "Lägg in det bland husstilarna, eller välj inget."
                                              : absl::StrCat("Välj ett av: ", known, ".")));
}

}  // namespace arendegang::styles
