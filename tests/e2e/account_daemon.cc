// Serves accounts alone, and identifies who calls: what the client shows of a login, whoever may do what.
//   account_daemon ADDRESS DATABASE
#include <grpcpp/grpcpp.h>

#include <iostream>

#include "services/identity/account_service.h"
#include "services/identity/identifier.h"
#include "services/storage/sqlite/sqlite_database.h"

namespace arendegang {
namespace {

// Admits whoever is somebody, or shows nothing.
class Doorman final : public access::Guard {
 public:
  explicit Doorman(identity::Identifier& identifier) : identifier_(identifier) {}

  absl::StatusOr<access::Caller> Identify(const access::Credentials& shown) override {
    return identifier_.Identify(shown);
  }
  absl::Status Admit(const access::Caller&, const google::protobuf::Message&) override { return absl::OkStatus(); }
  absl::Status Veil(const access::Caller&, const google::protobuf::Message&, google::protobuf::Message*) override {
    return absl::OkStatus();
  }

 private:
  identity::Identifier& identifier_;
};

int Serve(const std::string& address, const std::string& path) {
  auto database = storage::OpenSqlite({path, NowAsText()}, storage::SqliteMigrations());
  if (!database.ok()) return 1;
  identity::Identifier identifier(**database, Now, std::nullopt);
  Doorman doorman(identifier);
  rpc::Calls calls(64, &doorman);
  identity::AccountService accounts(**database, Now, calls);
  grpc::ServerBuilder builder;
  builder.AddListeningPort(address, grpc::InsecureServerCredentials());
  builder.RegisterService(&accounts);
  auto server = builder.BuildAndStart();
  if (server == nullptr) return 1;
  std::cerr << "listening" << std::endl;
  server->Wait();
  return 0;
}

}  // namespace
}  // namespace arendegang

int main(int argc, char** argv) { return argc == 3 ? arendegang::Serve(argv[1], argv[2]) : 1; }
