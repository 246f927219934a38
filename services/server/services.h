// All that the daemon serves, made and put together in one place.
#pragma once

#include <grpcpp/grpcpp.h>

#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "services/anmalan/anmalan_service.h"
#include "services/anmalan/delegation_service.h"
#include "services/anslag/anslag_service.h"
#include "services/anslag/appeal_service.h"
#include "services/anslag/keeper.h"
#include "services/archive/archive_service.h"
#include "services/base/clock.h"
#include "services/deadlines/deadline_service.h"
#include "services/diarium/case_service.h"
#include "services/diarium/committee_service.h"
#include "services/diarium/document_service.h"
#include "services/drafting/drafting_service.h"
#include "services/expediering/expediering_service.h"
#include "services/identity/account_service.h"
#include "services/justering/justering_service.h"
#include "services/meetings/meeting_service.h"
#include "services/papers/converter.h"
#include "services/papers/paper_service.h"
#include "services/planning/planning_service.h"
#include "services/reminders/reminder_service.h"
#include "services/search/search_service.h"
#include "services/secrecy/marking_service.h"
#include "services/signature/signature_service.h"
#include "services/signature/signers.h"

namespace arendegang::server {

// The house styles, and what is written beside them.
struct Written {
  styles::Phrasebooks phrasebooks;
  Wording notices;
  Wording papers;
  styles::Looks looks;
};

// Loads all of a folder; `default_phrasebook` is the style of those who name none. Errors: as of what is loaded.
absl::StatusOr<Written> LoadWritten(const std::string& folder, const std::string& default_phrasebook);

// What the services are surrounded by.
struct Surroundings {
  Clock clock;
  std::string work;  // a folder with room for a copy of the database
  reminders::Mailing mailing;
  papers::ConverterSettings converter = {};
  absl::Duration longest_gap = anslag::kLongestGap;  // in the pulse of the board
};

// The services on one database and behind one gate.
struct Services {
  Services(storage::Database& database, Written written, Surroundings surroundings, rpc::Calls& calls);

  void Register(grpc::ServerBuilder* builder);

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

}  // namespace arendegang::server
