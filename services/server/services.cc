#include "services/server/services.h"

#include <initializer_list>
#include <utility>

#include "services/anslag/wording.h"
#include "services/papers/paper_wording.h"
#include "services/signature/check.h"

namespace arendegang::server {

absl::StatusOr<Written> LoadWritten(const std::string& folder, const std::string& default_phrasebook) {
  auto phrasebooks = styles::Phrasebooks::Load(folder, default_phrasebook);
  if (!phrasebooks.ok()) return phrasebooks.status();
  auto notices = anslag::LoadWording(folder);
  if (!notices.ok()) return notices.status();
  auto papers = papers::LoadWording(folder);
  if (!papers.ok()) return papers.status();
  auto looks = styles::Looks::Load(folder);
  if (!looks.ok()) return looks.status();
  return Written{*std::move(phrasebooks), *std::move(notices), *std::move(papers), *std::move(looks)};
}

Services::Services(storage::Database& database, Written written, Surroundings surroundings, rpc::Calls& calls)
    : accounts(database, surroundings.clock, calls),
      committees(database, surroundings.clock, calls),
      cases(database, surroundings.clock, calls),
      documents(database, surroundings.clock, calls),
      search(database, calls),
      meetings(database, surroundings.clock, written.phrasebooks, calls),
      markings(database, surroundings.clock, written.phrasebooks, calls),
      justering(database, surroundings.clock, written.phrasebooks, calls),
      converter(std::move(surroundings.converter)),
      papers(database, surroundings.clock, written.phrasebooks, std::move(written.looks), std::move(written.papers),
             written.notices, converter, calls),
      signers(database, surroundings.clock),
      signatures(database, surroundings.clock, signers, papers, calls),
      keeper(database, std::move(written.notices), surroundings.longest_gap),
      anslag(database, surroundings.clock, keeper, calls),
      appeals(database, surroundings.clock, calls),
      deadlines(database, surroundings.clock, calls),
      delegation(database, surroundings.clock, calls),
      anmalan(database, surroundings.clock, calls),
      expediering(database, surroundings.clock, calls),
      reminders(
          database, surroundings.clock, [this](const auto& request) { return deadlines.List(request); },
          std::move(surroundings.mailing), calls),
      planning(database, surroundings.clock, calls),
      archive(database, surroundings.clock, written.phrasebooks, std::move(surroundings.work), calls,
              {[this](auto& transaction, auto* response) {
                return signature::CheckSignatures(transaction, signers, response);
              }}),
      drafting(std::move(written.phrasebooks), calls) {}

void Services::Register(grpc::ServerBuilder* builder) {
  for (grpc::Service* service : std::initializer_list<grpc::Service*>{
           &accounts, &drafting,    &committees, &cases,  &documents, &meetings,  &papers,
           &planning, &markings,    &justering,  &anslag, &appeals,   &deadlines, &delegation,
           &anmalan,  &expediering, &reminders,  &search, &archive,   &signatures}) {
    builder->RegisterService(service);
  }
}

}  // namespace arendegang::server
