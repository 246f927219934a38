#include "services/signing/cms.h"

#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/signing/signing_fixture.h"

namespace arendegang::signing {
namespace {

bool IsValid(const std::string& signature) {
  return VerifyDetached(kDocument, signature, Authority().certificate).valid();
}

std::string Flipped(std::string bytes, size_t bit) {
  bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
  return bytes;
}

TEST(Cms, SaysWhoSignedWhatWhen) {
  const auto report = VerifyDetached(kDocument, SignedBy(Ylva()), Authority().certificate);
  EXPECT_EQ(report.verdict, Verdict::kValid) << NameOf(report.verdict);
  EXPECT_TRUE(report.valid());
  EXPECT_EQ(report.signer, "Ylva Strand");
  EXPECT_EQ(report.signing_time, kSigned);
  EXPECT_EQ(report.not_before, kMade);
  EXPECT_EQ(report.log_anchor, kAnchor);
}

TEST(Cms, NeedsNoAnchorAndTakesAnyBytes) {
  const auto signer = *MakeLocalSigner(Ylva());
  for (const std::string& bytes : {std::string(), std::string("\0\r\n", 3), std::string(3 << 20, 'x')}) {
    const auto signature = SignDetached(bytes, *signer, kSigned + absl::Milliseconds(900));
    ASSERT_TRUE(signature.ok()) << signature.status();
    const auto report = VerifyDetached(bytes, *signature, Authority().certificate);
    EXPECT_EQ(report.verdict, Verdict::kValid);
    EXPECT_EQ(report.log_anchor, "");
    EXPECT_EQ(report.signing_time, kSigned);
    EXPECT_EQ(VerifyDetached(bytes + "\n", *signature, Authority().certificate).verdict, Verdict::kContentChanged);
  }
}

TEST(Cms, IsBrokenByAnyBitOfTheDocumentThatIsFlipped) {
  const std::string signature = SignedBy(Ylva());
  const std::string document = kDocument;
  for (size_t i = 0; i < document.size() * 8; ++i) {
    EXPECT_EQ(VerifyDetached(Flipped(document, i), signature, Authority().certificate).verdict,
              Verdict::kContentChanged)
        << i;
  }
}

TEST(Cms, IsBrokenByAnyBitOfTheSignatureThatIsFlipped) {
  const std::string signature = SignedBy(Ylva());
  ASSERT_TRUE(IsValid(signature));
  for (size_t bit = 0; bit < signature.size() * 8; ++bit)
    EXPECT_FALSE(IsValid(Flipped(signature, bit))) << bit / 8 << "." << bit % 8;
}

TEST(Cms, IsBrokenByAnyBitOfACertificateThatIsBroughtAlong) {
  const std::string signature = SignedBy(Ylva(), Authority().certificate);
  ASSERT_TRUE(IsValid(signature));
  for (size_t bit = 0; bit < signature.size() * 8; bit += 7)
    EXPECT_FALSE(IsValid(Flipped(signature, bit))) << bit / 8 << "." << bit % 8;
}

TEST(Cms, IsBrokenByAnyByteThatIsMissingOrAdded) {
  const std::string signature = SignedBy(Ylva());
  for (size_t size = 0; size < signature.size(); ++size) EXPECT_FALSE(IsValid(signature.substr(0, size))) << size;
  EXPECT_FALSE(IsValid(signature + '\0'));
}

TEST(Cms, IsWorthWhatItsCertificateIsWorth) {
  const auto other = *MakeAuthority("Hamnviks rot", kMade);  // of the same name
  const auto forger = *IssueCertificate(other, "Ylva Strand", kMade);
  const auto root_alone = SignedBy(Ylva());
  struct Case {
    const char* name;
    std::string signature;
    std::string roots;
    Verdict verdict;
  };
  const Case cases[] = {
      {"the root among others", root_alone, other.certificate + Authority().certificate, Verdict::kValid},
      {"another root of its name", root_alone, other.certificate, Verdict::kCertificateUntrusted},
      {"another's certificate", SignedBy(forger), Authority().certificate, Verdict::kCertificateUntrusted},
      {"its root brought along", SignedBy(forger, other.certificate), Authority().certificate,
       Verdict::kCertificateUntrusted},
      {"no roots", root_alone, "", Verdict::kCertificateUntrusted},
      {"roots that are none", root_alone, "-----BEGIN CERTIFICATE-----\nx", Verdict::kCertificateUntrusted},
      {"a certificate of nothing to do with it", SignedBy(Ylva(), other.certificate), Authority().certificate,
       Verdict::kUnreadable},
      {"the authority itself", SignedBy(Authority()), Authority().certificate, Verdict::kCertificateUnfit},
      {"no signature", "", Authority().certificate, Verdict::kUnreadable},
      {"text", "Ylva Strand", Authority().certificate, Verdict::kUnreadable},
      {"too large", std::string(65537, '0'), Authority().certificate, Verdict::kUnreadable},
  };
  for (const Case& c : cases)
    EXPECT_EQ(VerifyDetached(kDocument, c.signature, c.roots).verdict, c.verdict)
        << c.name << ": " << NameOf(VerifyDetached(kDocument, c.signature, c.roots).verdict);
}

TEST(Cms, IsNotMadeOutsideTheHoursOfTheCertificate) {
  const auto signer = *MakeLocalSigner(Ylva());
  const absl::Time end = VerifyDetached(kDocument, SignedBy(Ylva()), Authority().certificate).not_after;
  struct Case {
    absl::Time when;
    bool good;
  };
  const Case cases[] = {{kMade - absl::Seconds(1), false}, {kMade, true}, {end - absl::Seconds(1), true}, {end, false}};
  for (const Case& c : cases) {
    const auto signature = SignDetached(kDocument, *signer, c.when);
    EXPECT_EQ(signature.ok(), c.good) << c.when << signature.status();
    if (c.good) {
      EXPECT_TRUE(VerifyDetached(kDocument, *signature, Authority().certificate).valid()) << c.when;
    } else {
      EXPECT_EQ(signature.status().code(), absl::StatusCode::kFailedPrecondition);
    }
  }
}

TEST(Cms, HoldsAnAnchorOfTextOnly) {
  const auto signer = *MakeLocalSigner(Ylva());
  EXPECT_EQ(SignDetached(kDocument, *signer, kSigned, "\xff").status().code(), absl::StatusCode::kInvalidArgument);
}

// A signer somewhere else, which gives what it likes.
class FarSigner : public Signer {
 public:
  explicit FarSigner(absl::StatusOr<std::string> answer) : answer_(std::move(answer)) {}
  const std::string& certificate() const override { return Ylva().certificate; }
  const std::string& chain() const override { return none_; }
  absl::StatusOr<std::string> Sign(absl::string_view bytes) override { return asked_ = std::string(bytes), answer_; }
  const std::string& asked() const { return asked_; }

 private:
  absl::StatusOr<std::string> answer_;
  std::string none_;
  std::string asked_;
};

TEST(Cms, IsNotMadeOfWhatIsNoSignature) {
  FarSigner away(absl::UnavailableError("no card"));
  EXPECT_EQ(SignDetached(kDocument, away, kSigned).status().code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(away.asked().find(kDocument), std::string::npos);  // the document stays here
  FarSigner confused("x");
  EXPECT_EQ(SignDetached(kDocument, confused, kSigned).status().code(), absl::StatusCode::kInternal);
  const auto rune = *MakeLocalSigner(*IssueCertificate(Authority(), "Rune Alvskog", kMade));
  FarSigner another(rune->Sign(away.asked()));
  EXPECT_EQ(SignDetached(kDocument, another, kSigned).status().code(), absl::StatusCode::kInternal);
  FarSigner right((*MakeLocalSigner(Ylva()))->Sign(away.asked()));
  EXPECT_TRUE(SignDetached(kDocument, right, kSigned).ok());
}

TEST(Signer, HasTheKeyOfItsCertificate) {
  EXPECT_EQ(MakeLocalSigner({Ylva().certificate, Authority().key, ""}).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(MakeLocalSigner({"", "", ""}).status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(MakeLocalSigner(Ylva(), "-----BEGIN CERTIFICATE-----\nx").status().code(),
            absl::StatusCode::kInvalidArgument);
}

TEST(Signer, MayBeUsedByManyAtOnce) {
  const auto signer = *MakeLocalSigner(Ylva());
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      const std::string document = absl::StrCat(kDocument, i);
      for (int n = 0; n < 50; ++n) {
        const auto signature = SignDetached(document, *signer, kSigned);
        EXPECT_TRUE(VerifyDetached(document, signature.value_or(""), Authority().certificate).valid());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace arendegang::signing
