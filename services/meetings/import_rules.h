// How the paragraphs of a text find their places in the register. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "arendegang/v1/case.pb.h"
#include "arendegang/v1/minutes.pb.h"
#include "services/diarium/diarienummer.h"

namespace arendegang::meetings {

// What a paragraph, or an item that there is, is known by.
struct Mark {
  int number = 0;       // §
  int64_t case_id = 0;  // 0: no case
};

// For each of `paragraphs` the place of the item that it is; items.size() for one that is new. The same number and case
// go before the same case, and that before the same number; no item is taken twice.
std::vector<size_t> Matched(const std::vector<Mark>& paragraphs, const std::vector<Mark>& items);

// The case that a paragraph with the printed number `diarienummer` is of, as it is registered.
v1::Case CaseOf(const v1::Paragraph& facts, const std::string& diarienummer, const diarium::DiarienummerParts& parts,
                const std::string& meeting_date);

// Whether two numbers, as printed, are of the same series: another authority may have the same year and number.
bool SameSeries(const std::string& one, const std::string& other);

// The day in the name of a source, "protokoll 2026-05-26.txt"; empty if it has none, or several.
std::string DayIn(const std::string& source);

}  // namespace arendegang::meetings
