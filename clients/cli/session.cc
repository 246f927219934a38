#include "clients/cli/session.h"

#include <grpcpp/grpcpp.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/committee.grpc.pb.h"
#include "clients/cli/credentials.h"
#include "clients/cli/token_file.h"
#include "services/base/error.h"

namespace arendegang::cli {
namespace {

// Reading ten megabytes takes a few seconds; nothing else is near.
constexpr std::chrono::seconds kDeadline{60};
// A meeting's documents as one PDF, or a backup of many years: minutes of work, and of a slow network.
constexpr std::chrono::hours kStreamDeadline{2};
constexpr int kMostBytes = 128 << 20;

}  // namespace

Session::Session(Options options) : options_(std::move(options)), token_(TokenFor(options_.server)) {
  grpc::ChannelArguments arguments;
  arguments.SetMaxReceiveMessageSize(kMostBytes);
  // A proxy of $http_proxy would read what is meant for this machine alone.
  if (StaysHere(options_.server)) arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
  const TlsChoice choice{Take("ca"), Take("certificate"), Take("key")};
  channel_ = grpc::CreateCustomChannel(options_.server, CredentialsFor(options_.server, choice), arguments);
}

std::string Session::Take(const std::string& key) {
  auto found = options_.named.find(key);
  if (found == options_.named.end()) return "";
  std::string value = std::move(found->second);
  options_.named.erase(found);
  return value;
}

bool Session::ComplainOfUntaken() const {
  if (options_.named.empty()) return false;
  Complain("", absl::InvalidArgumentError(
                   absl::StrCat("okänt val --", options_.named.begin()->first, " här. Se arende --help.")));
  return true;
}

std::string Session::Committee(int* exit_code) {
  std::string id = Take("committee");
  const char* usual = std::getenv("ARENDEGANG_COMMITTEE");
  if (id.empty() && usual != nullptr) id = usual;
  if (!id.empty()) return absl::StrCat("committees/", id);
  v1::ListCommitteesResponse all;
  if (!Call(&v1::CommitteeService::Stub::ListCommittees, v1::ListCommitteesRequest(), &all, exit_code)) return "";
  if (all.committees_size() == 1) return all.committees(0).name();
  *exit_code = Complain(
      "", absl::InvalidArgumentError(all.committees().empty()
                                         ? "det finns ingen nämnd än. Lägg upp den med arende committee create."
                                         : "ange nämnden med --committee=ID eller $ARENDEGANG_COMMITTEE."));
  return "";
}

// Who sits at the keyboard: as she says, else as the machine knows her.
static std::string Actor() {
  if (const char* actor = std::getenv("ARENDEGANG_ACTOR")) return actor;
  const passwd* account = getpwuid(getuid());
  return account == nullptr ? "" : account->pw_name;
}

void Session::Prepare(grpc::ClientContext* context) const {
  context->set_deadline(std::chrono::system_clock::now() + kDeadline);
  context->AddMetadata("arendegang-actor-bin", Actor());
  if (!token_.empty()) context->AddMetadata("authorization", absl::StrCat("Bearer ", token_));
}

void Session::PrepareStream(grpc::ClientContext* context) const {
  Prepare(context);
  context->set_deadline(std::chrono::system_clock::now() + kStreamDeadline);
}

bool Session::MayShowToken() const {
  const bool plain =
      std::all_of(token_.begin(), token_.end(), [](unsigned char each) { return absl::ascii_isgraph(each); });
  if (plain) return true;
  Complain("", absl::InvalidArgumentError("$ARENDEGANG_TOKEN har tecken som inte hör till en nyckel."));
  return false;
}

bool Session::Succeeded(const grpc::Status& status, int* exit_code) const {
  if (status.ok()) return true;
  if (status.error_code() == grpc::StatusCode::DEADLINE_EXCEEDED && status.error_details().empty()) {
    std::cerr << "Fel: tjänsten på " << options_.server
              << " hann inte svara.\nFörsök igen om en stund. Kvarstår felet, be driften se i tjänstens logg.\n";
    *exit_code = kUnreachable;
    return false;
  }
  // With details it is the service that says so: its database does not answer.
  if (status.error_code() == grpc::StatusCode::UNAVAILABLE && status.error_details().empty()) {
    if (absl::StrContains(status.error_message(), "handshake failed")) {
      std::cerr << "Fel: den krypterade förbindelsen med " << options_.server
                << " kom inte till stånd.\nAnge vem som har utfärdat tjänstens certifikat med --ca=FIL eller "
                   "$ARENDEGANG_CA, och begär tjänsten ditt, --certificate=FIL och --key=FIL.\n";
      *exit_code = kUnreachable;
      return false;
    }
    std::cerr << "Fel: tjänsten svarar inte på " << options_.server
              << ".\nStarta den med deploy/quickstart, eller ange var den finns med --server=ADRESS.\n";
    *exit_code = kUnreachable;
    return false;
  }
  google::rpc::Status wire;
  wire.ParseFromString(status.error_details());
  if (wire.message().empty()) wire.set_message(status.error_message());
  UserError error = ToUserError(wire);
  if (status.error_code() == grpc::StatusCode::RESOURCE_EXHAUSTED && wire.details().empty()) {
    error.text = "Underlaget är större än tjänsten tar emot. Dela det, eller höj max_message_bytes i tjänsten.";
  }
  std::cerr << "Fel: " << error.text << "\n";
  for (const FieldViolation& field : error.fields) std::cerr << "  " << field.path << ": " << field.description << "\n";
  *exit_code = kRefused;
  return false;
}

int Session::Complain(const std::string& where, const absl::Status& status) {
  std::cerr << "Fel: " << where << (where.empty() ? "" : ":") << status.message() << "\n";
  return kBadInput;
}

bool WantsText(const Session& session) {
  const Format format = session.options().format;
  return format == Format::kUnset || format == Format::kText;
}

bool PrintedAsAsked(const Session& session, const google::protobuf::Message& answer) {
  if (WantsText(session)) return false;
  std::cout << PrintMessage(answer, session.options().format);
  return true;
}

std::string IdOf(const std::string& name) { return name.substr(name.rfind('/') + 1); }

bool LoadText(Session* session, const std::string& path, PaperText* paper, int* exit_code) {
  absl::StatusOr<std::string> bytes = ReadBytes(path);
  const bool is_document = bytes.ok() && IsDocument(*bytes);
  if (bytes.ok() && !is_document) bytes = CheckedText(path, *std::move(bytes));
  if (!bytes.ok()) {
    *exit_code = Session::Complain("", bytes.status());
    return false;
  }
  v1::ExtractTextResponse response;
  response.set_text(*bytes);
  if (is_document) {
    v1::ExtractTextRequest request;
    request.set_document(*std::move(bytes));
    if (!session->Call(&v1::DraftingService::Stub::ExtractText, request, &response, exit_code)) return false;
  }
  const v1::TextLayout asked = session->options().layout;
  *paper = {std::move(*response.mutable_text()), asked == v1::TEXT_LAYOUT_UNSPECIFIED ? response.layout() : asked};
  return true;
}

bool ReadText(Session* session, const std::string& path, v1::ReadMinutesResponse* response, int* exit_code) {
  PaperText paper;
  if (!LoadText(session, path, &paper, exit_code)) return false;
  v1::ReadMinutesRequest request;
  request.set_text(std::move(paper.text));
  request.set_phrasebook(session->options().phrasebook);
  request.set_layout(paper.layout);
  return session->Call(&v1::DraftingService::Stub::ReadMinutes, request, response, exit_code);
}

bool LoadMinutes(Session* session, v1::Minutes* minutes, int* exit_code) {
  const std::string path = session->file();
  if (path.empty()) {
    *exit_code = Session::Complain("", absl::InvalidArgumentError("ange en fil, eller - för standard in."));
    return false;
  }
  Format format = FormatOf(path);
  if (format == Format::kUnset) format = session->options().format;
  if (format == Format::kText || IsDocumentName(path)) {
    v1::ReadMinutesResponse response;
    if (!ReadText(session, path, &response, exit_code)) return false;
    *minutes = std::move(*response.mutable_minutes());
    return true;
  }
  absl::StatusOr<std::string> text = ReadInput(path);
  if (!text.ok()) {
    *exit_code = Session::Complain("", text.status());
    return false;
  }
  absl::Status status = ParseMessage(*text, format, minutes);
  if (status.ok()) return true;
  *exit_code = Session::Complain(path, status);
  return false;
}

}  // namespace arendegang::cli
