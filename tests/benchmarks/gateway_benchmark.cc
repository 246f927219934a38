// The API over HTTP: calls as JSON and as bytes, as ratios to gRPC over TCP in the same run. Each of the callers has a
// thread, a connection that she keeps, and one call under way. They share the processors with the service, and a client
// of gRPC does more than one of bare sockets: what is above 1 is the client's, not the service's, to claim.
//
//   build/bin/gateway_benchmark [CALLERS] [SECONDS]
#include <arpa/inet.h>
#include <grpcpp/grpcpp.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "services/base/clock.h"
#include "services/diarium/case_service.h"
#include "services/diarium/committee_service.h"
#include "services/gateway/gateway.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/temp_folder.h"

namespace arendegang {
namespace {

constexpr int kRounds = 7;
const access::Caller kCaller{"benchmark"};
const sockaddr_in kLoopback = {AF_INET, 0, {htonl(INADDR_LOOPBACK)}, {}};

[[noreturn]] void Fail(const std::string& why) {
  std::cerr << why << "\n";
  std::exit(1);
}

template <typename Answer>
Answer Demand(absl::StatusOr<Answer> answer) {
  if (!answer.ok()) Fail(answer.status().ToString());
  return *std::move(answer);
}

// Makes one call after the other.
using Caller = std::function<void()>;

// Calls a second of so many at once.
double Rate(int callers, int seconds, const std::function<Caller()>& make) {
  std::atomic<int64_t> done = 0;
  std::vector<Caller> ready;
  for (int i = 0; i < callers; ++i) ready.push_back(make());
  for (const Caller& call : ready) call();  // connected, and warm
  const auto begin = std::chrono::steady_clock::now();
  const auto end = begin + std::chrono::seconds(seconds);
  std::vector<std::thread> threads;
  for (const Caller& call : ready) {
    threads.emplace_back([&] {
      for (; std::chrono::steady_clock::now() < end; ++done) call();
    });
  }
  for (std::thread& thread : threads) thread.join();
  return static_cast<double>(done) / std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// A connection of HTTP/1.1 that is kept.
class Http {
 public:
  explicit Http(const sockaddr_in& server) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    const int one = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&server), sizeof(server)) != 0) Fail("no connection");
  }
  ~Http() { close(socket_); }
  Http(const Http&) = delete;
  Http& operator=(const Http&) = delete;

  // The body of the answer, which must be one of success.
  std::string Post(const std::string& request) {
    if (send(socket_, request.data(), request.size(), 0) != static_cast<ssize_t>(request.size())) Fail("not sent");
    std::string answer;
    size_t head = std::string::npos;
    while ((head = answer.find("\r\n\r\n")) == std::string::npos) Read(&answer);
    if (answer.rfind("HTTP/1.1 200", 0) != 0) Fail(answer);
    constexpr char kLength[] = "Content-Length: ";
    const size_t length = std::stoul(answer.substr(answer.find(kLength) + sizeof(kLength) - 1));
    while (answer.size() < head + 4 + length) Read(&answer);
    return answer.substr(head + 4);
  }

 private:
  void Read(std::string* answer) const {
    char part[16 << 10];
    const ssize_t size = recv(socket_, part, sizeof(part), 0);
    if (size <= 0) Fail("the connection ended");
    answer->append(part, static_cast<size_t>(size));
  }

  const int socket_;
};

// A method as it is called in each way.
struct Method {
  std::string name;
  std::string json;
  std::string bytes;
  std::function<Caller(std::shared_ptr<grpc::Channel>)> grpc;
};

Caller OverHttp(const sockaddr_in& server, const Method& method, bool json) {
  const std::string& body = json ? method.json : method.bytes;
  const std::string request = "POST /arendegang.v1." + method.name +
                              " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/" + (json ? "json" : "proto") +
                              "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  return [request, http = std::make_shared<Http>(server)] { http->Post(request); };
}

Caller OverGrpc(const std::string& server, const Method& method) {
  grpc::ChannelArguments own;
  own.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);  // a connection of its own
  return method.grpc(grpc::CreateCustomChannel(server, grpc::InsecureChannelCredentials(), own));
}

template <typename Service, typename Request, typename Response>
Method MethodOf(const std::string& name, const std::string& json, const Request& request,
                grpc::Status (Service::Stub::*call)(grpc::ClientContext*, const Request&, Response*)) {
  return {name, json, request.SerializeAsString(), [=](std::shared_ptr<grpc::Channel> channel) {
            return [=, stub = std::make_shared<typename Service::Stub>(channel)] {
              grpc::ClientContext context;
              Response response;
              if (!(stub.get()->*call)(&context, request, &response).ok()) Fail(name + " failed");
            };
          }};
}

void Compare(const Method& method, const sockaddr_in& http, const std::string& grpc, int callers, int seconds) {
  std::vector<double> json_ratios, bytes_ratios;
  for (int round = 0; round < kRounds; ++round) {
    const double direct = Rate(callers, seconds, [&] { return OverGrpc(grpc, method); });
    const double json = Rate(callers, seconds, [&] { return OverHttp(http, method, true); });
    const double bytes = Rate(callers, seconds, [&] { return OverHttp(http, method, false); });
    std::cout << method.name << " by " << callers << ": gRPC " << direct << "/s, HTTP JSON " << json
              << "/s, HTTP bytes " << bytes << "/s\n";
    json_ratios.push_back(json / direct);
    bytes_ratios.push_back(bytes / direct);
  }
  std::sort(json_ratios.begin(), json_ratios.end());
  std::sort(bytes_ratios.begin(), bytes_ratios.end());
  std::cout << method.name << ", to gRPC: HTTP JSON " << json_ratios[kRounds / 2] << ", HTTP bytes "
            << bytes_ratios[kRounds / 2] << "\n";
}

// What there is to get: the name of a case, in the second of twenty committees.
std::string Fill(diarium::CommitteeService& committees, diarium::CaseService& cases) {
  for (char each = 'a'; each < 'a' + 20; ++each) {
    v1::CreateCommitteeRequest request;
    request.set_committee_id(std::string("hv") + each);
    request.mutable_committee()->set_title("Hamnviksnämnden");
    request.mutable_committee()->set_short_title(std::string("HV") + static_cast<char>(each - 'a' + 'A'));
    Demand(committees.Create(kCaller, request));
  }
  v1::CreateCaseRequest request;
  request.set_parent("committees/hvb");
  request.mutable_registered_case()->set_subject("Ny gästbrygga i Norra viken");
  request.mutable_registered_case()->set_kind(v1::CASE_KIND_OWN);
  request.mutable_registered_case()->set_register_date("2026-05-26");
  return Demand(cases.Create(kCaller, request)).name();
}

int Main(int callers, int seconds) {
  testing::TempFolder folder;
  auto database = Demand(storage::OpenSqlite({folder.File("a.db"), ""}, storage::SqliteMigrations()));
  rpc::Calls calls(1024);
  diarium::CommitteeService committees(*database, Now, calls);
  diarium::CaseService cases(*database, Now, calls);
  v1::GetCaseRequest one;
  one.set_name(Fill(committees, cases));
  gateway::Meter meter(Now);
  grpc::ServerBuilder builder;
  int port = 0;
  builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &port);
  builder.RegisterService(&committees).RegisterService(&cases);
  auto server = builder.BuildAndStart();
  {
    gateway::Gateway gateway(
        server->InProcessChannel({}), meter, 4 << 20, [] { return absl::OkStatus(); }, nullptr);
    const int listening = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in http = kLoopback;
    socklen_t size = sizeof(http);
    if (bind(listening, reinterpret_cast<sockaddr*>(&http), size) != 0 || listen(listening, 64) != 0 ||
        getsockname(listening, reinterpret_cast<sockaddr*>(&http), &size) != 0) {
      Fail("nowhere to listen");
    }
    if (absl::Status served = gateway.Serve(listening); !served.ok()) Fail(served.ToString());
    const std::string grpc = "127.0.0.1:" + std::to_string(port);
    Compare(MethodOf<v1::CaseService>("CaseService/GetCase", "{\"name\":\"" + one.name() + "\"}", one,
                                      &v1::CaseService::Stub::GetCase),
            http, grpc, callers, seconds);
    Compare(MethodOf<v1::CommitteeService>("CommitteeService/ListCommittees", "{}", v1::ListCommitteesRequest(),
                                           &v1::CommitteeService::Stub::ListCommittees),
            http, grpc, callers, seconds);
    server->Shutdown();
    close(listening);
  }
  return 0;
}

}  // namespace
}  // namespace arendegang

int main(int argc, char** argv) {
  return arendegang::Main(argc > 1 ? std::atoi(argv[1]) : 16, argc > 2 ? std::atoi(argv[2]) : 2);
}
