#include "services/styles/look_check.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "google/protobuf/repeated_field.h"
#include "services/base/png.h"
#include "services/base/text.h"

namespace arendegang::styles {
namespace {

constexpr std::array kFonts = {"Arial",           "Times New Roman",  "Courier New",
                               "Liberation Sans", "Liberation Serif", "Liberation Mono"};
constexpr double kLeastContrast = 4.5;  // WCAG 2.2, 1.4.3: that of text in ordinary sizes
constexpr size_t kMostBytes = size_t{1} << 20;
constexpr uint32_t kMostPixels = 4000;  // a metre of paper at 100 to the inch; unpacked 64 MB
constexpr double kMostHeight = 60;      // in millimetres: the rest of the page is for the paper
constexpr double kUsualWidth = 40;
constexpr size_t kLongestLine = 100;
constexpr int kMostLines = 8;

class Check {
 public:
  void Demand(bool holds, std::string path, std::string why) {
    if (!holds) faults_.push_back({std::move(path), std::move(why)});
  }

  // A number that is not said, 0, or within its limits; never one that is no number.
  void Within(double value, double least, double most, std::string path, absl::string_view unit) {
    Demand(value == 0 || (value >= least && value <= most), std::move(path),
           absl::StrCat("Skriv ett tal från ", least, " till ", most, " (", unit, ")."));
  }

  void Line(const std::string& text, std::string path) {
    const bool sane = FirstBadByte(text) == absl::string_view::npos && !HasControl(text);
    Demand(sane && CountCharacters(text) <= kLongestLine, std::move(path),
           absl::StrCat("Skriv den på en rad utan styrtecken, med högst ", kLongestLine, " tecken."));
  }

  void Lines(const google::protobuf::RepeatedPtrField<std::string>& lines, const char* path) {
    Demand(lines.size() <= kMostLines, path, absl::StrCat("Skriv högst ", kMostLines, " rader."));
    for (int i = 0; i < lines.size(); ++i) Line(lines[i], absl::StrCat(path, "[", i, "]"));
  }

  void Font(const std::string& font, const char* path) {
    Demand(font.empty() || IsPaperFont(font), path, absl::StrCat("Välj en av: ", absl::StrJoin(kFonts, ", "), "."));
  }

  std::vector<FieldViolation> faults() && { return std::move(faults_); }

 private:
  // Those of ASCII and, which UTF-8 begins with 0xC2, those after it; and what parts lines.
  static bool HasControl(absl::string_view text) {
    for (size_t i = 0; i < text.size(); ++i) {
      if (absl::ascii_iscntrl(static_cast<unsigned char>(text[i]))) return true;
      const absl::string_view rest = text.substr(i);
      if (rest.size() > 1 && rest[0] == '\xc2' && static_cast<unsigned char>(rest[1]) < 0xa0) return true;
      for (absl::string_view other : {"\u2028", "\u2029", "\uFFFE", "\uFFFF"}) {
        if (rest.substr(0, other.size()) == other) return true;
      }
    }
    return false;
  }

  std::vector<FieldViolation> faults_;
};

void CheckLogo(const v1::Logo& logo, Check* check) {
  check->Demand(!logo.alternative().empty(), "logo.alternative", "Skriv vad bilden visar, för den som inte ser den.");
  check->Line(logo.alternative(), "logo.alternative");
  check->Within(logo.width_mm(), 10, 120, "logo.width_mm", "mm");
  check->Demand(logo.png().size() <= kMostBytes, "logo.png", "Bilden är för stor: högst 1 MiB.");
  const auto size = PngSizeOf({logo.png().data(), logo.png().size()});
  check->Demand(size.has_value(), "logo.png", "Lägg med en hel bild av slaget PNG.");
  if (!size) return;
  check->Demand(size->width <= kMostPixels && size->height <= kMostPixels, "logo.png",
                absl::StrCat("Bilden har för många bildpunkter: högst ", kMostPixels, " åt varje håll."));
  const double width = logo.width_mm() == 0 ? kUsualWidth : logo.width_mm();
  check->Demand(!(width * size->height / size->width > kMostHeight), "logo.width_mm",
                absl::StrCat("Bilden blir för hög: högst ", kMostHeight, " mm. Minska bredden."));
}

// The light that one of the three parts of a colour sends.
double LightOf(unsigned char part) {
  const double share = part / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

}  // namespace

bool IsPaperFont(const std::string& font) { return absl::c_linear_search(kFonts, font); }

double ContrastToWhite(absl::string_view colour) {
  if (colour.size() != 7 || colour[0] != '#') return 0;
  const absl::string_view digits = colour.substr(1);
  if (!absl::c_all_of(digits, [](unsigned char each) { return absl::ascii_isxdigit(each); })) return 0;
  const std::string parts = absl::HexStringToBytes(digits);
  auto light = [&](size_t i) { return LightOf(static_cast<unsigned char>(parts[i])); };
  return 1.05 / (0.2126 * light(0) + 0.7152 * light(1) + 0.0722 * light(2) + 0.05);
}

std::vector<FieldViolation> CheckLook(const v1::Look& look) {
  Check check;
  if (look.has_logo()) CheckLogo(look.logo(), &check);
  check.Lines(look.letterhead(), "letterhead");
  check.Lines(look.foot(), "foot");
  check.Font(look.body_font(), "body_font");
  check.Font(look.heading_font(), "heading_font");
  check.Within(look.body_size(), 9, 14, "body_size", "punkter");
  if (!look.heading_colour().empty()) {
    const double contrast = ContrastToWhite(look.heading_colour());
    check.Demand(contrast != 0, "heading_colour", "Skriv färgen som #003366.");
    check.Demand(contrast == 0 || contrast >= kLeastContrast, "heading_colour",
                 "Färgen syns för dåligt på vitt papper: välj en mörkare, med kontrasten 4,5:1 eller mer (WCAG 2.2).");
  }
  if (look.has_margins()) {
    // All four are said: a margin of nothing is none that a printer knows.
    const v1::Margins& margins = look.margins();
    const std::pair<const char*, double> sides[] = {{"margins.top", margins.top()},
                                                    {"margins.right", margins.right()},
                                                    {"margins.bottom", margins.bottom()},
                                                    {"margins.left", margins.left()}};
    for (const auto& [path, width] : sides) {
      check.Demand(width >= 10 && width <= 60, path, "Skriv ett tal från 10 till 60 (mm).");
    }
  }
  return std::move(check).faults();
}

}  // namespace arendegang::styles
