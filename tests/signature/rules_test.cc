// Who may sign, where a log ended, what is said of a signature, and what is given out: tables, without a service.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/signature/anchor.h"
#include "services/signature/download.h"
#include "services/signature/names.h"
#include "services/signature/sign_rules.h"
#include "services/signature/verification.h"
#include "tests/support/reason.h"

namespace arendegang::signature {
namespace {

using arendegang::testing::ReasonOf;
using signing::Verdict;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string kDigest(64, 'a');
// 28 May 2026, five past two in Sweden.
const absl::Time kThen = absl::FromCivil(absl::CivilSecond(2026, 5, 28, 12, 5, 9), absl::UTCTimeZone());

TEST(Anchor, IsReadAsItIsWritten) {
  const Anchor anchor{123, kDigest};
  EXPECT_EQ(TextOf(anchor), "123:" + kDigest);
  EXPECT_EQ(AnchorOf(TextOf(anchor)), anchor);
}

TEST(Anchor, OfAnotherFormIsNone) {
  for (const std::string& text : {std::string(), std::string("5f0c2a"), "0:" + kDigest, "-1:" + kDigest, "x:" + kDigest,
                                  std::string("123:"), "123:" + kDigest + "a", "1:2:" + kDigest, ":" + kDigest}) {
    EXPECT_EQ(AnchorOf(text), std::nullopt) << text;
  }
}

TEST(SignatureNames, AreReadAsTheyAreWritten) {
  auto name = ParseSignatureName("committees/hvn/meetings/7/signatures/2");
  ASSERT_TRUE(name.ok()) << name.status();
  EXPECT_EQ(NameOf(*name), "committees/hvn/meetings/7/signatures/2");
  EXPECT_TRUE(ParseSignatureName("committees/hvn/meetings/2026-05-26/signatures/2").ok());
  for (const char* wrong : {"", "committees/hvn/meetings/7", "committees/hvn/meetings/7/signatures/0",
                            "committees/hvn/meetings/x/signatures/1", "committees/hvn/meetings/7/justeringar/1"}) {
    EXPECT_EQ(ReasonOf(ParseSignatureName(wrong).status()), "NAME_MALFORMED") << wrong;
  }
}

TEST(WhoSigns, IsSheWhoIsLoggedIn) {
  const access::Caller anybody{"Majlis Kronvik"};
  const access::Caller eva{"Eva Ek", "accounts/eva", "Eva Ek"};
  const access::Caller nameless{"eva", "accounts/eva", ""};
  EXPECT_EQ(*PersonOf(anybody, "Olle Alm"), "Olle Alm");
  EXPECT_EQ(*PersonOf(eva, ""), "Eva Ek");
  EXPECT_EQ(*PersonOf(eva, "Eva Ek"), "Eva Ek");
  const access::Caller of_an_issuer{"Eva Ek", "", "Eva Ek"};
  EXPECT_EQ(*PersonOf(of_an_issuer, ""), "Eva Ek");
  for (const auto& [caller, asked] :
       std::vector<std::pair<access::Caller, std::string>>{{eva, "Olle Alm"},
                                                           {nameless, ""},
                                                           {nameless, "Olle Alm"},
                                                           {anybody, ""},
                                                           {anybody, "Eva\nEk"},
                                                           {anybody, "Eva \xff"},
                                                           {anybody, std::string(65, 'x')}}) {
    EXPECT_EQ(ReasonOf(PersonOf(caller, asked).status()), "FIELDS_INVALID") << caller.account << " " << asked;
  }
}

TEST(WhoSigns, CertifiedWhatIsSealed) {
  const std::vector<justering::JusterareRow> both = {{"Eva Ek", "2026-05-28", ""}, {"Olle Alm", "2026-05-28", ""}};
  justering::JusteringRow row;
  EXPECT_EQ(ReasonOf(CheckMaySign("j", row, both, "Eva Ek")), "JUSTERING_NOT_DONE");
  row.justering_date = "2026-05-28";
  EXPECT_TRUE(CheckMaySign("j", row, both, "Eva Ek").ok());
  EXPECT_TRUE(CheckMaySign("j", row, both, "Olle Alm").ok());
  for (const char* other : {"Rut Berg", "eva ek", "Eva", ""}) {
    EXPECT_EQ(ReasonOf(CheckMaySign("j", row, both, other)), "NOT_JUSTERARE") << other;
  }
}

Proof ProofOf(Verdict verdict, Fit fit = Fit::kFits, const std::string& signer = "Astrid Wallmark") {
  Proof proof;
  proof.report.verdict = verdict;
  proof.report.signer = signer;
  proof.report.signing_time = kThen;
  proof.log = {fit, 57};
  return proof;
}

TEST(Verification, SaysWhoSignedAndWhen) {
  const v1::Verification told = VerificationOf({ProofOf(Verdict::kValid)});
  EXPECT_EQ(told.explanation(),
            "Filen är oförändrad sedan Astrid Wallmark undertecknade den 28 maj 2026 klockan 14.05. Händelseloggen "
            "stämmer.");
  EXPECT_EQ(told.state(), v1::SIGNATURE_STATE_GOOD);
  EXPECT_EQ(told.log(), v1::LOG_STATE_FITS);
  EXPECT_EQ(told.person(), "Astrid Wallmark");
  EXPECT_EQ(told.sign_time().seconds(), absl::ToUnixSeconds(kThen));
}

TEST(Verification, HasAStateForEveryVerdict) {
  struct Case {
    Verdict verdict;
    v1::SignatureState state;
    const char* words;
  };
  for (const Case& each : {Case{Verdict::kUnreadable, v1::SIGNATURE_STATE_BROKEN, "ingen underskrift"},
                           Case{Verdict::kWeak, v1::SIGNATURE_STATE_BROKEN, "inte bevisar något"},
                           Case{Verdict::kSignatureBroken, v1::SIGNATURE_STATE_BROKEN, "har ändrats"},
                           Case{Verdict::kContentChanged, v1::SIGNATURE_STATE_FILE_CHANGED, "har ändrats sedan dess"},
                           Case{Verdict::kCertificateExchanged, v1::SIGNATURE_STATE_BROKEN, "har ändrats"},
                           Case{Verdict::kCertificateUnfit, v1::SIGNATURE_STATE_NOT_TRUSTED, "ingen härifrån"},
                           Case{Verdict::kCertificateExpired, v1::SIGNATURE_STATE_NOT_TRUSTED, "ingen härifrån"},
                           Case{Verdict::kCertificateUntrusted, v1::SIGNATURE_STATE_NOT_TRUSTED, "ingen härifrån"}}) {
    const v1::Verification told = VerificationOf({ProofOf(each.verdict)});
    EXPECT_EQ(told.state(), each.state) << NameOf(each.verdict);
    EXPECT_THAT(told.explanation(), AllOf(HasSubstr(each.words), Not(HasSubstr("oförändrad")))) << NameOf(each.verdict);
    EXPECT_EQ(told.person(), "") << "nothing is proven of her";
    EXPECT_EQ(told.log(), v1::LOG_STATE_UNSPECIFIED);
  }
}

TEST(Verification, SaysHowTheLogStands) {
  struct Case {
    Fit fit;
    v1::LogState state;
    const char* words;
  };
  for (const Case& each :
       {Case{Fit::kUnknown, v1::LOG_STATE_UNSPECIFIED, "säger inget"}, Case{Fit::kFits, v1::LOG_STATE_FITS, "stämmer"},
        Case{Fit::kGone, v1::LOG_STATE_REWRITTEN, "kortats: händelse 57"},
        Case{Fit::kBroken, v1::LOG_STATE_REWRITTEN, "bruten vid händelse 57"},
        Case{Fit::kAnother, v1::LOG_STATE_REWRITTEN, "omskriven: händelse 57"}}) {
    const v1::Verification told = VerificationOf({ProofOf(Verdict::kValid, each.fit)});
    EXPECT_EQ(told.state(), v1::SIGNATURE_STATE_GOOD);
    EXPECT_EQ(told.log(), each.state);
    EXPECT_THAT(told.explanation(), HasSubstr(each.words));
  }
}

TEST(Verification, OfSeveralIsTheWorst) {
  const Proof good = ProofOf(Verdict::kValid);
  const Proof other = ProofOf(Verdict::kValid, Fit::kGone, "Gösta Ekvall");
  const Proof bad = ProofOf(Verdict::kSignatureBroken);
  EXPECT_THAT(VerificationOf({good, other}).explanation(), AllOf(HasSubstr("Astrid"), HasSubstr("\nFilen är oförändrad "
                                                                                                "sedan Gösta")));
  EXPECT_EQ(VerificationOf({other, good}).log(), v1::LOG_STATE_REWRITTEN);
  EXPECT_EQ(VerificationOf({good, bad}).state(), v1::SIGNATURE_STATE_BROKEN);
  EXPECT_EQ(VerificationOf({bad, good}).state(), v1::SIGNATURE_STATE_BROKEN);
  EXPECT_EQ(VerificationOf({}).state(), v1::SIGNATURE_STATE_FILE_CHANGED);
}

SignatureRow SignedBy(const std::string& person) {
  SignatureRow row;
  row.data.set_person(person);
  row.data.mutable_sign_time()->set_seconds(absl::ToUnixSeconds(kThen));
  row.pdf_signature = "pdf of " + person;
  row.text_signature = "text of " + person;
  return row;
}

TEST(Files, AreAllThatIsNeededToVerify) {
  SignedPaper paper;
  paper.file_name = "hvn-2026-05-26-protokoll";
  paper.pdf = "%PDF";
  paper.text = "§ 1\n";
  const auto files = FilesOf(paper, {SignedBy("Åsa Ek-Öst"), SignedBy("Asa Ek Ost"), SignedBy("Łé")}, "PEM");
  std::vector<std::string> names;
  for (const File& file : files) names.push_back(file.name);
  EXPECT_THAT(names, ElementsAre("hvn-2026-05-26-protokoll.pdf", "hvn-2026-05-26-protokoll.pdf.asa-ek-ost.p7s",
                                 "hvn-2026-05-26-protokoll.pdf.asa-ek-ost-2.p7s", "hvn-2026-05-26-protokoll.pdf.e.p7s",
                                 "hvn-2026-05-26-protokoll.txt", "hvn-2026-05-26-protokoll.txt.asa-ek-ost.p7s",
                                 "hvn-2026-05-26-protokoll.txt.asa-ek-ost-2.p7s", "hvn-2026-05-26-protokoll.txt.e.p7s",
                                 "ROT.pem", "LÄS-MIG.txt"));
  EXPECT_EQ(files[2].bytes, "pdf of Asa Ek Ost");
  EXPECT_EQ(files[5].bytes, "text of Åsa Ek-Öst");
  EXPECT_EQ(files[8].bytes, "PEM");
  EXPECT_THAT(files[9].bytes, AllOf(HasSubstr("Åsa Ek-Öst, den 28 maj 2026 klockan 14.05"),
                                    HasSubstr("-in hvn-2026-05-26-protokoll.txt.e.p7s -content "
                                              "hvn-2026-05-26-protokoll.txt -CAfile ROT.pem")));
}

}  // namespace
}  // namespace arendegang::signature
