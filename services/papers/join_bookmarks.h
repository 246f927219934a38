// The bookmarks of PDFs that are put together.
#pragma once

#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

namespace arendegang::papers {

struct Bookmark {
  std::string title;
  QPDFObjectHandle target;  // within the joined file
  std::vector<Bookmark> below = {};
};

// Those of a part whose pages were taken. Throws as qpdf does.
std::vector<Bookmark> BookmarksOf(QPDF& part, QPDF& joined);

// Makes these the bookmarks of a file, shown when it is opened.
void SetBookmarks(const std::vector<Bookmark>& bookmarks, QPDF* joined);

}  // namespace arendegang::papers
