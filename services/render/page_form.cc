#include "services/render/page_form.h"

#include <cmath>

#include "services/base/png.h"

namespace arendegang::render {
namespace {

constexpr int kPaperWidth = 11906;  // A4, in twips
constexpr int kUsualWidth = 9070;

v1::Margins UsualMargins() {
  v1::Margins margins;
  margins.set_top(30);
  margins.set_right(25);
  margins.set_bottom(25);
  margins.set_left(25);
  return margins;
}

}  // namespace

int TwipsOf(double millimetres) { return static_cast<int>(std::ceil(millimetres * 1440 / 25.4)); }

PageForm::PageForm(const v1::Look& look)
    : body_font(look.body_font().empty() ? "Times New Roman" : look.body_font()),
      heading_font(look.heading_font().empty() ? "Arial" : look.heading_font()),
      body_size(look.body_size() == 0 ? 12 : look.body_size()),
      heading_colour(look.heading_colour()),
      margins(look.has_margins() ? look.margins() : UsualMargins()),
      text_width(kPaperWidth - TwipsOf(margins.left()) - TwipsOf(margins.right())) {}

int PageForm::WidthOf(int of_9070) const { return text_width * of_9070 / kUsualWidth; }

LogoSize SizeOf(const v1::Logo& logo) {
  const double width = logo.width_mm() == 0 ? 40 : logo.width_mm();
  const auto picture = PngSizeOf({logo.png().data(), logo.png().size()});
  return {width, picture ? width * picture->height / picture->width : width};
}

}  // namespace arendegang::render
