#include "services/base/resource.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "google/protobuf/util/field_mask_util.h"
#include "services/base/clock.h"
#include "services/base/sha256.h"

namespace arendegang {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::FieldMask;
using google::protobuf::Message;
using google::protobuf::util::FieldMaskUtil;

constexpr size_t kDigestShown = 16;

// Which list a request asks for: all in it but where the page begins and how long it is.
std::string ListOf(const Message& request) {
  std::unique_ptr<Message> list(request.New());
  list->CopyFrom(request);
  for (const char* name : {"page_token", "page_size"}) {
    const FieldDescriptor* field = request.GetDescriptor()->FindFieldByName(name);
    if (field != nullptr) list->GetReflection()->ClearField(list.get(), field);
  }
  return Sha256Hex(list->SerializeAsString()).substr(0, kDigestShown);
}

// Whether `path` is one of `may`, or below one.
bool May(absl::string_view path, std::initializer_list<absl::string_view> may) {
  return std::any_of(may.begin(), may.end(), [&](absl::string_view allowed) {
    return path == allowed || (absl::ConsumePrefix(&path, allowed) && absl::StartsWith(path, "."));
  });
}

}  // namespace

absl::Status NotFound(absl::string_view name) {
  return MakeError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND", absl::StrCat("no ", name),
                   absl::StrCat("”", name, "” finns inte. Kontrollera namnet."));
}

absl::Status Malformed(absl::string_view name, absl::string_view example) {
  return MakeError(absl::StatusCode::kInvalidArgument, "NAME_MALFORMED",
                   absl::StrCat("malformed name ", name, ", expected such as ", example),
                   absl::StrCat("”", name, "” är inte ett sådant namn. Skriv det som ", example, "."));
}

absl::Status FieldsInvalid(std::vector<FieldViolation> fields) {
  if (fields.empty()) return absl::OkStatus();
  std::string first = fields[0].path;
  std::string why = fields[0].description;
  return MakeError(absl::StatusCode::kInvalidArgument, "FIELDS_INVALID", absl::StrCat("invalid field: ", first),
                   absl::StrCat("Uppgiften ”", first, "” går inte att använda. ", why), std::move(fields));
}

std::string EtagOf(int64_t revision) { return absl::StrCat(revision); }

absl::Status CheckEtag(absl::string_view name, absl::string_view seen, absl::string_view etag) {
  if (seen.empty() || seen == etag) return absl::OkStatus();
  return MakeError(
      absl::StatusCode::kAborted, "ETAG_MISMATCH", absl::StrCat(name, " has etag ", etag, ", not ", seen),
      absl::StrCat("Någon annan har ändrat ”", name, "” under tiden. Läs in det igen och gör om ändringen."));
}

absl::Status UpdateFields(const Message& update, const FieldMask& mask, std::initializer_list<absl::string_view> may,
                          Message* target) {
  FieldMask taken;
  std::vector<FieldViolation> wrong;
  for (const std::string& path : mask.paths()) {
    std::vector<const FieldDescriptor*> fields;
    bool known = FieldMaskUtil::GetFieldDescriptors(update.GetDescriptor(), path, &fields);
    if (known && May(path, may)) {
      taken.add_paths(path);
    } else {
      wrong.push_back({"update_mask", absl::StrCat(path, known ? " kan inte ändras." : " finns inte.")});
    }
  }
  if (!wrong.empty()) return FieldsInvalid(std::move(wrong));
  if (mask.paths().empty()) {
    std::vector<const FieldDescriptor*> set;
    update.GetReflection()->ListFields(update, &set);
    for (const FieldDescriptor* field : set) {
      if (May(field->name(), may)) taken.add_paths(field->name());
    }
  }
  FieldMaskUtil::MergeOptions options;
  options.set_replace_message_fields(true);
  options.set_replace_repeated_fields(true);
  FieldMaskUtil::MergeMessageTo(update, taken, options, target);
  return absl::OkStatus();
}

void SetInstant(absl::string_view instant, google::protobuf::Timestamp* timestamp) {
  const int64_t micros = absl::ToUnixMicros(ParseInstant(instant));
  timestamp->set_seconds(micros / 1'000'000);
  timestamp->set_nanos(static_cast<int32_t>(micros % 1'000'000 * 1000));
}

absl::StatusOr<int> PageSize(int asked, int usual, int most) {
  if (asked < 0) return FieldsInvalid({{"page_size", "Ange ett tal som inte är negativt."}});
  return asked == 0 ? usual : std::min(asked, most);
}

std::string PageToken(const Message& request, absl::string_view key) {
  return absl::WebSafeBase64Escape(absl::StrCat(ListOf(request), key));
}

absl::StatusOr<std::string> PageKey(const Message& request) {
  const FieldDescriptor* field = request.GetDescriptor()->FindFieldByName("page_token");
  std::string token = request.GetReflection()->GetString(request, field);
  if (token.empty()) return "";
  std::string key;
  if (absl::WebSafeBase64Unescape(token, &key) && absl::StartsWith(key, ListOf(request))) {
    return key.substr(kDigestShown);
  }
  return MakeError(absl::StatusCode::kInvalidArgument, "PAGE_TOKEN_INVALID", "the page token is not of this list",
                   "Sidan hör till en annan lista. Börja om från första sidan.",
                   {{"page_token", "Hör inte till listan."}});
}

}  // namespace arendegang
