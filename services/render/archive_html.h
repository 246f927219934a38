// The list of the minutes that are published, as a page of HTML5. Pure.
#pragma once

#include <string>

#include "arendegang/v1/papers.pb.h"

namespace arendegang::render {

// By committee and year, as listed, each a link to /arkiv/COMMITTEE/DAY; with the meeting's number in place of a day
// that has several.
std::string ArchiveHtmlOf(const v1::ListPublishedMinutesResponse& published);

}  // namespace arendegang::render
