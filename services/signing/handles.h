// The things of OpenSSL that signatures are made of, freed when nobody holds them.
#pragma once

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "services/base/openssl.h"

namespace arendegang::signing {

inline void FreeCertificates(STACK_OF(X509) * stack) { sk_X509_pop_free(stack, X509_free); }
inline void FreeBorrowed(STACK_OF(X509) * stack) { sk_X509_free(stack); }

using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Freed<FreeCertificates>>;
using BorrowedCertificates = std::unique_ptr<STACK_OF(X509), Freed<FreeBorrowed>>;
using Cms = std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using ObjectId = std::unique_ptr<ASN1_OBJECT, Freed<ASN1_OBJECT_free>>;
using SigningCertificate = std::unique_ptr<ESS_SIGNING_CERT_V2, Freed<ESS_SIGNING_CERT_V2_free>>;
using Store = std::unique_ptr<X509_STORE, Freed<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>>;
using Asn1Time = std::unique_ptr<ASN1_TIME, Freed<ASN1_TIME_free>>;

// What is written into memory.
std::string Written(BIO* bio);

// INTERNAL, with what was tried and OpenSSL's reason, whose list of errors is empty afterwards.
absl::Status OpensslError(absl::string_view tried);

}  // namespace arendegang::signing
