// What gRPC calls: each method is answered by its handler, reading where the call came in, writing on a thread that may
// wait for the disk.
#include "services/justering/justering_service.h"

namespace arendegang::justering {

using access::Caller;
using grpc::CallbackServerContext;
using grpc::ServerUnaryReactor;
using rpc::Work;

ServerUnaryReactor* JusteringService::CreateJustering(CallbackServerContext* context,
                                                      const v1::CreateJusteringRequest* request,
                                                      v1::Justering* response) {
  return calls_.Answer<v1::Justering>(context, "CreateJustering", Work::kWaits, request, response,
                                      [=, this](const Caller& caller) { return Create(caller, *request); });
}
ServerUnaryReactor* JusteringService::GetJustering(CallbackServerContext* context,
                                                   const v1::GetJusteringRequest* request, v1::Justering* response) {
  return calls_.Answer<v1::Justering>(context, "GetJustering", Work::kQuick, request, response,
                                      [=, this](const Caller&) { return Get(*request); });
}
ServerUnaryReactor* JusteringService::ListJusteringar(CallbackServerContext* context,
                                                      const v1::ListJusteringarRequest* request,
                                                      v1::ListJusteringarResponse* response) {
  return calls_.Answer<v1::ListJusteringarResponse>(context, "ListJusteringar", Work::kQuick, request, response,
                                                    [=, this](const Caller&) { return List(*request); });
}
ServerUnaryReactor* JusteringService::WithdrawJustering(CallbackServerContext* context,
                                                        const v1::WithdrawJusteringRequest* request,
                                                        v1::Justering* response) {
  return calls_.Answer<v1::Justering>(context, "WithdrawJustering", Work::kWaits, request, response,
                                      [=, this](const Caller& caller) { return Withdraw(caller, *request); });
}
ServerUnaryReactor* JusteringService::RecordView(CallbackServerContext* context, const v1::RecordViewRequest* request,
                                                 v1::Justering* response) {
  return calls_.Answer<v1::Justering>(context, "RecordView", Work::kWaits, request, response,
                                      [=, this](const Caller& caller) { return View(caller, *request); });
}
ServerUnaryReactor* JusteringService::ResolveObjection(CallbackServerContext* context,
                                                       const v1::ResolveObjectionRequest* request,
                                                       v1::Justering* response) {
  return calls_.Answer<v1::Justering>(context, "ResolveObjection", Work::kWaits, request, response,
                                      [=, this](const Caller& caller) { return Resolve(caller, *request); });
}
ServerUnaryReactor* JusteringService::Certify(CallbackServerContext* context, const v1::CertifyRequest* request,
                                              v1::Justering* response) {
  return calls_.Answer<v1::Justering>(context, "Certify", Work::kWaits, request, response,
                                      [=, this](const Caller& caller) { return CertifyText(caller, *request); });
}
ServerUnaryReactor* JusteringService::CreateRattelse(CallbackServerContext* context,
                                                     const v1::CreateRattelseRequest* request,
                                                     v1::RattelseRecord* response) {
  return calls_.Answer<v1::RattelseRecord>(context, "CreateRattelse", Work::kWaits, request, response,
                                           [=, this](const Caller& caller) { return Correct(caller, *request); });
}
ServerUnaryReactor* JusteringService::ListRattelser(CallbackServerContext* context,
                                                    const v1::ListRattelserRequest* request,
                                                    v1::ListRattelserResponse* response) {
  return calls_.Answer<v1::ListRattelserResponse>(context, "ListRattelser", Work::kQuick, request, response,
                                                  [=, this](const Caller&) { return Corrections(*request); });
}

}  // namespace arendegang::justering
