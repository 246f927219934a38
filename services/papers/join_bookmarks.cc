#include "services/papers/join_bookmarks.h"

#include <qpdf/QPDFOutlineDocumentHelper.hh>

namespace arendegang::papers {
namespace {

std::vector<Bookmark> Taken(std::vector<QPDFOutlineObjectHelper> outlines, QPDF& part, QPDF& joined) {
  std::vector<Bookmark> bookmarks;
  for (QPDFOutlineObjectHelper& outline : outlines) {
    QPDFObjectHandle target = outline.getDest();
    if (!target.isArray()) continue;
    if (!target.isIndirect()) target = part.makeIndirectObject(target);
    bookmarks.push_back({outline.getTitle(), joined.copyForeignObject(target), Taken(outline.getKids(), part, joined)});
  }
  return bookmarks;
}

// Hangs bookmarks below one; all of them are unfolded. Returns how many they are, with those below them.
int Hang(const std::vector<Bookmark>& bookmarks, QPDFObjectHandle above, QPDF* joined) {
  int count = 0;
  QPDFObjectHandle before;
  for (const Bookmark& bookmark : bookmarks) {
    QPDFObjectHandle item = joined->makeIndirectObject(QPDFObjectHandle::newDictionary());
    item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title));
    item.replaceKey("/Parent", above);
    item.replaceKey("/Dest", bookmark.target);
    if (before.isInitialized()) {
      before.replaceKey("/Next", item);
      item.replaceKey("/Prev", before);
    } else {
      above.replaceKey("/First", item);
    }
    before = item;
    count += 1 + Hang(bookmark.below, item, joined);
  }
  if (count == 0) return 0;
  above.replaceKey("/Last", before);
  above.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
  return count;
}

}  // namespace

std::vector<Bookmark> BookmarksOf(QPDF& part, QPDF& joined) {
  return Taken(QPDFOutlineDocumentHelper(part).getTopLevelOutlines(), part, joined);
}

void SetBookmarks(const std::vector<Bookmark>& bookmarks, QPDF* joined) {
  QPDFObjectHandle root = joined->makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
  Hang(bookmarks, root, joined);
  joined->getRoot().replaceKey("/Outlines", root);
  joined->getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

}  // namespace arendegang::papers
