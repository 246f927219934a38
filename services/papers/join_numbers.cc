#include "services/papers/join_numbers.h"

#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace arendegang::papers {
namespace {

// What a page draws, without what its own tags are found by.
class Unmarked : public QPDFObjectHandle::ParserCallbacks {
 public:
  void handleObject(QPDFObjectHandle object, size_t, size_t) override {
    if (!object.isOperator()) {
      absl::StrAppend(&operands_, object.unparse(), " ");
      return;
    }
    static const std::set<std::string> kMarks = {"BMC", "BDC", "EMC", "MP", "DP"};
    if (!kMarks.count(object.getOperatorValue())) absl::StrAppend(&text_, operands_, object.getOperatorValue(), "\n");
    operands_.clear();
  }
  void handleEOF() override {}

  const std::string& text() const { return text_; }

 private:
  std::string operands_;
  std::string text_;
};

// As much lower than at their own place the numbers come: below those that the documents have. Points.
constexpr double kLower = 18;

QPDFObjectHandle FormOf(QPDFPageObjectHelper page, QPDF& numbers, QPDF* joined) {
  Unmarked content;
  page.parseContents(&content);
  QPDFObjectHandle form = joined->newStream(content.text());
  QPDFObjectHandle resources = page.getAttribute("/Resources", false);
  if (!resources.isIndirect()) resources = numbers.makeIndirectObject(resources);
  QPDFObjectHandle about = form.getDict();
  about.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
  about.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
  about.replaceKey("/BBox", QPDFObjectHandle::newFromRectangle(page.getMediaBox().getArrayAsRectangle()));
  about.replaceKey("/Resources", joined->copyForeignObject(resources));
  return form;
}

// Where the form comes on a page, which may be of another size and lie on its side: its lower right corner below the
// page's, as it is seen.
std::string PlaceOn(QPDFPageObjectHelper page, double form_width) {
  const QPDFObjectHandle::Rectangle box = page.getCropBox().getArrayAsRectangle();
  QPDFObjectHandle turned = page.getAttribute("/Rotate", false);
  const long long degrees = turned.isInteger() ? ((turned.getIntValue() % 360) + 360) % 360 : 0;
  const double across = box.urx - box.llx - form_width;
  const double along = box.ury - box.lly - form_width;
  if (degrees == 90) return absl::StrFormat("0 1 -1 0 %.3f %.3f cm", box.urx + kLower, box.lly + along);
  if (degrees == 180) return absl::StrFormat("-1 0 0 -1 %.3f %.3f cm", box.urx - across, box.ury + kLower);
  if (degrees == 270) return absl::StrFormat("0 -1 1 0 %.3f %.3f cm", box.llx - kLower, box.ury - along);
  return absl::StrFormat("1 0 0 1 %.3f %.3f cm", box.llx + across, box.lly - kLower);
}

// Makes a form known to a page, whose resources it may share with others; returns by which name.
std::string Known(QPDFObjectHandle form, QPDFPageObjectHelper page) {
  QPDFObjectHandle resources = page.getAttribute("/Resources", true);
  if (!resources.isDictionary()) {
    resources = QPDFObjectHandle::newDictionary();
    page.getObjectHandle().replaceKey("/Resources", resources);
  }
  QPDFObjectHandle forms = resources.getKey("/XObject");
  forms = forms.isDictionary() ? forms.shallowCopy() : QPDFObjectHandle::newDictionary();
  int unused = 1;
  const std::string name = resources.getUniqueResourceName("/Number", unused);
  forms.replaceKey(name, form);
  resources.replaceKey("/XObject", forms);
  return name;
}

}  // namespace

void DrawNumbers(QPDF& numbers, QPDF* joined) {
  const std::vector<QPDFObjectHandle> forms = numbers.getAllPages();
  const std::vector<QPDFObjectHandle> pages = joined->getAllPages();
  for (size_t i = 0; i < forms.size() && i < pages.size(); ++i) {
    QPDFPageObjectHelper page(pages[i]);
    QPDFObjectHandle form = FormOf(QPDFPageObjectHelper(forms[i]), numbers, joined);
    const QPDFObjectHandle::Rectangle box = form.getDict().getKey("/BBox").getArrayAsRectangle();
    const std::string name = Known(form, page);
    page.addPageContents(joined->newStream("q\n"), true);
    page.addPageContents(joined->newStream(absl::StrCat("\nQ\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq ",
                                                        PlaceOn(page, box.urx - box.llx), " ", name, " Do Q\nEMC\n")),
                         false);
  }
}

}  // namespace arendegang::papers
