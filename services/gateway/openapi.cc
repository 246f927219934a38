#include "services/gateway/openapi.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "services/gateway/codec.h"
#include "services/gateway/connect.h"
#include "services/gateway/openapi_schema.h"
#include "services/gateway/session.h"

namespace arendegang::gateway {
namespace {

namespace pb = google::protobuf;

constexpr char kStreams[] =
    "A stream of the Connect protocol: each message in an envelope, a byte of flags (0) and four of length, the most "
    "significant first, before it. The schema is that of a message.";
constexpr char kEnds[] = "The last envelope of an answer has the flag 2, and {} or {\"error\": ConnectError} in it.";

// The error of the Connect protocol, with its codes as they are in HTTP.
OrderedJson ErrorSchema() {
  OrderedJson codes = OrderedJson::array();
  for (int code = 1; code <= 16; ++code) codes.push_back(CodeName(code));
  const OrderedJson text = {{"type", "string"}};
  return {{"type", "object"},
          {"properties",
           {{"code", {{"type", "string"}, {"enum", codes}}},
            {"message", text},
            {"details",
             {{"type", "array"},
              {"items",
               {{"type", "object"},
                {"properties",
                 {{"type", text},
                  {"value", {{"type", "string"}, {"contentEncoding", "base64"}}},
                  {"debug", {{"description", "The same as JSON."}}}}},
                {"required", {"type", "value"}}}}}}}},
          {"required", OrderedJson::array({"code"})}};
}

OrderedJson Header(const char* name, const char* description, OrderedJson schema) {
  return {{"name", name}, {"in", "header"}, {"description", description}, {"schema", std::move(schema)}};
}

OrderedJson Components() {
  OrderedJson components;
  components["schemas"]["ConnectError"] = ErrorSchema();
  components["responses"]["Error"] = {
      {"description", "What went wrong; google.rpc.LocalizedMessage among the details says it in Swedish."},
      {"content", {{"application/json", {{"schema", RefTo("ConnectError")}}}}}};
  components["parameters"]["ProtocolVersion"] =
      Header("Connect-Protocol-Version", "May be left out.", {{"type", "string"}, {"const", "1"}});
  components["parameters"]["Timeout"] =
      Header("Connect-Timeout-Ms", "How long the caller waits.", {{"type", "string"}, {"pattern", "^[0-9]{1,10}$"}});
  components["securitySchemes"]["bearer"] = {{"type", "http"}, {"scheme", "bearer"}};
  components["securitySchemes"]["session"] = {
      {"type", "apiKey"}, {"in", "cookie"}, {"name", CookieName(true)}, {"description", "Set by POST /session."}};
  return components;
}

// The message in the two forms that a call may have it in.
OrderedJson ContentOf(const pb::Descriptor& message, bool stream) {
  OrderedJson content;
  content[Form{true, stream}.ContentType()]["schema"] = RefTo(message.full_name());
  content[Form{false, stream}.ContentType()] = OrderedJson::object();  // bytes
  return content;
}

OrderedJson OperationOf(const pb::MethodDescriptor& method) {
  const bool stream = method.client_streaming() || method.server_streaming();
  const std::string comment = CommentOf(method);
  OrderedJson operation;
  operation["operationId"] = absl::StrCat(method.service()->name(), "_", method.name());
  operation["tags"] = OrderedJson::array({method.service()->name()});
  operation["summary"] = comment.substr(0, comment.find_first_of(".\n"));
  operation["description"] = stream ? absl::StrCat(comment, "\n\n", kStreams, " ", kEnds) : comment;
  operation["parameters"] = {{{"$ref", "#/components/parameters/ProtocolVersion"}},
                             {{"$ref", "#/components/parameters/Timeout"}}};
  operation["requestBody"] = {{"required", true}, {"content", ContentOf(*method.input_type(), stream)}};
  operation["responses"]["200"] = {{"description", stream ? "The answers, and how it ended." : "The answer."},
                                   {"content", ContentOf(*method.output_type(), stream)}};
  operation["responses"]["default"] = {{"$ref", "#/components/responses/Error"}};
  if (method.options().deprecated()) operation["deprecated"] = true;
  return operation;
}

void AddService(const pb::ServiceDescriptor& service, OrderedJson* api) {
  (*api)["tags"].push_back({{"name", service.name()}, {"description", CommentOf(service)}});
  for (int i = 0; i < service.method_count(); ++i) {
    const pb::MethodDescriptor& method = *service.method(i);
    const std::string path = absl::StrCat("/", service.full_name(), "/", method.name());
    (*api)["paths"][path]["post"] = OperationOf(method);
    AddSchemas(*method.input_type(), &(*api)["components"]["schemas"]);
    AddSchemas(*method.output_type(), &(*api)["components"]["schemas"]);
  }
}

}  // namespace

std::string OpenApiOf(std::string_view descriptors) {
  pb::FileDescriptorSet set;
  if (!set.ParseFromArray(descriptors.data(), static_cast<int>(descriptors.size()))) return "";
  pb::DescriptorPool pool;
  OrderedJson api = {
      {"openapi", "3.1.0"},
      {"info",
       {{"title", "Ärendegång"},
        {"version", "v1"},
        {"license", {{"name", "EUPL-1.2"}, {"identifier", "EUPL-1.2"}}},
        {"description",
         "The Connect protocol, https://connectrpc.com/docs/protocol: every method is a "
         "POST of its request. Some need no login; none does while no account is made."}}},
      {"servers", OrderedJson::array({{{"url", "/"}}})},
      // One of them, or, where no login is needed, nothing.
      {"security", {{{"bearer", OrderedJson::array()}}, {{"session", OrderedJson::array()}}, OrderedJson::object()}},
      {"tags", OrderedJson::array()},
      {"paths", OrderedJson::object()},
      {"components", Components()}};
  for (const auto& proto : set.file()) {
    const pb::FileDescriptor* file = pool.BuildFile(proto);
    if (file == nullptr) return "";
    for (int i = 0; i < file->service_count(); ++i) AddService(*file->service(i), &api);
  }
  return api.dump();
}

}  // namespace arendegang::gateway
