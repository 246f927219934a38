#include "services/reminders/address_store.h"

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"
#include "services/diarium/names.h"

namespace arendegang::reminders {
namespace {

using storage::Row;
using storage::Sql;
using storage::Transaction;

// Columns: id, committee, person, email, create_time, update_time.
v1::Address RowOf(const Row& row) {
  v1::Address address;
  address.set_name(absl::StrCat(diarium::CommitteeName(row.Text(1)), "/addresses/", row.Number(0)));
  address.set_person(std::string(row.Text(2)));
  address.set_email(std::string(row.Text(3)));
  SetInstant(row.Text(4), address.mutable_create_time());
  SetInstant(row.Text(5), address.mutable_update_time());
  return address;
}

}  // namespace

absl::StatusOr<std::vector<v1::Address>> AddressesOf(Transaction& transaction, const std::string& committee) {
  std::vector<v1::Address> addresses;
  absl::Status status = transaction.Query(
      Sql("SELECT id, committee, person, email, create_time, update_time FROM addresses WHERE committee = $1 "
          "ORDER BY person"),
      {committee}, [&](const Row& row) { addresses.push_back(RowOf(row)); });
  if (!status.ok()) return status;
  return addresses;
}

absl::StatusOr<Addresses> AllAddresses(Transaction& transaction) {
  Addresses addresses;
  absl::Status status =
      transaction.Query(Sql("SELECT committee, person, email FROM addresses"), {}, [&](const Row& row) {
        addresses[{std::string(row.Text(0)), std::string(row.Text(1))}] = std::string(row.Text(2));
      });
  if (!status.ok()) return status;
  return addresses;
}

absl::StatusOr<v1::Address> FindAddress(Transaction& transaction, const std::string& committee,
                                        const std::string& person) {
  v1::Address address;
  auto found = transaction.Find(Sql("SELECT id, committee, person, email, create_time, update_time FROM addresses "
                                    "WHERE committee = $1 AND person = $2"),
                                {committee, person}, [&](const Row& row) { address = RowOf(row); });
  if (!found.ok()) return found.status();
  if (!*found) {
    return NotFound(
        absl::StrCat(diarium::CommitteeName(committee), "/addresses/", person.empty() ? "sekreteraren" : person));
  }
  return address;
}

absl::Status StoreAddress(Transaction& transaction, const std::string& committee, const v1::Address& address,
                          const std::string& now) {
  return transaction
      .Run(Sql("INSERT INTO addresses (committee, person, email, create_time, update_time) VALUES ($1, $2, $3, $4, $4) "
               "ON CONFLICT (committee, person) DO UPDATE SET email = $3, update_time = $4"),
           {committee, address.person(), address.email(), now})
      .status();
}

absl::Status DeleteAddress(Transaction& transaction, const std::string& committee, const std::string& person) {
  return transaction.Run(Sql("DELETE FROM addresses WHERE committee = $1 AND person = $2"), {committee, person})
      .status();
}

}  // namespace arendegang::reminders
