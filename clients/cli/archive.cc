// arende events, check, backup, restore: what is kept, taken as a whole.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/archive.grpc.pb.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"
#include "google/protobuf/util/time_util.h"

namespace arendegang::cli {
namespace {

using Stub = v1::ArchiveService::Stub;

int ShowCheck(Session* session, const char* all_is_well) {
  int exit_code = kDone;
  v1::CheckResponse response;
  if (!session->Call(&Stub::Check, v1::CheckRequest(), &response, &exit_code)) return exit_code;
  for (const std::string& problem : response.problems()) std::cout << problem << "\n";
  if (response.problems().empty()) std::cout << all_is_well << "\n";
  std::cout << response.events() << " händelser, " << response.documents()
            << " handlingar. Loggens sista summa: " << (response.last_digest().empty() ? "-" : response.last_digest())
            << "\n";
  return response.problems().empty() ? kDone : kFindings;
}

int ListEvents(Session* session, const std::string& resource) {
  int exit_code = kDone;
  v1::ListEventsRequest request;
  request.set_resource(resource);
  request.set_page_size(1000);
  Table table({"Nr", "När", "Vem", "Vad", "Till vad"});
  do {
    v1::ListEventsResponse response;
    if (!session->Call(&Stub::ListEvents, request, &response, &exit_code)) return exit_code;
    PrintedAsAsked(*session, response);
    for (const v1::Event& event : response.events()) {
      table.Add({absl::StrCat(event.number()), google::protobuf::util::TimeUtil::ToString(event.event_time()),
                 event.actor(), event.method(), event.resource()});
    }
    request.set_page_token(response.next_page_token());
  } while (!request.page_token().empty());
  if (WantsText(*session)) std::cout << table.Text("Inga händelser.");
  return kDone;
}

}  // namespace

int Events(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string what = arguments.size() > 1 ? arguments[1] : "list";
  if (what == "verify" && arguments.size() == 2) return ShowCheck(session, "Händelseloggen är hel.");
  if (what == "list" && arguments.size() <= 3) return ListEvents(session, arguments.size() == 3 ? arguments[2] : "");
  return Session::Complain("", absl::InvalidArgumentError("skriv arende events list [RESURS] eller verify."));
}

int Check(Session* session) { return ShowCheck(session, "Allt är helt."); }

int Backup(Session* session) {
  const std::string path = session->file();
  if (path.empty()) return Session::Complain("", absl::InvalidArgumentError("ange filen: arende backup FIL."));
  std::error_code error;
  if (std::filesystem::exists(path, error)) {
    return Session::Complain("", absl::AlreadyExistsError(absl::StrCat("Filen ”", path, "” finns redan.")));
  }
  int exit_code = kDone;
  const std::string coming = path + ".coming";
  grpc::ClientContext context;
  session->PrepareStream(&context);
  auto reader = Stub(session->channel()).Backup(&context, v1::BackupRequest());
  std::ofstream file(coming, std::ios::binary);
  v1::BackupResponse message;
  int64_t size = 0;
  while (file && reader->Read(&message)) {
    file << message.bytes();
    size += static_cast<int64_t>(message.bytes().size());
  }
  file.close();
  if (!file) context.TryCancel();
  bool whole = session->Succeeded(reader->Finish(), &exit_code);
  if (whole && file) std::filesystem::rename(coming, path, error);
  if (whole && file && !error) {
    std::cout << path << ": " << size << " byte.\n";
    return kDone;
  }
  std::filesystem::remove(coming, error);
  if (exit_code != kDone && file) return exit_code;
  return Session::Complain("", absl::UnknownError(absl::StrCat("Filen ”", path, "” kan inte skrivas.")));
}

// The daemon puts the copy in place, as nobody else may open the database.
int Restore(Session* session) {
  const std::string copy = session->file();
  if (copy.empty()) {
    return Session::Complain("", absl::InvalidArgumentError("ange kopian: arende restore FIL [--database=FIL]."));
  }
  const std::string database = session->Take("database");
  if (session->ComplainOfUntaken()) return kBadInput;
  std::error_code error;
  auto beside = std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / "arendegangd";
  const std::string daemon = std::filesystem::exists(beside, error) ? beside.string() : "arendegangd";
  const std::string restore = absl::StrCat("--restore=", copy);
  const std::string where = absl::StrCat("--database=", database);
  execlp(daemon.c_str(), daemon.c_str(), restore.c_str(), database.empty() ? nullptr : where.c_str(), nullptr);
  return Session::Complain("", absl::NotFoundError("arendegangd finns inte på den här maskinen. Kör kommandot där "
                                                   "tjänsten finns, med tjänsten stoppad."));
}

}  // namespace arendegang::cli
