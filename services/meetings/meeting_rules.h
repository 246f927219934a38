// What follows from the facts of a meeting: what became of its cases, the numbers of its paragraphs, who were enough to
// decide. Pure.
#pragma once

#include <string>
#include <vector>

#include "arendegang/v1/committee.pb.h"
#include "arendegang/v1/meeting.pb.h"
#include "arendegang/v1/minutes.pb.h"

namespace arendegang::meetings {

// Returns what became of the case that a paragraph handled. What is entered before the meeting, its summary and
// documents, is no outcome: OUTCOME_UNSPECIFIED.
v1::Outcome OutcomeOf(const v1::Paragraph& facts);

// Whether anything but a heading is recorded of a paragraph.
bool IsRecorded(const v1::Paragraph& facts);

// The § numbers of paragraphs in order: each its `printed` number, or if that is 0 the one after the paragraph before,
// the first after `before`.
std::vector<int> NumbersOf(int before, const std::vector<int>& printed);

// What the register knows of the case of a paragraph.
struct CaseFacts {
  std::string diarienummer;
  std::string subject;
};

// Fills in what a paragraph leaves to the order of the agenda and to the register: its number, diarienummer and title.
// One that was kept word for word has them in its text.
void Complete(int number, const CaseFacts& of_case, v1::Paragraph* facts);

// Takes out again what Complete fills in, so that it goes on following; the number and the
// corrections, which are made otherwise, are what they were `before`.
void LeaveOut(const CaseFacts& of_case, const v1::Paragraph& before, v1::Paragraph* facts);

// Tells of each item, which is `minutes.paragraphs` of the same place, how many take part in its decision and whether
// they are enough: more than half of the seats of `mandates`, those of the day, or of the roll if there are none.
// Source: KL 6:27.
void CountServing(const v1::Minutes& minutes, const std::vector<v1::Member>& mandates, std::vector<v1::Item>* items);

}  // namespace arendegang::meetings
