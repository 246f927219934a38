#include "services/signing/signer.h"

#include <openssl/err.h>

#include <utility>

#include "services/signing/handles.h"
#include "services/signing/pem.h"

namespace arendegang::signing {
namespace {

class LocalSigner : public Signer {
 public:
  LocalSigner(Key key, std::string certificate, std::string chain)
      : key_(std::move(key)), certificate_(std::move(certificate)), chain_(std::move(chain)) {}

  const std::string& certificate() const override { return certificate_; }
  const std::string& chain() const override { return chain_; }

  absl::StatusOr<std::string> Sign(absl::string_view bytes) override {
    const DigestContext context(EVP_MD_CTX_new());
    size_t size = static_cast<size_t>(EVP_PKEY_get_size(key_.get()));
    std::string signature(size, '\0');
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, Bytes(bytes),
                       bytes.size()) != 1) {
      return OpensslError("signing");
    }
    signature.resize(size);
    return signature;
  }

 private:
  const Key key_;
  const std::string certificate_;
  const std::string chain_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<Signer>> MakeLocalSigner(const Credentials& credentials, const std::string& chain) {
  absl::StatusOr<Certificate> certificate = ReadCertificate(credentials.certificate);
  if (!certificate.ok()) return certificate.status();
  absl::StatusOr<Certificates> between = ReadCertificates(chain);
  if (!between.ok()) return between.status();
  absl::StatusOr<Key> key = ReadKey(credentials.key, credentials.passphrase);
  if (!key.ok()) return key.status();
  const bool match = X509_check_private_key(certificate->get(), key->get()) == 1;
  ERR_clear_error();
  if (!match) return absl::InvalidArgumentError("the private key is not that of the certificate");
  return std::make_unique<LocalSigner>(*std::move(key), credentials.certificate, chain);
}

}  // namespace arendegang::signing
