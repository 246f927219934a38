// v1.MeetingService: meetings, their agendas and the facts of their paragraphs. The handlers stand in
// meeting_service.cc, those of items in item_handlers.cc, of the gavel and the close in closing_handlers.cc, of
// comparing in compare_handler.cc; what gRPC calls, in meeting_calls.cc. Those who watch are with watches.h.
#pragma once

#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/meeting.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/meetings/watches.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::meetings {

class MeetingService final : public v1::MeetingService::CallbackService {
 public:
  MeetingService(storage::Database& database, Clock clock, styles::Phrasebooks styles, rpc::Calls& calls)
      : database_(database),
        clock_(std::move(clock)),
        styles_(std::move(styles)),
        calls_(calls),
        watches_(database_, clock_, styles_, calls_) {}

  // Ends the calls that would go on for ever: the service stops.
  void Stop() { watches_.Stop(); }

  absl::StatusOr<v1::Meeting> Create(const access::Caller& caller, const v1::CreateMeetingRequest& request);
  absl::StatusOr<v1::Meeting> Get(const v1::GetMeetingRequest& request) const;
  absl::StatusOr<v1::ListMeetingsResponse> List(const v1::ListMeetingsRequest& request) const;
  absl::StatusOr<v1::Meeting> Update(const access::Caller& caller, const v1::UpdateMeetingRequest& request);
  absl::StatusOr<v1::Meeting> Cancel(const access::Caller& caller, const v1::CancelMeetingRequest& request);
  absl::StatusOr<v1::Item> ConfirmOne(const access::Caller& caller, const v1::ConfirmDecisionRequest& request);
  absl::StatusOr<v1::Meeting> Close(const access::Caller& caller, const v1::CloseMeetingRequest& request);
  absl::StatusOr<v1::Item> AddItem(const access::Caller& caller, const v1::CreateItemRequest& request);
  absl::StatusOr<v1::ListItemsResponse> Items(const v1::ListItemsRequest& request) const;
  absl::StatusOr<v1::Item> Record(const access::Caller& caller, const v1::UpdateItemRequest& request);
  absl::StatusOr<v1::ListItemsResponse> Move(const access::Caller& caller, const v1::MoveItemRequest& request);
  absl::StatusOr<v1::ProposeRollResponse> Propose(const v1::ProposeRollRequest& request) const;
  absl::StatusOr<v1::Minutes> Minutes(const v1::GetMinutesRequest& request) const;
  absl::StatusOr<v1::DraftMinutesResponse> Draft(const v1::DraftMeetingRequest& request) const;
  absl::StatusOr<v1::ReviewMinutesResponse> Review(const v1::ReviewMeetingRequest& request) const;
  absl::StatusOr<v1::CompareMinutesResponse> Compare(const v1::CompareMinutesRequest& request) const;

  grpc::ServerUnaryReactor* CreateMeeting(grpc::CallbackServerContext* context, const v1::CreateMeetingRequest* request,
                                          v1::Meeting* response) override;
  grpc::ServerUnaryReactor* GetMeeting(grpc::CallbackServerContext* context, const v1::GetMeetingRequest* request,
                                       v1::Meeting* response) override;
  grpc::ServerUnaryReactor* ListMeetings(grpc::CallbackServerContext* context, const v1::ListMeetingsRequest* request,
                                         v1::ListMeetingsResponse* response) override;
  grpc::ServerUnaryReactor* UpdateMeeting(grpc::CallbackServerContext* context, const v1::UpdateMeetingRequest* request,
                                          v1::Meeting* response) override;
  grpc::ServerUnaryReactor* CancelMeeting(grpc::CallbackServerContext* context, const v1::CancelMeetingRequest* request,
                                          v1::Meeting* response) override;
  grpc::ServerUnaryReactor* ConfirmDecision(grpc::CallbackServerContext* context,
                                            const v1::ConfirmDecisionRequest* request, v1::Item* response) override;
  grpc::ServerUnaryReactor* CloseMeeting(grpc::CallbackServerContext* context, const v1::CloseMeetingRequest* request,
                                         v1::Meeting* response) override;
  grpc::ServerUnaryReactor* CreateItem(grpc::CallbackServerContext* context, const v1::CreateItemRequest* request,
                                       v1::Item* response) override;
  grpc::ServerUnaryReactor* ListItems(grpc::CallbackServerContext* context, const v1::ListItemsRequest* request,
                                      v1::ListItemsResponse* response) override;
  grpc::ServerWriteReactor<v1::WatchMeetingResponse>* WatchMeeting(grpc::CallbackServerContext* context,
                                                                   const v1::WatchMeetingRequest* request) override {
    return watches_.Begin(context, request);
  }
  grpc::ServerUnaryReactor* UpdateItem(grpc::CallbackServerContext* context, const v1::UpdateItemRequest* request,
                                       v1::Item* response) override;
  grpc::ServerUnaryReactor* MoveItem(grpc::CallbackServerContext* context, const v1::MoveItemRequest* request,
                                     v1::ListItemsResponse* response) override;
  grpc::ServerUnaryReactor* ProposeRoll(grpc::CallbackServerContext* context, const v1::ProposeRollRequest* request,
                                        v1::ProposeRollResponse* response) override;
  grpc::ServerUnaryReactor* GetMinutes(grpc::CallbackServerContext* context, const v1::GetMinutesRequest* request,
                                       v1::Minutes* response) override;
  grpc::ServerUnaryReactor* DraftMeeting(grpc::CallbackServerContext* context, const v1::DraftMeetingRequest* request,
                                         v1::DraftMinutesResponse* response) override;
  grpc::ServerUnaryReactor* ReviewMeeting(grpc::CallbackServerContext* context, const v1::ReviewMeetingRequest* request,
                                          v1::ReviewMinutesResponse* response) override;
  grpc::ServerUnaryReactor* CompareMinutes(grpc::CallbackServerContext* context,
                                           const v1::CompareMinutesRequest* request,
                                           v1::CompareMinutesResponse* response) override;

 private:
  absl::StatusOr<v1::Minutes> MinutesNamed(const std::string& name) const;

  storage::Database& database_;
  const Clock clock_;
  const styles::Phrasebooks styles_;
  rpc::Calls& calls_;
  Watches watches_;
};

}  // namespace arendegang::meetings
