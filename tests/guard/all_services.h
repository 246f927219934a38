// All that the daemon serves, on one database and behind one gate, for tests that ask every method.
#pragma once

#include <grpcpp/grpcpp.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "services/anmalan/anmalan_service.h"
#include "services/anmalan/delegation_service.h"
#include "services/anslag/anslag_service.h"
#include "services/anslag/appeal_service.h"
#include "services/anslag/keeper.h"
#include "services/anslag/wording.h"
#include "services/archive/archive_service.h"
#include "services/deadlines/deadline_service.h"
#include "services/diarium/case_service.h"
#include "services/diarium/committee_service.h"
#include "services/diarium/document_service.h"
#include "services/drafting/drafting_service.h"
#include "services/expediering/expediering_service.h"
#include "services/identity/account_service.h"
#include "services/justering/justering_service.h"
#include "services/meetings/meeting_service.h"
#include "services/papers/paper_service.h"
#include "services/papers/paper_wording.h"
#include "services/planning/planning_service.h"
#include "services/reminders/reminder_service.h"
#include "services/search/search_service.h"
#include "services/secrecy/marking_service.h"
#include "services/signature/signature_service.h"
#include "services/signature/signers.h"

namespace arendegang::testing {

// Stands in for the converter, which takes seconds: its PDF is the document, with a head.
inline papers::ConverterSettings QuickConverter(const std::string& folder) {
  const std::string path = folder + "/convert";
  std::ofstream(path) << "#!/bin/sh\nwhile [ \"$1\" != --outdir ]; do shift; done\nmkdir -p $2\n"
                         "{ printf '%%PDF-1.6 '; cat $3; } >$2/paper.pdf\n";
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  papers::ConverterSettings settings;
  settings.program = path;
  return settings;
}

struct AllServices {
  static constexpr char kFolder[] = ARENDEGANG_SOURCE_DIR "/phrasebooks";

  AllServices(storage::Database& database, const Clock& clock, const styles::Phrasebooks& styles,
              const std::string& folder, rpc::Calls& calls)
      : accounts(database, clock, calls),
        committees(database, clock, calls),
        cases(database, clock, calls),
        documents(database, clock, calls),
        search(database, calls),
        meetings(database, clock, styles, calls),
        markings(database, clock, styles, calls),
        justering(database, clock, styles, calls),
        converter(QuickConverter(folder)),
        papers(database, clock, styles, *styles::Looks::Load(kFolder), *papers::LoadWording(kFolder),
               *anslag::LoadWording(kFolder), converter, calls),
        signers(database, clock),
        signatures(database, clock, signers, papers, calls),
        keeper(database, *anslag::LoadWording(kFolder), absl::InfiniteDuration()),
        anslag(database, clock, keeper, calls),
        appeals(database, clock, calls),
        deadlines(database, clock, calls),
        delegation(database, clock, calls),
        anmalan(database, clock, calls),
        expediering(database, clock, calls),
        reminders(
            database, clock, [this](const auto& request) { return deadlines.List(request); }, {}, calls),
        planning(database, clock, calls),
        archive(database, clock, styles, folder, calls),
        drafting(styles, calls) {}

  void Register(grpc::ServerBuilder* builder) {
    for (grpc::Service* service : std::initializer_list<grpc::Service*>{
             &accounts, &drafting,    &committees, &cases,  &documents, &meetings,  &papers,
             &planning, &markings,    &justering,  &anslag, &appeals,   &deadlines, &delegation,
             &anmalan,  &expediering, &reminders,  &search, &archive,   &signatures}) {
      builder->RegisterService(service);
    }
  }

  identity::AccountService accounts;
  diarium::CommitteeService committees;
  diarium::CaseService cases;
  diarium::DocumentService documents;
  search::SearchService search;
  meetings::MeetingService meetings;
  secrecy::MarkingService markings;
  justering::JusteringService justering;
  papers::Converter converter;
  papers::PaperService papers;
  signature::LocalSigners signers;
  signature::SignatureService signatures;
  anslag::Keeper keeper;
  anslag::AnslagService anslag;
  anslag::AppealService appeals;
  deadlines::DeadlineService deadlines;
  anmalan::DelegationService delegation;
  anmalan::AnmalanService anmalan;
  expediering::ExpedieringService expediering;
  reminders::ReminderService reminders;
  planning::PlanningService planning;
  archive::ArchiveService archive;
  drafting::DraftingService drafting;
};

}  // namespace arendegang::testing
