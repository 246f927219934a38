#include "services/signing/pem.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <cstring>

namespace arendegang::signing {
namespace {

Bio Read(absl::string_view text) { return Bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))); }

// Gives OpenSSL the passphrase it asks for.
int Give(char* buffer, int size, int /*writing*/, void* passphrase_pointer) {
  const auto& passphrase = *static_cast<const std::string*>(passphrase_pointer);
  if (passphrase.empty() || passphrase.size() > static_cast<size_t>(size)) return -1;
  std::memcpy(buffer, passphrase.data(), passphrase.size());
  return static_cast<int>(passphrase.size());
}

bool IsAtEnd() { return ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE; }

}  // namespace

absl::StatusOr<Certificates> ReadCertificates(absl::string_view pem) {
  Certificates certificates(sk_X509_new_null());
  const Bio bio = Read(pem);
  ERR_clear_error();
  std::string none;
  while (X509* certificate = PEM_read_bio_X509(bio.get(), nullptr, Give, &none))
    sk_X509_push(certificates.get(), certificate);
  const bool good = IsAtEnd();
  ERR_clear_error();
  if (!good) return absl::InvalidArgumentError("a certificate cannot be read");
  return certificates;
}

absl::StatusOr<Certificate> ReadCertificate(absl::string_view pem) {
  absl::StatusOr<Certificates> certificates = ReadCertificates(pem);
  if (!certificates.ok()) return certificates.status();
  if (sk_X509_num(certificates->get()) != 1) return absl::InvalidArgumentError("there is not one certificate here");
  return Certificate(sk_X509_pop(certificates->get()));
}

absl::StatusOr<Key> ReadKey(absl::string_view pem, const std::string& passphrase) {
  const Bio bio = Read(pem);
  Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, Give, const_cast<std::string*>(&passphrase)));
  ERR_clear_error();
  if (key == nullptr) return absl::InvalidArgumentError("the private key cannot be read, or not with this passphrase");
  return key;
}

absl::StatusOr<std::string> WriteCertificate(X509* certificate) {
  const Bio bio(BIO_new(BIO_s_mem()));
  if (PEM_write_bio_X509(bio.get(), certificate) != 1) return OpensslError("writing a certificate");
  return Written(bio.get());
}

absl::StatusOr<std::string> WriteKey(EVP_PKEY* key, const std::string& passphrase) {
  const Bio bio(BIO_new(BIO_s_secmem()));
  const EVP_CIPHER* cipher = passphrase.empty() ? nullptr : EVP_aes_256_cbc();
  if (PEM_write_bio_PKCS8PrivateKey(bio.get(), key, cipher, nullptr, 0, Give, const_cast<std::string*>(&passphrase)) !=
      1)
    return OpensslError("writing a private key");
  return Written(bio.get());
}

}  // namespace arendegang::signing
