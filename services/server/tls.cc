#include "services/server/tls.h"

#include <fcntl.h>
#include <grpcpp/security/tls_certificate_provider.h>
#include <grpcpp/security/tls_credentials_options.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <ctime>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/base/files.h"
#include "services/base/log.h"
#include "services/base/openssl.h"
#include "services/signing/pem.h"

namespace arendegang::server {
namespace {

// How soon gRPC sees what has been taken over, in seconds: it reads memory, so it may look often.
constexpr unsigned kSeenWithin = 1;
// A certificate that has less left is warned about when it is taken over.
constexpr absl::Duration kExpiresSoon = absl::Hours(14 * 24);

absl::Status Wrong(const std::string& setting, const std::string& file, const std::string& what) {
  return absl::InvalidArgumentError(absl::StrCat(setting, ": ”", file, "” ", what));
}

absl::StatusOr<std::string> WordsOf(const std::string& setting, const std::string& path) {
  auto words = ReadFile(path);
  if (words.ok() && !words->empty()) return words;
  return Wrong(setting, path, "går inte att läsa. Kontrollera sökvägen och rättigheterna.");
}

absl::StatusOr<signing::Certificates> CertificatesOf(const std::string& setting, const std::string& file,
                                                     const std::string& words) {
  auto certificates = signing::ReadCertificates(words);
  if (certificates.ok() && sk_X509_num(certificates->get()) > 0) return certificates;
  return Wrong(setting, file, "är inga certifikat i PEM-form.");
}

// Whether OpenSSL would show them: they belong together, and neither is too weak for it.
bool CanBeShown(X509* certificate, EVP_PKEY* key) {
  std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>> context(SSL_CTX_new(TLS_server_method()));
  const bool can = context != nullptr && SSL_CTX_use_certificate(context.get(), certificate) == 1 &&
                   SSL_CTX_use_PrivateKey(context.get(), key) == 1 && SSL_CTX_check_private_key(context.get()) == 1;
  ERR_clear_error();
  return can;
}

// When it was last good.
absl::Time EndOf(const X509* certificate) {
  std::tm end = {};
  return ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) == 1 ? absl::FromTM(end, absl::UTCTimeZone())
                                                                     : absl::InfiniteFuture();
}

}  // namespace

MemoryFile::MemoryFile() : descriptor_(memfd_create("arendegang", MFD_CLOEXEC)) {}

MemoryFile::~MemoryFile() { close(descriptor_); }

absl::Status MemoryFile::Replace(const std::string& words) {
  const int next = memfd_create("arendegang", MFD_CLOEXEC);
  const bool done = next >= 0 && write(next, words.data(), words.size()) == static_cast<ssize_t>(words.size()) &&
                    dup3(next, descriptor_, O_CLOEXEC) == descriptor_;
  if (next >= 0) close(next);
  return done ? absl::OkStatus() : absl::InternalError("no memory for a file");
}

std::string MemoryFile::Path() const { return absl::StrCat("/proc/self/fd/", descriptor_); }

absl::StatusOr<std::unique_ptr<Certificates>> Certificates::Load(TlsFiles files, Clock clock) {
  std::unique_ptr<Certificates> certificates(new Certificates(std::move(files), std::move(clock)));
  auto words = certificates->Read();
  if (!words.ok()) return words.status();
  absl::Status taken = certificates->TakeOver(*std::move(words));
  if (!taken.ok()) return taken;
  return certificates;
}

absl::StatusOr<Certificates::Words> Certificates::Read() const {
  auto chain = WordsOf("tls_certificate", files_.certificate);
  if (!chain.ok()) return chain.status();
  auto certificates = CertificatesOf("tls_certificate", files_.certificate, *chain);
  if (!certificates.ok()) return certificates.status();
  auto key_words = WordsOf("tls_key", files_.key);
  if (!key_words.ok()) return key_words.status();
  auto key = signing::ReadKey(*key_words, "");
  if (!key.ok()) return Wrong("tls_key", files_.key, "är ingen nyckel i PEM-form utan lösenord.");
  if (!CanBeShown(sk_X509_value(certificates->get(), 0), key->get())) {
    return Wrong("tls_key", files_.key,
                 absl::StrCat("är inte nyckeln till det första certifikatet i ”", files_.certificate,
                              "”, eller så är någon av dem för svag. Byt båda filerna tillsammans."));
  }
  Words words{absl::StrCat(*key_words, "\n", *chain), ""};
  if (files_.client_ca.empty()) return words;
  auto client_ca = WordsOf("tls_client_ca", files_.client_ca);
  if (!client_ca.ok()) return client_ca.status();
  auto authorities = CertificatesOf("tls_client_ca", files_.client_ca, *client_ca);
  if (!authorities.ok()) return authorities.status();
  words.client_ca = *std::move(client_ca);
  return words;
}

absl::Status Certificates::TakeOver(Words words) {
  absl::Status status = pair_.Replace(words.pair);
  if (status.ok()) status = client_ca_.Replace(words.client_ca);
  if (!status.ok()) return status;
  auto certificates = signing::ReadCertificates(words.pair);
  if (certificates.ok() && sk_X509_num(certificates->get()) > 0) {
    const absl::Time end = EndOf(sk_X509_value(certificates->get(), 0));
    Log(end - clock_() < kExpiresSoon ? Severity::kWarning : Severity::kInfo, "certificate taken over",
        {{"file", files_.certificate}, {"good_until", FormatInstant(end)}});
  }
  shown_ = std::move(words);
  return absl::OkStatus();
}

std::shared_ptr<grpc::ServerCredentials> Certificates::Credentials() const {
  using grpc::experimental::FileWatcherCertificateProvider;
  const bool mutual = !files_.client_ca.empty();
  // Key and certificate stand in one file, so that they are replaced in one step.
  grpc::experimental::TlsServerCredentialsOptions options(std::make_shared<FileWatcherCertificateProvider>(
      pair_.Path(), pair_.Path(), mutual ? client_ca_.Path() : "", kSeenWithin));
  options.watch_identity_key_cert_pairs();
  if (mutual) {
    options.watch_root_certs();
    options.set_cert_request_type(GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY);
  }
  return grpc::experimental::TlsServerCredentials(options);
}

void Certificates::Look() {
  std::lock_guard<std::mutex> lock(mutex_);
  auto words = Read();
  if (words.ok() && *words == shown_) return;
  absl::Status status = words.ok() ? TakeOver(*std::move(words)) : words.status();
  const std::string failure(status.message());
  if (!status.ok() && failure != failure_) {
    Log(Severity::kError, "certificate not taken over", {{"cause", failure}, {"next", "the old one goes on"}});
  }
  failure_ = failure;
}

}  // namespace arendegang::server
