// What a body of Database::Write or Database::Read works on.
#pragma once

#include <cstdint>
#include <initializer_list>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/storage/statement.h"

namespace arendegang::storage {

class Transaction {
 public:
  using EachRow = absl::FunctionRef<void(const Row&)>;
  virtual ~Transaction() = default;

  // Runs a statement; returns how many rows it changed.
  // Errors: ALREADY_EXISTS if a unique key is taken, FAILED_PRECONDITION if another constraint does not hold; what
  // errors.h of the engine makes of the rest.
  absl::StatusOr<int64_t> Run(Sql sql, std::initializer_list<Value> values) {
    return DoRun(sql, values, [](const Row&) {});
  }

  // Calls `each` for every row of the result. Errors: as Run.
  absl::Status Query(Sql sql, std::initializer_list<Value> values, EachRow each) {
    return DoRun(sql, values, each).status();
  }

  // The same for a result of at most one row; returns whether there was one.
  absl::StatusOr<bool> Find(Sql sql, std::initializer_list<Value> values, EachRow each) {
    bool found = false;
    absl::Status status = Query(sql, values, [&](const Row& row) {
      found = true;
      each(row);
    });
    if (!status.ok()) return status;
    return found;
  }

 private:
  virtual absl::StatusOr<int64_t> DoRun(Sql sql, std::initializer_list<Value> values, EachRow each) = 0;
};

}  // namespace arendegang::storage
