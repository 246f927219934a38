// Which facts have been written: what is given and never written would be lost without a word.
#pragma once

#include <cstdint>
#include <functional>

#include "absl/container/flat_hash_map.h"
#include "services/phrasebook/facts.h"

namespace arendegang::phrasebook {

class Ledger {
 public:
  // Notes that `field` of `message` has been written.
  void Note(const Message& message, const FieldDescriptor* field) {
    written_[&message] |= uint64_t{1} << field->index();
  }

  // Calls `report` with the path below `path` of every field of `facts`, and of the messages in it, that says something
  // and was not written.
  void ReportUnwritten(const Message& facts, const std::string& path,
                       const std::function<void(std::string path)>& report) const;

 private:
  absl::flat_hash_map<const Message*, uint64_t> written_;  // a bit for each field, by its index
};

// Returns whether a field tells how a text was read or which style it has: nothing that a phrase could write.
bool IsAboutReading(const FieldDescriptor& field);

// Returns whether messages of `type` are written as one value, not field by field.
bool IsWrittenWhole(const Descriptor& type);

}  // namespace arendegang::phrasebook
