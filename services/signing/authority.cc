#include "services/signing/authority.h"

#include <openssl/err.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/time/civil_time.h"
#include "services/base/text.h"
#include "services/signing/handles.h"
#include "services/signing/instant.h"
#include "services/signing/pem.h"

namespace arendegang::signing {
namespace {

constexpr int kAuthorityYears = 10;
constexpr int kYears = 2;
// Source: RFC 5280, appendix A: ub-common-name.
constexpr size_t kLongestName = 64;
// More than the 64 bits of chance that guard against two of the same; positive and below the 20 bytes of RFC 5280.
constexpr int kSerialBits = 127;

struct Extended {
  int kind;
  const char* value;
};
const std::vector<Extended> kOfAuthority = {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                                            {NID_key_usage, "critical,keyCertSign,cRLSign"},
                                            {NID_subject_key_identifier, "hash"}};
const std::vector<Extended> kOfSigner = {{NID_basic_constraints, "critical,CA:FALSE"},
                                         {NID_key_usage, "critical,digitalSignature,nonRepudiation"},
                                         {NID_subject_key_identifier, "hash"},
                                         {NID_authority_key_identifier, "keyid:always"}};

// What a certificate is made of. Without an issuer it is by itself.
struct Wanted {
  const std::string& name;
  absl::Time begin;
  absl::Time end;
  X509* issuer = nullptr;
  EVP_PKEY* issuer_key = nullptr;
};

absl::Time YearsAfter(absl::Time instant, int years) {
  const absl::CivilSecond then = absl::ToCivilSecond(instant, absl::UTCTimeZone());
  return absl::FromCivil(
      absl::CivilSecond(then.year() + years, then.month(), then.day(), then.hour(), then.minute(), then.second()),
      absl::UTCTimeZone());
}

absl::Status CheckName(const std::string& name) {
  if (name.empty() || FirstBadByte(name) != absl::string_view::npos || CountCharacters(name) > kLongestName)
    return absl::InvalidArgumentError("a name in a certificate has 1 to 64 characters");
  return absl::OkStatus();
}

bool SetSerial(X509* certificate) {
  const Number serial(BN_new());
  return BN_rand(serial.get(), kSerialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
         BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool SetName(X509* certificate, const std::string& name) {
  return X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate), NID_commonName, MBSTRING_UTF8, Bytes(name),
                                    static_cast<int>(name.size()), -1, 0) == 1;
}

bool SetTimes(X509* certificate, const Wanted& wanted) {
  return ASN1_TIME_set(X509_getm_notBefore(certificate), absl::ToTimeT(wanted.begin)) != nullptr &&
         ASN1_TIME_set(X509_getm_notAfter(certificate), absl::ToTimeT(wanted.end)) != nullptr;
}

bool AddExtensions(X509* certificate, X509* issuer, const std::vector<Extended>& extensions) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  return std::all_of(extensions.begin(), extensions.end(), [&](const Extended& extended) {
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, extended.kind, extended.value));
    return extension != nullptr && X509_add_ext(certificate, extension.get(), -1) == 1;
  });
}

// A new key and its certificate.
absl::StatusOr<Credentials> Make(const Wanted& wanted, const std::string& passphrase) {
  const Key key(EVP_EC_gen("P-256"));
  const Certificate certificate(X509_new());
  X509* issuer = wanted.issuer != nullptr ? wanted.issuer : certificate.get();
  EVP_PKEY* issuer_key = wanted.issuer != nullptr ? wanted.issuer_key : key.get();
  const bool made = key != nullptr && X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
                    SetSerial(certificate.get()) && SetName(certificate.get(), wanted.name) &&
                    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer)) == 1 &&
                    SetTimes(certificate.get(), wanted) && X509_set_pubkey(certificate.get(), key.get()) == 1 &&
                    AddExtensions(certificate.get(), issuer, wanted.issuer != nullptr ? kOfSigner : kOfAuthority) &&
                    X509_sign(certificate.get(), issuer_key, EVP_sha256()) > 0;
  if (!made) return OpensslError("making a certificate");
  absl::StatusOr<std::string> certificate_pem = WriteCertificate(certificate.get());
  absl::StatusOr<std::string> key_pem = WriteKey(key.get(), passphrase);
  if (!certificate_pem.ok()) return certificate_pem.status();
  if (!key_pem.ok()) return key_pem.status();
  return Credentials{*certificate_pem, *key_pem, passphrase};
}

}  // namespace

absl::StatusOr<Credentials> MakeAuthority(const std::string& name, absl::Time now, const std::string& passphrase) {
  absl::Status named = CheckName(name);
  if (!named.ok()) return named;
  return Make({name, now, YearsAfter(now, kAuthorityYears)}, passphrase);
}

absl::StatusOr<Credentials> IssueCertificate(const Credentials& authority, const std::string& name, absl::Time now,
                                             const std::string& passphrase) {
  absl::Status named = CheckName(name);
  if (!named.ok()) return named;
  absl::StatusOr<Certificate> issuer = ReadCertificate(authority.certificate);
  if (!issuer.ok()) return issuer.status();
  absl::StatusOr<Key> key = ReadKey(authority.key, authority.passphrase);
  if (!key.ok()) return key.status();
  const bool may = X509_check_ca(issuer->get()) == 1 && X509_check_private_key(issuer->get(), key->get()) == 1;
  ERR_clear_error();
  if (!may) return absl::FailedPreconditionError("this is no authority, or not its key");
  const absl::Time end = InstantOf(X509_get0_notAfter(issuer->get()));
  if (now >= end) return absl::FailedPreconditionError("the certificate of the authority has ended: make a new one");
  return Make({name, now, std::min(end, YearsAfter(now, kYears)), issuer->get(), key->get()}, passphrase);
}

}  // namespace arendegang::signing
