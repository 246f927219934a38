// Those who certified sign what was sealed, byte for byte, and what was changed afterwards is found out.
#include "services/signature/signature_service.h"

#include <thread>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/anslag/wording.h"
#include "services/base/sha256.h"
#include "services/papers/paper_wording.h"
#include "services/signature/anchor.h"
#include "services/signature/check.h"
#include "services/signing/cms.h"
#include "tests/justering/justering_fixture.h"
#include "tests/papers/script_converter.h"

namespace arendegang::signature {
namespace {

using arendegang::testing::ReasonOf;
using storage::Sql;
using storage::Transaction;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class SignatureTest : public arendegang::testing::JusteringTest {
 protected:
  static constexpr char kFolder[] = ARENDEGANG_SOURCE_DIR "/phrasebooks";

  SignatureTest()
      : converter_(arendegang::testing::ScriptConverter(folder_.File("."))),
        papers_(*database_, clock_, styles_, *styles::Looks::Load(kFolder), *papers::LoadWording(kFolder),
                *anslag::LoadWording(kFolder), converter_, calls_),
        signers_(*database_, clock_),
        signatures_(*database_, clock_, signers_, papers_, calls_) {}

  // § 3 certified at once, the rest two days later.
  v1::Meeting Certified() {
    v1::Meeting meeting = Held();
    Sealed(Get(LayOut(meeting, true)->name()));
    EXPECT_TRUE(Close(meeting).ok());
    Day("2026-05-28");
    Sealed(Get(LayOut(meeting)->name()));
    return meeting;
  }

  static std::string Justering(const v1::Meeting& meeting, int number) {
    return meeting.name() + "/justeringar/" + std::to_string(number);
  }

  absl::StatusOr<v1::Signature> TrySign(const std::string& justering, const std::string& person) {
    v1::SignJusteringRequest request;
    request.set_justering(justering);
    request.set_person(person);
    return signatures_.Sign(caller_, request);
  }

  v1::Signature Signed(const std::string& justering, const std::string& person) {
    auto signature = TrySign(justering, person);
    EXPECT_TRUE(signature.ok()) << signature.status();
    return signature.ok() ? *signature : v1::Signature();
  }

  absl::StatusOr<v1::Signature> TryExtract(const v1::Meeting& meeting, const std::vector<std::string>& items,
                                           const std::string& person = "Majlis Kronvik") {
    v1::SignExtractRequest request;
    request.set_meeting(meeting.name());
    for (const std::string& item : items) request.add_items(item);
    request.set_person(person);
    return signatures_.Sign(caller_, request);
  }

  std::vector<File> Files(const v1::Signature& signature) {
    v1::DownloadSignedRequest request;
    request.set_name(signature.name());
    auto files = signatures_.Files(request);
    EXPECT_TRUE(files.ok()) << files.status();
    return files.ok() ? *files : std::vector<File>();
  }

  v1::Verification Verified(const std::string& file, const std::string& signature = "") {
    v1::VerifySignedRequest request;
    request.set_file(file);
    request.set_signature(signature);
    auto verification = signatures_.Verify(request);
    EXPECT_TRUE(verification.ok()) << verification.status();
    return verification.ok() ? *verification : v1::Verification();
  }

  std::vector<std::string> Problems() {
    v1::CheckResponse response;
    EXPECT_TRUE(
        database_->Read([&](Transaction& transaction) { return CheckSignatures(transaction, signers_, &response); })
            .ok());
    return {response.problems().begin(), response.problems().end()};
  }

  // As one changes the file who has it: the guards of the log go first.
  void Tamper(storage::Database::Body body) {
    for (auto drop :
         {+[](Transaction& t) { return t.Run(Sql("DROP TRIGGER IF EXISTS events_are_never_changed"), {}); },
          +[](Transaction& t) { return t.Run(Sql("DROP TRIGGER IF EXISTS events_are_never_deleted"), {}); }}) {
      EXPECT_TRUE(database_->Write([&](Transaction& t) { return drop(t).status(); }).ok());
    }
    EXPECT_TRUE(database_->Write(body).ok());
  }

  papers::Converter converter_;
  papers::PaperService papers_;
  LocalSigners signers_;
  SignatureService signatures_;
};

TEST_F(SignatureTest, TheTextIsTheSealedOneByteForByte) {
  const v1::Meeting meeting = Certified();
  const v1::Justering justering = Get(Justering(meeting, 2));
  const v1::Signature signature = Signed(justering.name(), "Eva Ek");
  EXPECT_EQ(signature.name(), meeting.name() + "/signatures/1");
  EXPECT_EQ(signature.justering(), justering.name());
  EXPECT_THAT(signature.items(), IsEmpty());
  EXPECT_EQ(signature.text_sha256(), justering.sha256());
  const std::vector<File> files = Files(signature);
  ASSERT_EQ(files.size(), 6u);
  EXPECT_EQ(files[2].bytes, justering.text());
  EXPECT_EQ(files[0].name, "hvn-2026-05-26-protokoll.pdf");
  EXPECT_EQ(Sha256Hex(files[0].bytes), signature.pdf_sha256());
}

TEST_F(SignatureTest, TheFirstFixesWhatAllSign) {
  const v1::Meeting meeting = Certified();
  const v1::Signature first = Signed(Justering(meeting, 2), "Eva Ek");
  ASSERT_TRUE(Correct(Items(meeting).items(3), "trettio", "fyrtio").ok());
  const v1::Signature second = Signed(Justering(meeting, 2), "Olle Alm");
  EXPECT_EQ(second.name(), meeting.name() + "/signatures/2");
  EXPECT_EQ(second.pdf_sha256(), first.pdf_sha256());
  EXPECT_EQ(second.text_sha256(), first.text_sha256());
  EXPECT_EQ(Files(second).size(), 8u);
}

TEST_F(SignatureTest, TwoAtOnceSignTheSame) {
  const v1::Meeting meeting = Certified();
  v1::Signature olle;
  std::thread other([&] { olle = Signed(Justering(meeting, 2), "Olle Alm"); });
  const v1::Signature eva = Signed(Justering(meeting, 2), "Eva Ek");
  other.join();
  EXPECT_EQ(eva.pdf_sha256(), olle.pdf_sha256());
  EXPECT_NE(eva.name(), olle.name());
  EXPECT_THAT(Problems(), IsEmpty());
}

TEST_F(SignatureTest, WhatWasCertifiedAtOnceIsSignedAsAnExtract) {
  const v1::Meeting meeting = Certified();
  const v1::Signature signature = Signed(Justering(meeting, 1), "Olle Alm");
  EXPECT_EQ(Files(signature)[0].name, "hvn-2026-05-26-utdrag-3.pdf");
  EXPECT_EQ(Files(signature)[2].bytes, Get(Justering(meeting, 1)).text());
}

TEST_F(SignatureTest, NobodySignsWhatWasNotCertifiedWithTheRest) {
  const v1::Meeting meeting = Held();
  ASSERT_TRUE(Close(meeting).ok());
  Day("2026-05-28");
  v1::CreateJusteringRequest request;
  request.set_parent(meeting.name());
  for (int place : {1, 2, 4}) request.add_items(Items(meeting).items(place - 1).name());
  auto laid = justering_.Create(caller_, request);
  ASSERT_TRUE(laid.ok()) << laid.status();
  Sealed(Get(laid->name()));
  EXPECT_EQ(Files(Signed(laid->name(), "Eva Ek"))[0].name, "hvn-2026-05-26-utdrag-1-2-4.pdf");
}

TEST_F(SignatureTest, WhoMayNotIsTold) {
  const v1::Meeting meeting = Held();
  const std::string open = LayOut(meeting, true)->name();
  EXPECT_EQ(ReasonOf(TrySign(open, "Eva Ek").status()), "JUSTERING_NOT_DONE");
  Sealed(Get(open));
  EXPECT_EQ(ReasonOf(TrySign(open, "Rut Berg").status()), "NOT_JUSTERARE");
  EXPECT_EQ(ReasonOf(TrySign(open, "").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(TrySign(Justering(meeting, 9), "Eva Ek").status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(ReasonOf(TrySign("committees/hvn", "Eva Ek").status()), "NAME_MALFORMED");
  Signed(open, "Eva Ek");
  EXPECT_EQ(ReasonOf(TrySign(open, "Eva Ek").status()), "ALREADY_SIGNED");
  caller_ = {"Olle Alm", "accounts/olle", "Olle Alm"};
  EXPECT_EQ(ReasonOf(TrySign(open, "Eva Ek").status()), "FIELDS_INVALID");
  const v1::Signature hers = Signed(open, "");
  EXPECT_EQ(hers.person(), "Olle Alm");
  EXPECT_EQ(hers.account(), "accounts/olle");
}

TEST_F(SignatureTest, ExtractsAreOfWhatIsSealed) {
  const v1::Meeting meeting = Held();
  Sealed(Get(LayOut(meeting, true)->name()));
  const auto item = [&](int place) { return Items(meeting).items(place - 1).name(); };
  EXPECT_EQ(ReasonOf(TryExtract(meeting, {item(3), item(4)}).status()), "PARAGRAPH_NOT_SEALED");
  EXPECT_EQ(ReasonOf(TryExtract(meeting, {}).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(TryExtract(meeting, {meeting.name() + "/items/99"}).status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(ReasonOf(TryExtract(meeting, {"committees/hvn/meetings/9/items/3"}).status()), "RESOURCE_NOT_FOUND");
  auto signature = TryExtract(meeting, {item(3), item(3)});
  ASSERT_TRUE(signature.ok()) << signature.status();
  EXPECT_THAT(signature->items(), ElementsAre(item(3)));
  EXPECT_EQ(signature->justering(), "");
  EXPECT_EQ(TryExtract(meeting, {item(3)})->name(), signature->name()) << "the same again is the same";
  EXPECT_EQ(TryExtract(meeting, {item(3)}, "Ylva Strand")->pdf_sha256(), signature->pdf_sha256());
  EXPECT_EQ(Verified(Files(*signature)[3].bytes).state(), v1::SIGNATURE_STATE_GOOD);
}

TEST_F(SignatureTest, CarriesWhereTheLogEnded) {
  const v1::Meeting meeting = Certified();
  const v1::Signature signature = Signed(Justering(meeting, 2), "Eva Ek");
  int64_t number = 0;
  std::string resource;
  ASSERT_TRUE(database_
                  ->Read([&](Transaction& transaction) {
                    return access::ReadEvents(transaction, "", signature.event_number(), 9,
                                              [&](const access::LoggedEvent& event) {
                                                number = event.number;
                                                resource = event.method + " " + event.resource;
                                              });
                  })
                  .ok());
  EXPECT_EQ(number, signature.event_number() + 1);
  EXPECT_EQ(resource, "SignJustering " + signature.name());
  const std::vector<File> files = Files(signature);
  const auto report = signing::VerifyDetached(files[0].bytes, files[1].bytes, files[4].bytes);
  ASSERT_TRUE(report.valid()) << NameOf(report.verdict);
  EXPECT_EQ(report.signer, "Eva Ek");
  EXPECT_EQ(report.log_anchor, TextOf({signature.event_number(), signature.event_digest()}));
}

TEST_F(SignatureTest, IsVerifiedWithAndWithoutIt) {
  EXPECT_EQ(Verified("% nobody has signed anything").state(), v1::SIGNATURE_STATE_FILE_CHANGED);
  const std::vector<File> files = Files(Signed(Justering(Certified(), 2), "Eva Ek"));
  const std::string &pdf = files[0].bytes, &of_pdf = files[1].bytes, &text = files[2].bytes, &of_text = files[3].bytes;
  for (const v1::Verification& good : {Verified(pdf), Verified(pdf, of_pdf), Verified(text), Verified(text, of_text)}) {
    EXPECT_EQ(good.state(), v1::SIGNATURE_STATE_GOOD);
    EXPECT_EQ(good.log(), v1::LOG_STATE_FITS);
    EXPECT_EQ(good.explanation(),
              "Filen är oförändrad sedan Eva Ek undertecknade den 28 maj 2026 klockan 20.00. Händelseloggen stämmer.");
  }
  EXPECT_EQ(Verified(pdf + "\n").state(), v1::SIGNATURE_STATE_FILE_CHANGED);
  EXPECT_EQ(Verified(pdf + "\n", of_pdf).state(), v1::SIGNATURE_STATE_FILE_CHANGED);
  EXPECT_EQ(Verified(pdf, of_text).state(), v1::SIGNATURE_STATE_FILE_CHANGED);
  EXPECT_EQ(Verified(pdf, pdf).state(), v1::SIGNATURE_STATE_BROKEN);
  const auto stranger = signing::MakeAuthority("Hamnviks rot", now_);
  const auto signer = signing::MakeLocalSigner(*signing::IssueCertificate(*stranger, "Eva Ek", now_));
  EXPECT_EQ(Verified(pdf, *signing::SignDetached(pdf, **signer, now_)).state(), v1::SIGNATURE_STATE_NOT_TRUSTED);
  EXPECT_EQ(ReasonOf(signatures_.Verify(v1::VerifySignedRequest()).status()), "FIELDS_INVALID");
}

TEST_F(SignatureTest, DoesNotFitALogThatWasTouched) {
  const std::vector<File> files = Files(Signed(Justering(Certified(), 2), "Eva Ek"));
  struct Case {
    const char* name;
    absl::Status (*change)(Transaction&);
    const char* told;
  };
  EXPECT_THAT(Problems(), IsEmpty());
  for (const Case& each :
       {Case{"edited",
             [](Transaction& t) { return t.Run(Sql("UPDATE events SET after = 'x' WHERE number = 5"), {}).status(); },
             "bruten vid händelse 5"},
        Case{"cut", [](Transaction& t) { return t.Run(Sql("DELETE FROM events WHERE number > 4"), {}).status(); },
             "kortats"}}) {
    SCOPED_TRACE(each.name);
    Tamper(each.change);
    const v1::Verification told = Verified(files[0].bytes, files[1].bytes);
    EXPECT_EQ(told.state(), v1::SIGNATURE_STATE_GOOD);
    EXPECT_EQ(told.log(), v1::LOG_STATE_REWRITTEN);
    EXPECT_THAT(told.explanation(), HasSubstr(each.told));
    EXPECT_THAT(Problems(), ElementsAre(HasSubstr(each.told)));
  }
  // Written on by the service itself: its chain is whole, and as long as it was.
  for (int i = 0; i < 40; ++i) Registered("Annat ärende");
  EXPECT_THAT(Verified(files[0].bytes).explanation(), HasSubstr("omskriven: händelse "));
  EXPECT_THAT(Problems(), ElementsAre(HasSubstr("omskriven: händelse ")));
}

TEST_F(SignatureTest, TheAuthorityIsMadeOnce) {
  auto first = signatures_.Vouching();
  ASSERT_TRUE(first.ok()) << first.status();
  EXPECT_THAT(first->certificate(), HasSubstr("BEGIN CERTIFICATE"));
  Day("2026-06-01");
  EXPECT_EQ(signatures_.Vouching()->certificate(), first->certificate());
}

// A signing service of the municipality's own, with a root that is not in the database.
class OtherSigners final : public Signers {
 public:
  explicit OtherSigners(absl::Time now) : authority_(*signing::MakeAuthority("Hamnviks kommun", now)), now_(now) {}
  absl::StatusOr<std::unique_ptr<signing::Signer>> For(const std::string& person) override {
    if (person == "Olle Alm") return absl::PermissionDeniedError("he does not want to");
    return signing::MakeLocalSigner(*signing::IssueCertificate(authority_, person, now_));
  }
  absl::StatusOr<std::string> Roots(Transaction&) const override { return authority_.certificate; }
  absl::Status Prepare() override { return absl::OkStatus(); }

 private:
  const signing::Credentials authority_;
  const absl::Time now_;
};

TEST_F(SignatureTest, AnotherMaySignInThePlaceOfTheAuthority) {
  const v1::Meeting meeting = Certified();
  OtherSigners others(now_);
  SignatureService service(*database_, clock_, others, papers_, calls_);
  v1::SignJusteringRequest request;
  request.set_justering(Justering(meeting, 2));
  request.set_person("Eva Ek");
  auto signature = service.Sign(caller_, request);
  ASSERT_TRUE(signature.ok()) << signature.status();
  v1::VerifySignedRequest verify;
  verify.set_file(Files(*signature)[0].bytes);
  EXPECT_EQ(service.Verify(verify)->state(), v1::SIGNATURE_STATE_GOOD);
  EXPECT_EQ(Verified(verify.file()).state(), v1::SIGNATURE_STATE_NOT_TRUSTED) << "there the root is another";
  request.set_person("Olle Alm");
  EXPECT_EQ(service.Sign(caller_, request).status().code(), absl::StatusCode::kPermissionDenied);
}

}  // namespace
}  // namespace arendegang::signature
