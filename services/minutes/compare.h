// What differs between two versions of the facts of a meeting, told as a person who compares them would.
#pragma once

#include <string>
#include <vector>

#include "arendegang/v1/comparison.pb.h"
#include "arendegang/v1/minutes.pb.h"
#include "google/protobuf/message.h"

namespace arendegang::minutes {

// The facts that differ between two messages of one type, in the order of their fields; `path` is put before the path
// of each. Of lists, the elements that are the same in both are paired first, in order; those between them are paired
// one by one, and what is left was added or removed. Paths count as the list of `before` does; of added elements, as
// that of `after`.
std::vector<v1::FactChange> Compare(const google::protobuf::Message& before, const google::protobuf::Message& after,
                                    const std::string& path = "");

// The paragraphs that differ, and the roll; paragraphs are known by their number. What does not come from the words of
// the paragraphs is left out: furniture, labels of wordings, corrections, and the committee and the day, which may
// stand in the page head only.
struct MinutesComparison {
  struct Paragraph {
    int before = -1;  // index in `before`; -1: it was added
    int after = -1;   // index in `after`; -1: it is gone
    std::vector<v1::FactChange> changes;
  };
  std::vector<Paragraph> paragraphs;
  std::vector<v1::FactChange> others;
};
MinutesComparison CompareMinutes(const v1::Minutes& before, const v1::Minutes& after);

}  // namespace arendegang::minutes
