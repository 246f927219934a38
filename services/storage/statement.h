// SQL as the stores write it: a literal beside the call, values bound by number, rows read by position.
//
//   absl::Status status = transaction.Query(Sql("SELECT title, year FROM cases WHERE id = $1"), {id},
//                                           [&](const Row& row) { title = row.Text(0); });
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "absl/strings/string_view.h"

namespace arendegang::storage {

// The text of a statement: a literal and nothing else, so that no value is ever spliced into it. Its address names the
// prepared statement.
class Sql {
 public:
  template <size_t N>
  explicit consteval Sql(const char (&text)[N]) : text_(text) {}

  const char* text() const { return text_; }

 private:
  const char* text_;
};

// Bytes, as against text.
struct Bytes {
  absl::string_view data;
};

// A value to bind, for the time of the call: nothing, a number, a text or bytes.
class Value {
 public:
  Value(std::nullptr_t) {}                                             // NOLINT: a list of values reads as one
  Value(int64_t number) : value_(number) {}                            // NOLINT
  Value(int number) : value_(int64_t{number}) {}                       // NOLINT
  Value(bool flag) : value_(int64_t{flag}) {}                          // NOLINT
  Value(absl::string_view text) : value_(text) {}                      // NOLINT
  Value(const std::string& text) : value_(absl::string_view(text)) {}  // NOLINT
  Value(const char* text) : value_(absl::string_view(text)) {}         // NOLINT
  Value(Bytes bytes) : value_(bytes) {}                                // NOLINT

  const std::variant<std::monostate, int64_t, absl::string_view, Bytes>& get() const { return value_; }

 private:
  std::variant<std::monostate, int64_t, absl::string_view, Bytes> value_;
};

// NULL for an empty text: what is not known is not stored as a text of no letters.
inline Value TextOrNull(absl::string_view text) { return text.empty() ? Value(nullptr) : Value(text); }

// A row of a result, while the statement stands on it. Columns count from 0, in the order of the SELECT.
class Row {
 public:
  virtual ~Row() = default;
  virtual bool IsNull(int column) const = 0;
  virtual int64_t Number(int column) const = 0;          // 0 for NULL
  virtual absl::string_view Text(int column) const = 0;  // empty for NULL
  virtual absl::string_view Blob(int column) const = 0;  // empty for NULL
};

}  // namespace arendegang::storage
