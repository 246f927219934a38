// The addresses that reminders go to.
#include "services/access/change.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/fields.h"
#include "services/reminders/address_store.h"
#include "services/reminders/reminder_service.h"

namespace arendegang::reminders {

using access::Change;
using storage::Transaction;

absl::StatusOr<v1::ListAddressesResponse> ReminderService::Addresses(const v1::ListAddressesRequest& request) const {
  auto id = diarium::ParseCommitteeName(request.parent());
  if (!id.ok()) return id.status();
  v1::ListAddressesResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto committee = diarium::FindCommittee(transaction, *id);
    if (!committee.ok()) return committee.status();
    auto addresses = AddressesOf(transaction, *id);
    if (!addresses.ok()) return addresses.status();
    response.Clear();
    for (v1::Address& address : *addresses) *response.add_addresses() = std::move(address);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Address> ReminderService::Set(const access::Caller& caller, const v1::SetAddressRequest& request) {
  auto id = diarium::ParseCommitteeName(request.parent());
  if (!id.ok()) return id.status();
  diarium::Fields fields;
  fields.Line("address.person", request.address().person());
  fields.Demand(IsEmail(request.address().email()), "address.email", "Skriv den som ylva.strand@hamnvik.example.");
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::Address stored;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "SetAddress", clock_());
    return change.Once(request.request_id(), request, &stored, [&]() -> absl::Status {
      auto committee = diarium::FindCommittee(transaction, *id);
      if (!committee.ok()) return committee.status();
      absl::Status written = StoreAddress(transaction, *id, request.address(), change.now());
      if (!written.ok()) return written;
      auto found = FindAddress(transaction, *id, request.address().person());
      if (!found.ok()) return found.status();
      stored = *std::move(found);
      return absl::OkStatus();
    });
  });
  if (!status.ok()) return status;
  return stored;
}

absl::StatusOr<v1::Address> ReminderService::Remove(const access::Caller& caller,
                                                    const v1::RemoveAddressRequest& request) {
  auto id = diarium::ParseCommitteeName(request.parent());
  if (!id.ok()) return id.status();
  v1::Address removed;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "RemoveAddress", clock_());
    auto found = FindAddress(transaction, *id, request.person());
    if (!found.ok()) return found.status();
    removed = *std::move(found);
    absl::Status gone = DeleteAddress(transaction, *id, request.person());
    return gone.ok() ? change.Log(removed.name(), &removed, nullptr) : gone;
  });
  if (!status.ok()) return status;
  return removed;
}

grpc::ServerUnaryReactor* ReminderService::ListAddresses(grpc::CallbackServerContext* context,
                                                         const v1::ListAddressesRequest* request,
                                                         v1::ListAddressesResponse* response) {
  return calls_.Answer<v1::ListAddressesResponse>(context, "ListAddresses", rpc::Work::kQuick, request, response,
                                                  [=, this](const auto&) { return Addresses(*request); });
}

grpc::ServerUnaryReactor* ReminderService::SetAddress(grpc::CallbackServerContext* context,
                                                      const v1::SetAddressRequest* request, v1::Address* response) {
  return calls_.Answer<v1::Address>(context, "SetAddress", rpc::Work::kWaits, request, response,
                                    [=, this](const auto& caller) { return Set(caller, *request); });
}

grpc::ServerUnaryReactor* ReminderService::RemoveAddress(grpc::CallbackServerContext* context,
                                                         const v1::RemoveAddressRequest* request,
                                                         v1::Address* response) {
  return calls_.Answer<v1::Address>(context, "RemoveAddress", rpc::Work::kWaits, request, response,
                                    [=, this](const auto& caller) { return Remove(caller, *request); });
}

}  // namespace arendegang::reminders
