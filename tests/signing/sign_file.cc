// Signs and verifies files, for openssl_test.py.
//
//   sign_file make FOLDER SECONDS                        root.pem, root.key, signer.pem, signer.key
//   sign_file sign CERTIFICATE KEY FILE SECONDS ANCHOR   prints the signature
//   sign_file verify ROOTS FILE SIGNATURE                prints verdict, signer, signing time, serial number, anchor
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "services/signing/authority.h"
#include "services/signing/cms.h"
#include "services/signing/signer.h"
#include "tests/support/files.h"

namespace {

using namespace arendegang;
using testing::ReadFile;

void Write(const std::string& path, const std::string& content) { std::ofstream(path, std::ios::binary) << content; }

absl::Time At(const std::string& seconds) { return absl::FromUnixSeconds(std::stoll(seconds)); }

int Make(const std::string& folder, const std::string& seconds) {
  const auto root = *signing::MakeAuthority("Hamnviks rot", At(seconds));
  const auto signer = *signing::IssueCertificate(root, "Åsa Öberg", At(seconds));
  Write(folder + "/root.pem", root.certificate);
  Write(folder + "/root.key", root.key);
  Write(folder + "/signer.pem", signer.certificate);
  Write(folder + "/signer.key", signer.key);
  return 0;
}

int Sign(const std::vector<std::string>& arguments) {
  const auto signer = *signing::MakeLocalSigner({ReadFile(arguments[0]), ReadFile(arguments[1]), ""});
  const auto signature = signing::SignDetached(ReadFile(arguments[2]), *signer, At(arguments[3]), arguments[4]);
  if (!signature.ok()) std::cerr << signature.status() << "\n";
  std::cout << signature.value_or("");
  return signature.ok() ? 0 : 1;
}

int Verify(const std::vector<std::string>& arguments) {
  const auto report = signing::VerifyDetached(ReadFile(arguments[1]), ReadFile(arguments[2]), ReadFile(arguments[0]));
  std::cout << signing::NameOf(report.verdict) << "\n"
            << report.signer << "\n"
            << absl::ToUnixSeconds(report.signing_time) << "\n"
            << report.serial << "\n"
            << report.log_anchor << "\n";
  return report.valid() ? 0 : 1;
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  const std::string verb = arguments.empty() ? "" : arguments[0];
  const std::vector<std::string> rest(arguments.begin() + !arguments.empty(), arguments.end());
  if (verb == "make" && rest.size() == 2) return Make(rest[0], rest[1]);
  if (verb == "sign" && rest.size() == 5) return Sign(rest);
  if (verb == "verify" && rest.size() == 3) return Verify(rest);
  return 2;
}
