// The look of a paper with what it does not say filled in, in the measures that forms count in. Pure.
#pragma once

#include <string>

#include "arendegang/v1/look.pb.h"

namespace arendegang::render {

// Twentieths of a point.
int TwipsOf(double millimetres);

struct PageForm {
  explicit PageForm(const v1::Look& look);

  // A share of the width of the text of a page, which is 9070 twips where the margins are not said.
  int WidthOf(int of_9070) const;

  std::string body_font;
  std::string heading_font;
  double body_size;            // in points
  std::string heading_colour;  // "#003366"; empty: that of text
  v1::Margins margins;
  int text_width;  // in twips, of A4
};

// The shown size of a logo in millimetres; its height follows from the picture.
struct LogoSize {
  double width = 0;
  double height = 0;
};
LogoSize SizeOf(const v1::Logo& logo);

// Whether a look has something for the top of the first page.
inline bool HasLetterhead(const v1::Look& look) { return look.has_logo() || look.letterhead_size() > 0; }

}  // namespace arendegang::render
