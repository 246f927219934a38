#include "services/gateway/codec.h"

#include <memory>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "google/protobuf/message.h"
#include "google/protobuf/util/json_util.h"
#include "google/protobuf/util/type_resolver.h"
#include "google/protobuf/util/type_resolver_util.h"
#include "services/gateway/connect.h"

namespace arendegang::gateway {
namespace {

namespace pb = google::protobuf;

constexpr char kPackage[] = "arendegang.v1.";
constexpr char kTypes[] = "type.googleapis.com";

// Made once, never destroyed: threads may use it until the very end.
pb::util::TypeResolver* Types() {
  static auto* types = pb::util::NewTypeResolverForDescriptorPool(kTypes, pb::DescriptorPool::generated_pool());
  return types;
}

std::string UrlOf(const std::string& type) { return absl::StrCat(kTypes, "/", type); }

// protobuf says "(agenda[0].title): invalid value ...", or "(agenda[0]) tittle: Cannot find field.", or of what is no
// JSON what is wrong, with the text around it. The text may be of minutes, so the place alone is told.
absl::Status Unreadable(absl::string_view told) {
  const absl::string_view all = told;
  const std::string place(absl::ConsumePrefix(&told, "(") ? told.substr(0, told.find(')')) : "");
  if (absl::StrContains(all, "): invalid value ")) return FieldInvalid(place, "Värdet är av fel slag.");
  if (!absl::ConsumeSuffix(&told, ": Cannot find field.")) return FieldInvalid("body", "Texten är inte JSON.");
  const std::string name(told.substr(place.empty() ? 0 : place.size() + 2));
  return FieldInvalid(absl::StrCat(place, place.empty() ? "" : ".", name), "Fältet finns inte.");
}

}  // namespace

bool IsOfApi(absl::string_view path) { return absl::ConsumePrefix(&path, "/") && absl::StartsWith(path, kPackage); }

const pb::MethodDescriptor* MethodAt(absl::string_view path) {
  if (!IsOfApi(path)) return nullptr;
  path.remove_prefix(1);
  const size_t slash = path.find('/');
  if (slash == absl::string_view::npos || absl::StrContains(path.substr(slash + 1), '/')) return nullptr;
  const auto* service = pb::DescriptorPool::generated_pool()->FindServiceByName(std::string(path.substr(0, slash)));
  return service == nullptr ? nullptr : service->FindMethodByName(std::string(path.substr(slash + 1)));
}

absl::StatusOr<std::string> BytesOfJson(const pb::Descriptor& type, absl::string_view json) {
  std::string bytes;
  auto status = pb::util::JsonToBinaryString(Types(), UrlOf(type.full_name()), std::string(json), &bytes);
  if (!status.ok()) return Unreadable(std::string(status.message()));
  return BytesOf(type, std::move(bytes));
}

absl::StatusOr<std::string> BytesOf(const pb::Descriptor& type, std::string bytes) {
  std::unique_ptr<pb::Message> message(pb::MessageFactory::generated_factory()->GetPrototype(&type)->New());
  if (message->ParseFromString(bytes)) return bytes;
  return FieldInvalid("body", "Innehållet är inte ett sådant meddelande.");
}

absl::StatusOr<std::string> JsonOf(const std::string& type, const std::string& bytes) {
  std::string json;
  auto status = pb::util::BinaryToJsonString(Types(), UrlOf(type), bytes, &json);
  if (!status.ok()) return absl::InternalError(absl::StrCat(type, ": ", std::string(status.message())));
  return json;
}

}  // namespace arendegang::gateway
