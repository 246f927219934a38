// Which documents of a meeting's cases go with its agenda.
#include "services/papers/pack_load.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/diarium/document_service.h"
#include "services/diarium/upload.h"
#include "services/meetings/names.h"
#include "tests/justering/justering_fixture.h"

namespace arendegang::papers {
namespace {

using ::testing::ElementsAre;

class PackLoadTest : public arendegang::testing::JusteringTest {
 protected:
  PackLoadTest() : documents_(*database_, clock_, calls_) {}

  // Adds a document to a case, or a version to a document; returns the document's name.
  std::string Add(const std::string& parent, const std::string& bytes) {
    diarium::Upload upload(*database_, clock_, caller_);
    v1::UploadDocumentRequest message;
    message.mutable_head()->set_parent(parent);
    message.mutable_head()->set_file_name("handling.txt");
    message.mutable_head()->set_size(static_cast<int64_t>(bytes.size()));
    EXPECT_TRUE(upload.Add(message).ok());
    for (size_t at = 0; at < bytes.size(); at += kPiece) {
      message.set_bytes(bytes.substr(at, kPiece));
      EXPECT_TRUE(upload.Add(message).ok());
    }
    auto document = upload.Finish();
    EXPECT_TRUE(document.ok()) << document.status();
    return document.ok() ? document->name() : "";
  }

  void Strike(const std::string& name) {
    v1::StrikeDocumentRequest request;
    request.set_name(name);
    request.set_reason("fel ärende");
    EXPECT_TRUE(documents_.Strike(caller_, request).ok());
  }

  std::vector<std::string> Loaded(const v1::Meeting& meeting) {
    std::vector<std::string> bytes;
    EXPECT_TRUE(database_
                    ->Read([&](storage::Transaction& transaction) -> absl::Status {
                      auto agenda = meetings::LoadAgenda(transaction, *meetings::ParseMeetingName(meeting.name()));
                      if (!agenda.ok()) return agenda.status();
                      auto attachments =
                          LoadAttachments(transaction, *agenda, std::vector<bool>(agenda->rows.size(), false));
                      if (!attachments.ok()) return attachments.status();
                      for (const Attachment& each : *attachments) bytes.push_back(each.bytes);
                      return absl::OkStatus();
                    })
                    .ok());
    return bytes;
  }

  static constexpr size_t kPiece = 300'000;
  diarium::DocumentService documents_;
};

TEST_F(PackLoadTest, TheLastVersionOfEachThatIsNotStruckInTheOrderOfTheAgenda) {
  const v1::Meeting meeting = Held();
  const std::string bridge = Items(meeting).items(2).case_name();
  const std::string fee = Items(meeting).items(3).case_name();
  EXPECT_THAT(Loaded(meeting), ElementsAre());
  Add(fee, "taxa");
  Add(Add(bridge, "brygga, utkast"), "brygga");
  Strike(Add(bridge, "av misstag"));
  const std::string large(3'000'000, 'x');  // in several pieces
  Add(bridge, large);
  EXPECT_THAT(Loaded(meeting), ElementsAre("brygga", large, "taxa"));
}

}  // namespace
}  // namespace arendegang::papers
