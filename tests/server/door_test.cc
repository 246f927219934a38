#include "services/server/door.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>

#include "gtest/gtest.h"

namespace arendegang::server {
namespace {

// Whether all that an address leads to is this machine alone.
bool IsLoopback(const std::string& address) {
  auto endpoints = Resolve(address);
  if (!endpoints.ok()) return false;
  for (const Endpoint& endpoint : *endpoints) {
    if (!endpoint.IsLoopback()) return false;
  }
  return true;
}

TEST(Resolve, KnowsWhatOnlyThisMachineReaches) {
  for (const char* address : {"127.0.0.1:0", "127.4.5.6:7300", "[::1]:7300", "localhost:7300"}) {
    EXPECT_TRUE(IsLoopback(address)) << address;
  }
  for (const char* address : {"0.0.0.0:0", "[::]:0", ":7300", "192.0.2.7:7300", "[::ffff:127.0.0.1]:7300"}) {
    EXPECT_FALSE(IsLoopback(address)) << address;
  }
}

TEST(Resolve, RefusesWhatIsNoAddress) {
  for (const char* address : {"", "7300", "127.0.0.1", "127.0.0.1:", "[::1:7300", "127.0.0.1:http"}) {
    EXPECT_FALSE(Resolve(address).ok()) << address;
  }
}

// Counts those let in, and closes them.
class Counting final : public Door::Acceptor {
 public:
  explicit Counting(std::atomic<int>* count) : count_(*count) {}
  void HandleNewConnection(NewConnectionParameters* connection) override {
    close(connection->fd);
    ++count_;
  }

 private:
  std::atomic<int>& count_;
};

// Connects, and waits until the other end has closed.
void ConnectAndWait(int port) {
  Endpoint endpoint = Resolve("127.0.0.1:" + std::to_string(port))->front();
  const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
  ASSERT_EQ(connect(descriptor, reinterpret_cast<sockaddr*>(&endpoint.address), endpoint.size), 0);
  char byte;
  EXPECT_EQ(read(descriptor, &byte, 1), 0);
  close(descriptor);
}

TEST(Door, LetsInBelowItsNumberAndClosesWhatIsAtIt) {
  for (const auto& [descriptors, let_in] : {std::pair(1000000, 3), std::pair(3, 0)}) {
    std::atomic<int> count = 0;
    auto socket = Socket::Listen(Resolve("127.0.0.1:0")->front());
    ASSERT_TRUE(socket.ok());
    const int port = socket->Port();
    std::vector<Socket> sockets;
    sockets.push_back(*std::move(socket));
    {
      Door door(std::move(sockets), std::make_unique<Counting>(&count), descriptors);
      for (int i = 0; i < 3; ++i) ConnectAndWait(port);
    }
    EXPECT_EQ(count, let_in);
  }
}

TEST(Socket, IsNotSharedWithAnother) {
  auto first = Socket::Listen(Resolve("127.0.0.1:0")->front());
  ASSERT_TRUE(first.ok());
  EXPECT_FALSE(Socket::Listen(Resolve("127.0.0.1:" + std::to_string(first->Port()))->front()).ok());
}

}  // namespace
}  // namespace arendegang::server
