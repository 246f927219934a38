// The certificate that TLS shows, kept fresh: files that are replaced are taken over without a restart.
#pragma once

#include <grpcpp/grpcpp.h>

#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/base/clock.h"

namespace arendegang::server {

struct TlsFiles {
  std::string certificate;  // PEM, with the chain after it
  std::string key;          // PEM, without a passphrase
  std::string client_ca;    // PEM of those whose clients are let in; empty: a client needs no certificate
};

// A file in memory that has a path. gRPC watches paths; what it watches has been looked through by us, and the key gets
// no second place on a disk.
class MemoryFile {
 public:
  MemoryFile();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  // In one step: a reader sees the old words or the new ones. Errors: INTERNAL.
  absl::Status Replace(const std::string& words);

  std::string Path() const;

 private:
  int descriptor_;
};

class Certificates {
 public:
  // Errors, in Swedish: INVALID_ARGUMENT if a file cannot be read or the key is not that of the certificate.
  static absl::StatusOr<std::unique_ptr<Certificates>> Load(TlsFiles files, Clock clock);

  // For TLS 1.2 and later. They show what was taken over last.
  std::shared_ptr<grpc::ServerCredentials> Credentials() const;

  // Takes over what has been put in the place of the files. What is no good is logged, and the old goes on. May be
  // called from several threads.
  void Look();

 private:
  Certificates(TlsFiles files, Clock clock) : files_(std::move(files)), clock_(std::move(clock)) {}

  // The words of the files, looked through.
  struct Words {
    std::string pair;
    std::string client_ca;
    bool operator==(const Words& other) const { return pair == other.pair && client_ca == other.client_ca; }
  };
  absl::StatusOr<Words> Read() const;
  absl::Status TakeOver(Words words);

  const TlsFiles files_;
  const Clock clock_;
  std::mutex mutex_;
  Words shown_;
  std::string failure_;  // what was logged last, not to be told every minute
  MemoryFile pair_;
  MemoryFile client_ca_;
};

}  // namespace arendegang::server
