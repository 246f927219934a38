#include "services/signing/authority.h"

#include "absl/strings/match.h"
#include "services/signing/handles.h"
#include "services/signing/pem.h"
#include "tests/signing/signing_fixture.h"

namespace arendegang::signing {
namespace {

absl::Time Utc(int year, int month, int day) {
  return absl::FromCivil(absl::CivilDay(year, month, day), absl::UTCTimeZone());
}

SignatureReport ReportOn(const Credentials& credentials, const Credentials& authority, absl::Time when) {
  const auto signer = MakeLocalSigner(credentials);
  return VerifyDetached(kDocument, SignDetached(kDocument, **signer, when).value_or(""), authority.certificate);
}

TEST(Authority, CertifiesForTwoYearsAndNeverLongerThanItLasts) {
  struct Case {
    absl::Time issued;
    absl::Time until;
  };
  const absl::Time made = Utc(2028, 2, 29);
  const auto authority = *MakeAuthority("Hamnviks rot", made);
  const Case cases[] = {
      {Utc(2028, 3, 1), Utc(2030, 3, 1)},
      {made, Utc(2030, 3, 1)},  // there is no 29 February 2030
      {Utc(2036, 2, 29), Utc(2038, 2, 28) + absl::Hours(24)},
      {Utc(2037, 6, 1), Utc(2038, 3, 1)},  // the authority's own end
  };
  for (const Case& c : cases) {
    const auto ylva = IssueCertificate(authority, "Ylva Strand", c.issued);
    ASSERT_TRUE(ylva.ok()) << ylva.status();
    const auto report = ReportOn(*ylva, authority, c.issued);
    EXPECT_EQ(report.verdict, Verdict::kValid) << NameOf(report.verdict);
    EXPECT_EQ(report.not_before, c.issued);
    EXPECT_EQ(report.not_after, c.until) << c.issued;
  }
  EXPECT_EQ(IssueCertificate(authority, "Ylva Strand", Utc(2038, 3, 1)).status().code(),
            absl::StatusCode::kFailedPrecondition);
}

TEST(Authority, GivesEveryCertificateANumberOfItsOwn) {
  const auto one = ReportOn(*IssueCertificate(Authority(), "Ylva Strand", kMade), Authority(), kMade);
  const auto other = ReportOn(*IssueCertificate(Authority(), "Ylva Strand", kMade), Authority(), kMade);
  EXPECT_EQ(one.serial.size(), 32u);
  EXPECT_NE(one.serial, other.serial);
}

TEST(Authority, IsNotMadeOfWhoeverItCertifies) {
  EXPECT_EQ(IssueCertificate(Ylva(), "Rune Alvskog", kMade).status().code(), absl::StatusCode::kFailedPrecondition);
  Credentials mixed = Authority();
  mixed.key = Ylva().key;
  EXPECT_EQ(IssueCertificate(mixed, "Rune Alvskog", kMade).status().code(), absl::StatusCode::kFailedPrecondition);
}

TEST(Authority, KeepsItsKeyEncryptedWithAPassphrase) {
  Credentials authority = *MakeAuthority("Hamnviks rot", kMade, "båt brygga");
  EXPECT_TRUE(absl::StrContains(authority.key, "BEGIN ENCRYPTED PRIVATE KEY"));
  EXPECT_TRUE(IssueCertificate(authority, "Ylva Strand", kMade).ok());
  for (const char* wrong : {"", "båt", "båt brygga "}) {
    authority.passphrase = wrong;
    EXPECT_EQ(IssueCertificate(authority, "Ylva Strand", kMade).status().code(), absl::StatusCode::kInvalidArgument);
  }
  const auto ylva = IssueCertificate(Authority(), "Ylva Strand", kMade, "storm");
  EXPECT_TRUE(MakeLocalSigner(*ylva).ok());
  EXPECT_FALSE(MakeLocalSigner({ylva->certificate, ylva->key, ""}).ok());
}

TEST(Authority, NamesPeopleInOneToSixtyFourCharacters) {
  struct Case {
    std::string name;
    bool good;
  };
  const Case cases[] = {{"Åsa Öberg", true}, {std::string(64, 'x'), true},    {std::string(65, 'x'), false},
                        {"", false},         {std::string("a\0b", 3), false}, {"\xff", false}};
  for (const Case& c : cases) {
    const auto issued = IssueCertificate(Authority(), c.name, kMade);
    ASSERT_EQ(issued.ok(), c.good) << c.name << issued.status();
    EXPECT_EQ(MakeAuthority(c.name, kMade).ok(), c.good) << c.name;
    if (c.good) {
      EXPECT_EQ(ReportOn(*issued, Authority(), kMade).signer, c.name);
    }
  }
}

TEST(Authority, IsReadWholeOrNotAtAll) {
  EXPECT_EQ(IssueCertificate({}, "Ylva Strand", kMade).status().code(), absl::StatusCode::kInvalidArgument);
  Credentials twice = Authority();
  twice.certificate += twice.certificate;
  EXPECT_EQ(IssueCertificate(twice, "Ylva Strand", kMade).status().code(), absl::StatusCode::kInvalidArgument);
  Credentials cut = Authority();
  cut.certificate.resize(cut.certificate.size() / 2);
  EXPECT_EQ(IssueCertificate(cut, "Ylva Strand", kMade).status().code(), absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace arendegang::signing
