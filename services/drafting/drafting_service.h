// v1.DraftingService over gRPC. The methods below the line are the handlers: functions of their request, which a test
// calls without a server.
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/drafting.grpc.pb.h"
#include "services/rpc/calls.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::drafting {

class DraftingService final : public v1::DraftingService::CallbackService {
 public:
  DraftingService(styles::Phrasebooks phrasebooks, rpc::Calls& calls)
      : phrasebooks_(std::move(phrasebooks)), calls_(calls) {}

  absl::StatusOr<v1::DraftMinutesResponse> Draft(const v1::DraftMinutesRequest& request) const;
  absl::StatusOr<v1::DraftParagraphResponse> DraftOne(const v1::DraftParagraphRequest& request) const;
  absl::StatusOr<v1::ReadMinutesResponse> Read(const v1::ReadMinutesRequest& request) const;
  absl::StatusOr<v1::DraftTjansteutlatandeResponse> DraftAdvice(const v1::DraftTjansteutlatandeRequest& request) const;
  absl::StatusOr<v1::ReadTjansteutlatandeResponse> ReadAdvice(const v1::ReadTjansteutlatandeRequest& request) const;
  absl::StatusOr<v1::ReviewMinutesResponse> Review(const v1::ReviewMinutesRequest& request) const;
  absl::StatusOr<v1::ExtractTextResponse> Extract(const v1::ExtractTextRequest& request) const;
  absl::StatusOr<v1::ListPhrasebooksResponse> List(const v1::ListPhrasebooksRequest& request) const;
  absl::StatusOr<v1::Phrasebook> Get(const v1::GetPhrasebookRequest& request) const;
  // Stops when it is not `wanted` any more: see CheckPhrasebook in minutes/check.h.
  absl::StatusOr<v1::CheckPhrasebookResponse> Check(
      const v1::CheckPhrasebookRequest& request, const std::function<bool()>& wanted = [] { return true; }) const;
  absl::StatusOr<v1::ProposePhrasesResponse> Propose(const v1::ProposePhrasesRequest& request) const;

  grpc::ServerUnaryReactor* DraftMinutes(grpc::CallbackServerContext* context, const v1::DraftMinutesRequest* request,
                                         v1::DraftMinutesResponse* response) override;
  grpc::ServerUnaryReactor* DraftParagraph(grpc::CallbackServerContext* context,
                                           const v1::DraftParagraphRequest* request,
                                           v1::DraftParagraphResponse* response) override;
  grpc::ServerUnaryReactor* ReadMinutes(grpc::CallbackServerContext* context, const v1::ReadMinutesRequest* request,
                                        v1::ReadMinutesResponse* response) override;
  grpc::ServerUnaryReactor* ReviewMinutes(grpc::CallbackServerContext* context, const v1::ReviewMinutesRequest* request,
                                          v1::ReviewMinutesResponse* response) override;
  grpc::ServerUnaryReactor* DraftTjansteutlatande(grpc::CallbackServerContext* context,
                                                  const v1::DraftTjansteutlatandeRequest* request,
                                                  v1::DraftTjansteutlatandeResponse* response) override;
  grpc::ServerUnaryReactor* ReadTjansteutlatande(grpc::CallbackServerContext* context,
                                                 const v1::ReadTjansteutlatandeRequest* request,
                                                 v1::ReadTjansteutlatandeResponse* response) override;
  grpc::ServerUnaryReactor* ExtractText(grpc::CallbackServerContext* context, const v1::ExtractTextRequest* request,
                                        v1::ExtractTextResponse* response) override;
  grpc::ServerUnaryReactor* ListPhrasebooks(grpc::CallbackServerContext* context,
                                            const v1::ListPhrasebooksRequest* request,
                                            v1::ListPhrasebooksResponse* response) override;
  grpc::ServerUnaryReactor* GetPhrasebook(grpc::CallbackServerContext* context, const v1::GetPhrasebookRequest* request,
                                          v1::Phrasebook* response) override;
  grpc::ServerUnaryReactor* CheckPhrasebook(grpc::CallbackServerContext* context,
                                            const v1::CheckPhrasebookRequest* request,
                                            v1::CheckPhrasebookResponse* response) override;
  grpc::ServerUnaryReactor* ProposePhrases(grpc::CallbackServerContext* context,
                                           const v1::ProposePhrasesRequest* request,
                                           v1::ProposePhrasesResponse* response) override;

 private:
  template <typename Request, typename Response>
  grpc::ServerUnaryReactor* Handle(grpc::CallbackServerContext* context, const char* method, const Request& request,
                                   Response* response,
                                   absl::StatusOr<Response> (DraftingService::*handler)(const Request&) const);

  const styles::Phrasebooks phrasebooks_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::drafting
