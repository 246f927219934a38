#include "services/render/html_style.h"

#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "services/render/page_form.h"

namespace arendegang::render {
namespace {

// Marks are counted by the reader's program: "1." and "a." it knows by itself, "1)" and "a)" are told to it here.
constexpr char kStyle[] = R"(
@counter-style decimal-paren { system: extends decimal; suffix: ") "; }
@counter-style alpha-paren { system: extends lower-alpha; suffix: ") "; }
body { margin: 2rem auto; max-width: 42rem; padding: 0 1rem; line-height: 1.5; }
h1, h2, h3, h4, h5, h6, header, footer, th { line-height: 1.3; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; }
h3, h4, h5, h6 { font-size: 1rem; }
h2 .number { display: block; }
.letterhead { display: flex; gap: 5mm; margin-bottom: 1rem; font-size: .8rem; }
.letterhead p, footer p { margin: 0; }
.running { display: flex; justify-content: space-between; border-bottom: 1px solid; padding-bottom: .5rem; }
footer { margin-top: 2.5rem; font-size: .8rem; }
table { border-collapse: collapse; }
th { width: 10rem; padding: .1rem 1rem .1rem 0; text-align: left; vertical-align: top; font-size: .9rem; }
td { padding: .1rem 0; vertical-align: top; }
table.grid { width: 100%; }
.grid th { width: auto; border-bottom: 1px solid; }
.grid th, .grid td { padding: .2rem 1rem .2rem 0; }
ol.decimal-paren { list-style-type: decimal-paren; }
ol.alpha { list-style-type: lower-alpha; }
ol.alpha-paren { list-style-type: alpha-paren; }
ul.marked { list-style-type: none; }
.signature { margin: 2.5rem 0 0; break-inside: avoid; }
.signature .line { margin: 3rem 0 0; border-top: 1px solid; max-width: 20rem; }
.signature .line ~ p { margin: 0; }
@media print {
  body { margin: 0; max-width: none; }
  footer { display: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr { break-inside: avoid; }
  .new-page { break-before: page; }
}
)";

// As a string of CSS, within a style element.
std::string Quoted(absl::string_view text) {
  return absl::StrCat(
      "\"", absl::StrReplaceAll(text, {{"\\", "\\5c "}, {"\"", "\\22 "}, {"<", "\\3c "}, {"\n", "\\a "}}), "\"");
}

// A font, then the free one of the same measures, then whatever there is of its kind.
std::string Family(const std::string& font) {
  if (absl::StrContains(font, "Courier") || absl::StrContains(font, "Mono")) {
    return absl::StrCat(Quoted(font), ", \"Liberation Mono\", monospace");
  }
  if (absl::StrContains(font, "Arial") || absl::StrContains(font, "Sans")) {
    return absl::StrCat(Quoted(font), ", \"Liberation Sans\", sans-serif");
  }
  return absl::StrCat(Quoted(font), ", \"Liberation Serif\", serif");
}

std::string LettersOf(const PageForm& form) {
  std::string sheet =
      absl::StrCat("body { font-family: ", Family(form.body_font), "; }\n",
                   "h1, h2, h3, h4, h5, h6, header, footer, th { font-family: ", Family(form.heading_font), "; }\n");
  if (form.body_size != 12) absl::StrAppend(&sheet, "html { font-size: ", form.body_size / 12 * 100, "%; }\n");
  absl::StrAppend(&sheet, "@media print { html { font-size: ", form.body_size, "pt; } }\n");
  if (!form.heading_colour.empty()) {
    absl::StrAppend(&sheet, "h1, h2, h3, h4, h5, h6 { color: ", form.heading_colour, "; }\n");
  }
  return sheet;
}

// What stands around the text of a printed page.
std::string PageOf(const Paper& paper, const PageForm& form) {
  const PageNumber& number = paper.page_number;
  const v1::Margins& margins = form.margins;
  const std::string foot = paper.look.foot_size() == 0
                               ? ""
                               : absl::StrCat("@bottom-left { white-space: pre; font-size: 9pt; content: ",
                                              Quoted(absl::StrJoin(paper.look.foot(), "\n")), "; }\n");
  return absl::StrCat("@page { size: A4; margin: ", margins.top(), "mm ", margins.right(), "mm ", margins.bottom(),
                      "mm ", margins.left(), "mm;\n", foot, "@bottom-right { content: ", Quoted(number.before),
                      " counter(page) ", Quoted(number.between), " counter(pages) ", Quoted(number.after), "; } }\n");
}

}  // namespace

std::string HtmlStyleOf(const Paper& paper) {
  const PageForm form(paper.look);
  std::string sheet = absl::StrCat(kStyle, LettersOf(form), PageOf(paper, form));
  if (paper.look.has_logo()) {
    absl::StrAppend(&sheet, ".logo { width: ", SizeOf(paper.look.logo()).width,
                    "mm; height: auto; align-self: start; }\n");
  }
  return sheet;
}

}  // namespace arendegang::render
