// What gRPC calls: each method is answered by its handler, reading where the call came in, writing on a thread that may
// wait for the disk.
#include "services/meetings/meeting_service.h"

namespace arendegang::meetings {

using access::Caller;
using grpc::CallbackServerContext;
using grpc::ServerUnaryReactor;
using rpc::Work;

ServerUnaryReactor* MeetingService::CreateMeeting(CallbackServerContext* context,
                                                  const v1::CreateMeetingRequest* request, v1::Meeting* response) {
  return calls_.Answer<v1::Meeting>(context, "CreateMeeting", Work::kWaits, request, response,
                                    [=, this](const Caller& caller) { return Create(caller, *request); });
}
ServerUnaryReactor* MeetingService::GetMeeting(CallbackServerContext* context, const v1::GetMeetingRequest* request,
                                               v1::Meeting* response) {
  return calls_.Answer<v1::Meeting>(context, "GetMeeting", Work::kQuick, request, response,
                                    [=, this](const Caller&) { return Get(*request); });
}
ServerUnaryReactor* MeetingService::ListMeetings(CallbackServerContext* context, const v1::ListMeetingsRequest* request,
                                                 v1::ListMeetingsResponse* response) {
  return calls_.Answer<v1::ListMeetingsResponse>(context, "ListMeetings", Work::kQuick, request, response,
                                                 [=, this](const Caller&) { return List(*request); });
}
ServerUnaryReactor* MeetingService::UpdateMeeting(CallbackServerContext* context,
                                                  const v1::UpdateMeetingRequest* request, v1::Meeting* response) {
  return calls_.Answer<v1::Meeting>(context, "UpdateMeeting", Work::kWaits, request, response,
                                    [=, this](const Caller& caller) { return Update(caller, *request); });
}
ServerUnaryReactor* MeetingService::CancelMeeting(CallbackServerContext* context,
                                                  const v1::CancelMeetingRequest* request, v1::Meeting* response) {
  return calls_.Answer<v1::Meeting>(context, "CancelMeeting", Work::kWaits, request, response,
                                    [=, this](const Caller& caller) { return Cancel(caller, *request); });
}
ServerUnaryReactor* MeetingService::ConfirmDecision(CallbackServerContext* context,
                                                    const v1::ConfirmDecisionRequest* request, v1::Item* response) {
  return calls_.Answer<v1::Item>(context, "ConfirmDecision", Work::kWaits, request, response,
                                 [=, this](const Caller& caller) { return ConfirmOne(caller, *request); });
}
ServerUnaryReactor* MeetingService::CloseMeeting(CallbackServerContext* context, const v1::CloseMeetingRequest* request,
                                                 v1::Meeting* response) {
  return calls_.Answer<v1::Meeting>(context, "CloseMeeting", Work::kWaits, request, response,
                                    [=, this](const Caller& caller) { return Close(caller, *request); });
}
ServerUnaryReactor* MeetingService::CreateItem(CallbackServerContext* context, const v1::CreateItemRequest* request,
                                               v1::Item* response) {
  return calls_.Answer<v1::Item>(context, "CreateItem", Work::kWaits, request, response,
                                 [=, this](const Caller& caller) { return AddItem(caller, *request); });
}
ServerUnaryReactor* MeetingService::ListItems(CallbackServerContext* context, const v1::ListItemsRequest* request,
                                              v1::ListItemsResponse* response) {
  return calls_.Answer<v1::ListItemsResponse>(context, "ListItems", Work::kQuick, request, response,
                                              [=, this](const Caller&) { return Items(*request); });
}
ServerUnaryReactor* MeetingService::UpdateItem(CallbackServerContext* context, const v1::UpdateItemRequest* request,
                                               v1::Item* response) {
  return calls_.Answer<v1::Item>(context, "UpdateItem", Work::kWaits, request, response,
                                 [=, this](const Caller& caller) { return Record(caller, *request); });
}
ServerUnaryReactor* MeetingService::MoveItem(CallbackServerContext* context, const v1::MoveItemRequest* request,
                                             v1::ListItemsResponse* response) {
  return calls_.Answer<v1::ListItemsResponse>(context, "MoveItem", Work::kWaits, request, response,
                                              [=, this](const Caller& caller) { return Move(caller, *request); });
}
ServerUnaryReactor* MeetingService::ProposeRoll(CallbackServerContext* context, const v1::ProposeRollRequest* request,
                                                v1::ProposeRollResponse* response) {
  return calls_.Answer<v1::ProposeRollResponse>(context, "ProposeRoll", Work::kQuick, request, response,
                                                [=, this](const Caller&) { return Propose(*request); });
}
ServerUnaryReactor* MeetingService::GetMinutes(CallbackServerContext* context, const v1::GetMinutesRequest* request,
                                               v1::Minutes* response) {
  return calls_.Answer<v1::Minutes>(context, "GetMinutes", Work::kQuick, request, response,
                                    [=, this](const Caller&) { return Minutes(*request); });
}
ServerUnaryReactor* MeetingService::DraftMeeting(CallbackServerContext* context, const v1::DraftMeetingRequest* request,
                                                 v1::DraftMinutesResponse* response) {
  return calls_.Answer<v1::DraftMinutesResponse>(context, "DraftMeeting", Work::kQuick, request, response,
                                                 [=, this](const Caller&) { return Draft(*request); });
}
ServerUnaryReactor* MeetingService::ReviewMeeting(CallbackServerContext* context,
                                                  const v1::ReviewMeetingRequest* request,
                                                  v1::ReviewMinutesResponse* response) {
  return calls_.Answer<v1::ReviewMinutesResponse>(context, "ReviewMeeting", Work::kQuick, request, response,
                                                  [=, this](const Caller&) { return Review(*request); });
}
ServerUnaryReactor* MeetingService::CompareMinutes(CallbackServerContext* context,
                                                   const v1::CompareMinutesRequest* request,
                                                   v1::CompareMinutesResponse* response) {
  return calls_.Answer<v1::CompareMinutesResponse>(context, "CompareMinutes", Work::kQuick, request, response,
                                                   [=, this](const Caller&) { return Compare(*request); });
}

}  // namespace arendegang::meetings
