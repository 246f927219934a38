// Who is to get an extract, and who got one. Pure.
#pragma once

#include <string>
#include <vector>

#include "arendegang/v1/expediering.pb.h"
#include "arendegang/v1/minutes.pb.h"

namespace arendegang::expediering {

// A paragraph of which extracts are sent.
struct Paragraph {
  std::string item;  // its name
  v1::Paragraph facts;
  bool certified = false;
};

// What was sent of a paragraph, each as it was recorded, and what is still to be: those named in its facts who got
// nothing. In the order of the facts, each name with all that it got; then those whom the facts do not name.
std::vector<v1::Expediering> Listed(const Paragraph& paragraph, const std::vector<v1::Expediering>& sent);

// Whether the facts name somebody as one who gets an extract.
bool Names(const v1::Paragraph& facts, const std::string& recipient);

}  // namespace arendegang::expediering
