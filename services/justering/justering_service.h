// v1.JusteringService: certifying the minutes (KL 5:69), and the corrections made afterwards. The handlers that lay out
// and show stand in justering_service.cc, those of views and certifying in certify_handlers.cc, of corrections in
// rattelse_handlers.cc; what gRPC calls, in justering_calls.cc.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/justering.grpc.pb.h"
#include "services/access/caller.h"
#include "services/access/change.h"
#include "services/base/clock.h"
#include "services/justering/laid.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::justering {

class JusteringService final : public v1::JusteringService::CallbackService {
 public:
  JusteringService(storage::Database& database, Clock clock, styles::Phrasebooks styles, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), styles_(std::move(styles)), calls_(calls) {}

  absl::StatusOr<v1::Justering> Create(const access::Caller& caller, const v1::CreateJusteringRequest& request);
  absl::StatusOr<v1::Justering> Get(const v1::GetJusteringRequest& request) const;
  absl::StatusOr<v1::ListJusteringarResponse> List(const v1::ListJusteringarRequest& request) const;
  absl::StatusOr<v1::Justering> Withdraw(const access::Caller& caller, const v1::WithdrawJusteringRequest& request);
  absl::StatusOr<v1::Justering> View(const access::Caller& caller, const v1::RecordViewRequest& request);
  absl::StatusOr<v1::Justering> Resolve(const access::Caller& caller, const v1::ResolveObjectionRequest& request);
  absl::StatusOr<v1::Justering> CertifyText(const access::Caller& caller, const v1::CertifyRequest& request);
  absl::StatusOr<v1::RattelseRecord> Correct(const access::Caller& caller, const v1::CreateRattelseRequest& request);
  absl::StatusOr<v1::ListRattelserResponse> Corrections(const v1::ListRattelserRequest& request) const;

  grpc::ServerUnaryReactor* CreateJustering(grpc::CallbackServerContext* context,
                                            const v1::CreateJusteringRequest* request,
                                            v1::Justering* response) override;
  grpc::ServerUnaryReactor* GetJustering(grpc::CallbackServerContext* context, const v1::GetJusteringRequest* request,
                                         v1::Justering* response) override;
  grpc::ServerUnaryReactor* ListJusteringar(grpc::CallbackServerContext* context,
                                            const v1::ListJusteringarRequest* request,
                                            v1::ListJusteringarResponse* response) override;
  grpc::ServerUnaryReactor* WithdrawJustering(grpc::CallbackServerContext* context,
                                              const v1::WithdrawJusteringRequest* request,
                                              v1::Justering* response) override;
  grpc::ServerUnaryReactor* RecordView(grpc::CallbackServerContext* context, const v1::RecordViewRequest* request,
                                       v1::Justering* response) override;
  grpc::ServerUnaryReactor* ResolveObjection(grpc::CallbackServerContext* context,
                                             const v1::ResolveObjectionRequest* request,
                                             v1::Justering* response) override;
  grpc::ServerUnaryReactor* Certify(grpc::CallbackServerContext* context, const v1::CertifyRequest* request,
                                    v1::Justering* response) override;
  grpc::ServerUnaryReactor* CreateRattelse(grpc::CallbackServerContext* context,
                                           const v1::CreateRattelseRequest* request,
                                           v1::RattelseRecord* response) override;
  grpc::ServerUnaryReactor* ListRattelser(grpc::CallbackServerContext* context, const v1::ListRattelserRequest* request,
                                          v1::ListRattelserResponse* response) override;

 private:
  // One justering within an act: the agenda of its meeting, how it stands, and the change that the act makes.
  struct Act {
    access::Change& change;
    const meetings::Agenda& agenda;
    const Laid& laid;
  };

  // Does something once to a justering, and answers with how it stands then, without its text.
  absl::StatusOr<v1::Justering> Do(const access::Caller& caller, const char* method, const std::string& name,
                                   const std::string& request_id, const google::protobuf::Message& request,
                                   const std::function<absl::Status(const Act&)>& act);

  // Seals what all have certified: text, facts and numbers.
  absl::Status SealAll(access::Change& change, const meetings::Agenda& agenda, Laid laid) const;

  storage::Database& database_;
  const Clock clock_;
  const styles::Phrasebooks styles_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::justering
