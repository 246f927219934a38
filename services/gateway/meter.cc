#include "services/gateway/meter.h"

#include "absl/strings/str_cat.h"
#include "services/gateway/codec.h"
#include "services/gateway/connect.h"

namespace arendegang::gateway {
namespace {

using grpc::experimental::InterceptionHookPoints;
using grpc::experimental::InterceptorBatchMethods;

// Of one call: made when it comes, destroyed when it is over. It is counted before its status leaves, so that whoever
// has the answer finds it counted.
class Watch final : public grpc::experimental::Interceptor {
 public:
  Watch(Meter& meter, const google::protobuf::MethodDescriptor& method)
      : meter_(meter), name_(absl::StrCat(method.service()->name(), "/", method.name())), began_(meter.now()) {}

  ~Watch() override {
    if (!counted_) Count(grpc::StatusCode::CANCELLED);
  }

  void Intercept(InterceptorBatchMethods* methods) override {
    if (methods->QueryInterceptionHookPoint(InterceptionHookPoints::PRE_SEND_STATUS)) {
      Count(methods->GetSendStatus().error_code());
    }
    methods->Proceed();
  }

 private:
  void Count(grpc::StatusCode code) {
    meter_.Count(name_, code, meter_.now() - began_);
    counted_ = true;
  }

  Meter& meter_;
  const std::string name_;
  const absl::Time began_;
  bool counted_ = false;
};

class Watches final : public grpc::experimental::ServerInterceptorFactoryInterface {
 public:
  explicit Watches(Meter& meter) : meter_(meter) {}

  // By the methods of the API alone: whoever calls what is not there must not make a row of it.
  grpc::experimental::Interceptor* CreateServerInterceptor(grpc::experimental::ServerRpcInfo* info) override {
    const auto* method = MethodAt(info->method());
    return method == nullptr ? nullptr : new Watch(meter_, *method);
  }

 private:
  Meter& meter_;
};

void Head(const char* name, const char* type, const char* help, std::string* text) {
  absl::StrAppend(text, "# HELP ", name, " ", help, "\n# TYPE ", name, " ", type, "\n");
}

}  // namespace

void Meter::Count(const std::string& method, grpc::StatusCode code, absl::Duration took) {
  const double seconds = absl::ToDoubleSeconds(took);
  absl::MutexLock lock(&mutex_);
  Counted& counted = methods_[method];
  ++counted.codes[CodeName(code)];
  for (size_t i = 0; i < kBounds.size(); ++i) counted.within[i] += seconds <= kBounds[i] ? 1 : 0;
  ++counted.all;
  counted.seconds += seconds;
}

void Meter::CountHttp(int status) {
  absl::MutexLock lock(&mutex_);
  ++http_[status];
}

std::string Meter::Text(int connections) const {
  absl::MutexLock lock(&mutex_);
  std::string text;
  Head("arendegang_calls_total", "counter", "Calls of the API that ended, over gRPC and HTTP.", &text);
  for (const auto& [method, counted] : methods_) {
    for (const auto& [code, count] : counted.codes) {
      absl::StrAppend(&text, "arendegang_calls_total{method=\"", method, "\",code=\"", code, "\"} ", count, "\n");
    }
  }
  Head("arendegang_call_seconds", "histogram", "How long they took.", &text);
  for (const auto& [method, counted] : methods_) {
    const std::string label = absl::StrCat("{method=\"", method, "\"");
    for (size_t i = 0; i < kBounds.size(); ++i) {
      absl::StrAppend(&text, "arendegang_call_seconds_bucket", label, ",le=\"", kBounds[i], "\"} ", counted.within[i],
                      "\n");
    }
    absl::StrAppend(&text, "arendegang_call_seconds_bucket", label, ",le=\"+Inf\"} ", counted.all, "\n",
                    "arendegang_call_seconds_sum", label, "} ", counted.seconds, "\n", "arendegang_call_seconds_count",
                    label, "} ", counted.all, "\n");
  }
  Head("arendegang_http_answers_total", "counter", "Answers over HTTP, by status.", &text);
  for (const auto& [status, count] : http_) {
    absl::StrAppend(&text, "arendegang_http_answers_total{status=\"", status, "\"} ", count, "\n");
  }
  Head("arendegang_http_connections", "gauge", "Connections of HTTP that are open.", &text);
  absl::StrAppend(&text, "arendegang_http_connections ", connections, "\n");
  return text;
}

std::unique_ptr<grpc::experimental::ServerInterceptorFactoryInterface> SeenBy(Meter& meter) {
  return std::make_unique<Watches>(meter);
}

}  // namespace arendegang::gateway
