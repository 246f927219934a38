#include "services/render/html.h"

#include <optional>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "services/render/html_style.h"
#include "services/render/page_form.h"

namespace arendegang::render {
namespace {

std::string Escaped(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}});
}

const char* ListClass(const Counting& counting) {
  if (counting.letters) return counting.after == ')' ? "alpha-paren" : "alpha";
  return counting.after == ')' ? "decimal-paren" : "decimal";
}

// Writes the parts of a paper one after the other, closing what the next one does not go on with.
class Writer {
 public:
  std::string Body(const Paper& paper) && {
    for (const Part& part : paper.parts) Write(part);
    CloseList();
    CloseSection();
    return std::move(body_);
  }

 private:
  template <typename... Pieces>
  void Line(const Pieces&... pieces) {
    absl::StrAppend(&body_, pieces..., "\n");
  }

  void Write(const Part& part) {
    if (part.kind != PartKind::kPoint && part.kind != PartKind::kItem) CloseList();
    switch (part.kind) {
      case PartKind::kHeading:
        return WriteHeading(part);
      case PartKind::kText:
        return Line("<p>", Escaped(part.text), "</p>");
      case PartKind::kPoint:
        return WritePoint(part);
      case PartKind::kItem:
        return WriteItem(part);
      case PartKind::kTable:
        return WriteTable(part);
      case PartKind::kGrid:
        return WriteGrid(part);
      case PartKind::kSignature:
        return WriteSignature(part);
    }
  }

  // A paragraph (§) is a section of its own, named by its heading.
  void WriteHeading(const Part& part) {
    const std::string page = part.new_page ? " class=\"new-page\"" : "";
    if (part.level <= 2) CloseSection();
    if (part.number.empty()) {
      return Line("<h", part.level, page, ">", Escaped(part.text), "</h", part.level, ">");
    }
    const std::string id = absl::StrCat("rubrik-", ++headings_);
    Line("<section aria-labelledby=\"", id, "\"", page, ">");
    in_section_ = true;
    Line("<h2 id=\"", id, "\"><span class=\"number\">", Escaped(part.number), "</span> ", Escaped(part.text), "</h2>");
  }

  void WritePoint(const Part& part) {
    const Counting counting = *CountingOf(part.mark);
    if (!last_ || !Continues(*last_, counting)) {
      CloseList();
      const std::string start = counting.value == 1 ? "" : absl::StrCat(" start=\"", counting.value, "\"");
      Line("<ol class=\"", ListClass(counting), "\"", start, ">");
      list_ = "</ol>";
    }
    last_ = counting;
    Line("<li>", Escaped(part.text), "</li>");
  }

  // A mark that nobody counts is a word of the text.
  void WriteItem(const Part& part) {
    if (last_ || list_.empty()) {
      CloseList();
      Line(part.mark.empty() ? "<ul>" : "<ul class=\"marked\">");
      list_ = "</ul>";
    }
    Line("<li>", Escaped(part.mark), part.mark.empty() ? "" : " ", Escaped(part.text), "</li>");
  }

  // A label and its rows are one body of the table.
  void WriteTable(const Part& part) {
    Line("<table>");
    for (size_t i = 0; i < part.rows.size();) {
      size_t end = i + 1;
      while (end < part.rows.size() && part.rows[end].label.empty()) ++end;
      const std::string span = end == i + 1 ? "" : absl::StrCat(" rowspan=\"", end - i, "\"");
      Line("<tbody>");
      Line("<tr><th scope=\"", end == i + 1 ? "row" : "rowgroup", "\"", span, ">", Escaped(part.rows[i].label),
           "</th><td>", Escaped(part.rows[i].text), "</td></tr>");
      for (++i; i < end; ++i) Line("<tr><td>", Escaped(part.rows[i].text), "</td></tr>");
      Line("</tbody>");
    }
    Line("</table>");
  }

  void WriteGrid(const Part& part) {
    Line("<table class=\"grid\">");
    std::string head;
    for (const std::string& column : part.columns)
      absl::StrAppend(&head, "<th scope=\"col\">", Escaped(column), "</th>");
    Line("<thead><tr>", head, "</tr></thead>");
    Line("<tbody>");
    for (const auto& cells : part.cells) {
      std::string row;
      for (const std::string& cell : cells) absl::StrAppend(&row, "<td>", Escaped(cell), "</td>");
      Line("<tr>", row, "</tr>");
    }
    Line("</tbody>");
    Line("</table>");
  }

  void WriteSignature(const Part& part) {
    CloseSection();
    Line("<div class=\"signature\">");
    Line("<p>", Escaped(part.mark), "</p>");
    for (size_t i = 0; i < part.rows.size(); ++i) {
      Line(i == 0 ? "<p class=\"line\">" : "<p>", Escaped(part.rows[i].text), "</p>");
    }
    Line("</div>");
  }

  void CloseList() {
    if (!list_.empty()) Line(list_);
    list_.clear();
    last_.reset();
  }

  void CloseSection() {
    if (in_section_) Line("</section>");
    in_section_ = false;
  }

  std::string body_;
  std::string list_;              // what closes the list that is open
  std::optional<Counting> last_;  // of its last point
  bool in_section_ = false;
  int headings_ = 0;
};

// The picture is within the page, which asks no other place for anything.
std::string LogoOf(const v1::Logo& logo) {
  return absl::StrCat("<img class=\"logo\" src=\"data:image/png;base64,", absl::Base64Escape(logo.png()), "\" alt=\"",
                      Escaped(logo.alternative()), "\">\n");
}

std::string LinesOf(const google::protobuf::RepeatedPtrField<std::string>& lines) {
  return absl::StrJoin(lines, "<br>", [](std::string* out, const std::string& line) { *out += Escaped(line); });
}

std::string LetterheadOf(const v1::Look& look) {
  if (!HasLetterhead(look)) return "";
  const std::string lines =
      look.letterhead_size() == 0 ? "" : absl::StrCat("<p>", LinesOf(look.letterhead()), "</p>\n");
  return absl::StrCat("<div class=\"letterhead\">\n", look.has_logo() ? LogoOf(look.logo()) : "", lines, "</div>\n");
}

std::string FootOf(const v1::Look& look) {
  return look.foot_size() == 0 ? "" : absl::StrCat("<footer>\n<p>", LinesOf(look.foot()), "</p>\n</footer>\n");
}

// What the page is allowed to fetch and run: nothing.
constexpr char kPolicy[] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

// The way past what every page has, and to the others.
constexpr char kWays[] = R"(<a class="skip" href="#innehall">Till innehållet</a>
<nav aria-label="Webbplatsen">
<ul>
<li><a href="/anslagstavla">Anslagstavla</a></li>
<li><a href="/arkiv">Protokoll</a></li>
</ul>
</nav>
)";

// The browser chooses colours that fit light and dark; those of a look fit light alone.
constexpr char kPublicStyle[] = R"(
:root { color-scheme: light dark; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
nav ul { display: flex; gap: 1.5rem; margin: 0 0 1.5rem; padding: 0; list-style-type: none; }
@media (prefers-color-scheme: dark) {
  h1, h2, h3, h4, h5, h6 { color: inherit; }
  .logo { background: #fff; padding: 1mm; }
}
@media print {
  nav, .skip { display: none; }
}
)";

std::string Page(const std::string& title, const std::string& style, const std::string& body) {
  return absl::StrCat("<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n",
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"", kPolicy, "\">\n",
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
                      Escaped(title), "</title>\n<style>", style, "</style>\n</head>\n<body>\n", body,
                      "</body>\n</html>\n");
}

std::string HeadOf(const Paper& paper) {
  return absl::StrCat("<header>\n", LetterheadOf(paper.look), "<div class=\"running\">\n<span>",
                      Escaped(paper.committee), "</span>\n<span>", Escaped(paper.label),
                      "</span>\n</div>\n</header>\n");
}

std::string InMain(const std::string& body) { return absl::StrCat("<main id=\"innehall\">\n", body, "</main>\n"); }

std::string BodyOf(const Paper& paper) { return Writer().Body(paper); }

}  // namespace

std::string HtmlEscaped(absl::string_view text) { return Escaped(text); }

std::string HtmlOf(const Paper& paper) {
  return Page(paper.title, HtmlStyleOf(paper),
              absl::StrCat(HeadOf(paper), "<main>\n", BodyOf(paper), "</main>\n", FootOf(paper.look)));
}

std::string PublicHtmlOf(const Paper& paper) {
  return Page(paper.title, absl::StrCat(HtmlStyleOf(paper), kPublicStyle),
              absl::StrCat(kWays, HeadOf(paper), InMain(BodyOf(paper)), FootOf(paper.look)));
}

std::string PublicPageOf(const std::string& title, const std::string& body) {
  return Page(title, absl::StrCat(HtmlStyleOf({}), kPublicStyle), absl::StrCat(kWays, InMain(body)));
}

}  // namespace arendegang::render
