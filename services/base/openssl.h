// OpenSSL's things, freed when nobody holds them, and bytes in and out of them.
#pragma once

#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <memory>
#include <string>

#include "absl/strings/string_view.h"

namespace arendegang {

template <auto Free>
struct Freed {
  template <typename T>
  void operator()(T* pointer) const {
    Free(pointer);
  }
};
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;

inline const unsigned char* Bytes(absl::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// The DER of a thing, by the function of OpenSSL that writes it; empty if it cannot be written.
template <typename Write, typename T>
std::string DerOf(Write write, T* thing) {
  unsigned char* der = nullptr;
  const int size = write(thing, &der);
  if (size <= 0) return "";
  std::string bytes(reinterpret_cast<char*>(der), static_cast<size_t>(size));
  OPENSSL_free(der);
  return bytes;
}

}  // namespace arendegang
