// What every verb needs: the options given, the service, and where errors go.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "arendegang/v1/drafting.grpc.pb.h"
#include "clients/cli/files.h"

namespace arendegang::cli {

// Exit codes, as --help documents them.
enum ExitCode { kDone = 0, kFindings = 1, kBadInput = 2, kRefused = 3, kUnreachable = 4 };

struct Options {
  std::string server = "127.0.0.1:7300";
  std::string phrasebook;
  Format format = Format::kUnset;  // of the input when its name does not tell, else of the output
  v1::TextLayout layout = v1::TEXT_LAYOUT_UNSPECIFIED;
  bool report = false;
  bool furniture = false;
  std::vector<std::string> arguments;        // what is no option: the verb and its files
  std::map<std::string, std::string> named;  // options of single verbs, --key=value; a flag has the value "ja"
};

class Session {
 public:
  explicit Session(Options options);

  const Options& options() const { return options_; }
  void SetPhrasebook(const std::string& id) { options_.phrasebook = id; }

  // The argument after the verb; empty if there is none, or too many.
  std::string file() const { return options_.arguments.size() == 2 ? options_.arguments[1] : ""; }

  // An option of a single verb; empty if it is not given. Whoever asks for it knows it.
  std::string Take(const std::string& key);
  bool TakeFlag(const std::string& key) { return !Take(key).empty(); }

  // Shows that an option was given that the verb did not take; returns whether there was one.
  bool ComplainOfUntaken() const;

  // The committee's name, "committees/hvn": of --committee or $ARENDEGANG_COMMITTEE, else the only one there is. On
  // failure shows why and returns an empty text.
  std::string Committee(int* exit_code);

  // Calls the service. On failure shows why, and returns false with the exit code in `exit_code`.
  template <typename Stub, typename Request, typename Response>
  bool Call(grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*), const Request& request,
            Response* response, int* exit_code) {
    grpc::ClientContext context;
    Prepare(&context);
    Stub stub(channel_);
    return Succeeded((stub.*method)(&context, request, response), exit_code);
  }

  // For calls of other forms: what they need, and what became of them. A stream may take as long as its file is large.
  const std::shared_ptr<grpc::ChannelInterface>& channel() const { return channel_; }
  void Prepare(grpc::ClientContext* context) const;
  void PrepareStream(grpc::ClientContext* context) const;
  bool Succeeded(const grpc::Status& status, int* exit_code) const;

  // Whether the token, if there is one, can be shown at all; shows why not.
  bool MayShowToken() const;
  // Calls from now on show no token: she logs in.
  void DropToken() { token_.clear(); }

  // Shows what is wrong with the input; returns kBadInput.
  static int Complain(const std::string& where, const absl::Status& status);

 private:
  Options options_;
  std::string token_;
  std::shared_ptr<grpc::ChannelInterface> channel_;
};

// Whether the answer is for a person to read, not in a format of files.
bool WantsText(const Session& session);

// Prints an answer in the format asked for; false if that is text, which each verb writes for its reader.
bool PrintedAsAsked(const Session& session, const google::protobuf::Message& answer);

// The last part of a resource's name: "hvn" of "committees/hvn".
std::string IdOf(const std::string& name);

// Shows what a review found. Returns the exit code.
int ShowFindings(const Session& session, const v1::ReviewMinutesResponse& response);

// The text in a file and how it is laid out: that of --layout, else what the service says of the document it took the
// text out of. On failure shows why and returns false with the exit code.
struct PaperText {
  std::string text;
  v1::TextLayout layout = v1::TEXT_LAYOUT_UNSPECIFIED;
};
bool LoadText(Session* session, const std::string& path, PaperText* paper, int* exit_code);

// Has the service read the text of the minutes in a file. On failure shows why and returns false with the exit code.
bool ReadText(Session* session, const std::string& path, v1::ReadMinutesResponse* response, int* exit_code);

// Reads facts of a meeting from a file of facts, or of the text of minutes, which the service reads first. On failure
// shows why and returns false with the exit code.
bool LoadMinutes(Session* session, v1::Minutes* minutes, int* exit_code);

// The verbs. Each returns the exit code.
int Draft(Session* session);
int Read(Session* session);
int ReadFolder(Session* session);
int Review(Session* session);
int Search(Session* session);
int Phrasebook(Session* session);
int Look(Session* session);
int Committee(Session* session);
int Member(Session* session);
int Meeting(Session* session);
int Adjust(Session* session);
int Announce(Session* session);
int Appeal(Session* session);
int Case(Session* session);
int Document(Session* session);
int ExportPaper(Session* session);
int Deadlines(Session* session);
int Delegation(Session* session);
int Report(Session* session);
int Dispatch(Session* session);
int Address(Session* session);
int Mark(Session* session);
int Sign(Session* session);
int Verify(Session* session);
int Login(Session* session);
int Logout(Session* session);
int Account(Session* session);
int Token(Session* session);
int Remind(Session* session);
int Plan(Session* session);
int Events(Session* session);
int Import(Session* session);
int Check(Session* session);
int Backup(Session* session);
int Restore(Session* session);
int Learn(Session* session, const std::string& folder);
int Completion(const Options& options);

}  // namespace arendegang::cli
