#include "gmock/gmock.h"
#include "services/archive/check.h"
#include "services/diarium/document_service.h"
#include "services/diarium/upload.h"
#include "services/search/search_service.h"
#include "tests/support/files.h"
#include "tests/support/register.h"

namespace arendegang::diarium {
namespace {

using testing::ReasonOf;

class DocumentTest : public testing::RegisterTest {
 protected:
  DocumentTest() : documents_(*database_, clock_, calls_) { Registered("Brygga"); }

  // Uploads `bytes`, of which the head promises `size`.
  absl::StatusOr<v1::Document> Uploaded(const std::string& parent, const std::string& bytes, int64_t size,
                                        const std::string& sha256 = "") {
    Upload upload(*database_, clock_, caller_);
    v1::UploadDocumentRequest message;
    message.mutable_head()->set_parent(parent);
    message.mutable_head()->set_file_name("skrivelse.pdf");
    message.mutable_head()->set_size(size);
    message.mutable_head()->set_sha256(sha256);
    message.mutable_head()->mutable_document()->set_role(v1::DOCUMENT_ROLE_TJANSTEUTLATANDE);
    absl::Status status = upload.Add(message);
    for (size_t at = 0; at < bytes.size() && status.ok(); at += kPiece) {
      message.set_bytes(bytes.substr(at, kPiece));
      status = upload.Add(message);
    }
    if (!status.ok()) return status;
    return upload.Finish();
  }

  absl::StatusOr<v1::Document> Uploaded(const std::string& parent, const std::string& bytes) {
    return Uploaded(parent, bytes, static_cast<int64_t>(bytes.size()));
  }

  std::vector<std::string> FoundBy(const std::string& word) {
    search::SearchService search(*database_, calls_);
    v1::SearchRequest request;
    request.set_query(word);
    std::vector<std::string> resources;
    auto response = search.Answer(request);
    EXPECT_TRUE(response.ok()) << response.status();
    for (const v1::Hit& hit : response->hits()) resources.push_back(hit.resource());
    return resources;
  }

  static constexpr size_t kPiece = 300'000;
  static constexpr char kCase[] = "committees/hvn/cases/2026-0001";
  DocumentService documents_;
};

TEST_F(DocumentTest, IsKeptWithWhatItsBytesTell) {
  auto document = Uploaded(kCase, "%PDF-1.4\n" + std::string(3'000'000, 'x'));
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_EQ(document->name(), "committees/hvn/cases/2026-0001/documents/1");
  EXPECT_EQ(document->title(), "skrivelse.pdf");
  ASSERT_EQ(document->versions_size(), 1);
  EXPECT_EQ(document->versions(0).media_type(), "application/pdf");
  EXPECT_EQ(document->versions(0).size(), 3'000'009);
  EXPECT_EQ(archive::Check(*database_)->documents(), 1);
  EXPECT_EQ(archive::Check(*database_)->problems_size(), 0);
}

TEST_F(DocumentTest, MakesItsCasePrepared) {
  ASSERT_TRUE(Uploaded(kCase, "text").ok());
  v1::GetCaseRequest get;
  get.set_name(kCase);
  EXPECT_EQ(cases_.Get(get)->stage(), v1::STAGE_PREPARED);
}

TEST_F(DocumentTest, KeepsEveryVersion) {
  auto first = Uploaded(kCase, "ett");
  ASSERT_TRUE(first.ok());
  auto second = Uploaded(first->name(), "två");
  ASSERT_TRUE(second.ok()) << second.status();
  EXPECT_EQ(second->name(), first->name());
  EXPECT_EQ(second->versions_size(), 2);
  EXPECT_NE(second->versions(0).sha256(), second->versions(1).sha256());
}

TEST_F(DocumentTest, IsKeptWholeOrNotAtAll) {
  EXPECT_EQ(ReasonOf(Uploaded(kCase, "hälften", 20).status()), "UPLOAD_INCOMPLETE");
  EXPECT_EQ(ReasonOf(Uploaded(kCase, "annat", 5, std::string(64, '0')).status()), "UPLOAD_INCOMPLETE");
  EXPECT_EQ(ReasonOf(Uploaded("committees/hvn/cases/2026-0009", "text").status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(ReasonOf(Uploaded("2026-0009", "text").status()), "NAME_MALFORMED");
  EXPECT_EQ(ReasonOf(Uploaded(kCase, "").status()), "FIELDS_INVALID");
  v1::ListDocumentsRequest list;
  list.set_parent(kCase);
  EXPECT_EQ(documents_.List(list)->documents_size(), 0);
  int64_t left = -1;
  auto count = [&](storage::Transaction& transaction) {
    return transaction.Query(storage::Sql("SELECT count(*) FROM upload_chunks"), {},
                             [&](const storage::Row& row) { left = row.Number(0); });
  };
  ASSERT_TRUE(database_->Read(count).ok());
  EXPECT_EQ(left, 0);
}

TEST_F(DocumentTest, IsProvedToBeWhatItWas) {
  ASSERT_TRUE(Uploaded(kCase, "text").ok());
  auto tamper = [](storage::Transaction& transaction) {
    return transaction.Run(storage::Sql("UPDATE upload_chunks SET bytes = x'00'"), {}).status();
  };
  ASSERT_TRUE(database_->Write(tamper).ok());
  EXPECT_THAT(archive::Check(*database_)->problems(0), ::testing::HasSubstr("skrivelse.pdf"));
}

TEST_F(DocumentTest, IsFoundByTheTextOfAPdf) {
  const std::string pdf =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
      "4 0 obj<</Length 46>>stream\nBT /F1 12 Tf 20 100 Td (Om en fendervagn) Tj ET\nendstream endobj\n"
      "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
  auto document = Uploaded(kCase, pdf);
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_THAT(FoundBy("fendervagn"), ::testing::ElementsAre(document->name()));
  // What only says that it is one does no harm.
  EXPECT_TRUE(Uploaded(kCase, "%PDF-1.4\n" + std::string(1000, '\xff')).ok());
}

TEST_F(DocumentTest, IsFoundByTheTextOfWordAndOpenDocument) {
  for (const char* file : {"stockholm-pandoc.docx", "goteborg-libreoffice.odt"}) {
    auto document = Uploaded(kCase, testing::ReadSource(std::string("tests/converter/programs/") + file));
    ASSERT_TRUE(document.ok()) << document.status();
    EXPECT_THAT(FoundBy("månadsrapporten"), ::testing::Contains(document->name())) << file;
  }
  // What is cut off does no harm.
  const std::string whole = testing::ReadSource("tests/converter/programs/stockholm-pandoc.docx");
  EXPECT_TRUE(Uploaded(kCase, whole.substr(0, whole.size() / 2)).ok());
}

TEST_F(DocumentTest, IsFoundByItsWordsAsItsCaseIs) {
  auto document = Uploaded(kCase, "Båtarna behöver bytas.");
  ASSERT_TRUE(document.ok());
  EXPECT_THAT(FoundBy("båt"), ::testing::ElementsAre(document->name()));
  EXPECT_THAT(FoundBy("skrivelse.pdf"), ::testing::ElementsAre(document->name()));
  EXPECT_THAT(FoundBy("bryggan"), ::testing::ElementsAre(kCase));
  v1::StrikeDocumentRequest strike;
  strike.set_name(document->name());
  strike.set_reason("Fel ärende");
  ASSERT_TRUE(documents_.Strike(caller_, strike).ok());
  EXPECT_TRUE(FoundBy("båt").empty());
}

TEST_F(DocumentTest, IsStruckAndStaysOnRecord) {
  v1::StrikeDocumentRequest strike;
  strike.set_name(Uploaded(kCase, "text")->name());
  strike.set_reason("Fel ärende");
  EXPECT_EQ(documents_.Strike(caller_, strike)->struck_reason(), "Fel ärende");
  v1::GetCaseRequest get;
  get.set_name(kCase);
  EXPECT_EQ(cases_.Get(get)->stage(), v1::STAGE_REGISTERED);
}

}  // namespace
}  // namespace arendegang::diarium
