// The heads and feet of the pages of a Word document.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/render/docx_parts.h"
#include "services/render/docx_tables.h"

namespace arendegang::render {
namespace {

using pugi::xml_node;

constexpr char kDrawing[] = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr char kPicture[] = "http://schemas.openxmlformats.org/drawingml/2006/picture";
constexpr char kInline[] = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr double kGap = 5;  // between the logo and the letterhead, in millimetres

void AddField(xml_node paragraph, const char* instruction) {
  xml_node field = AddElement(paragraph, "w:fldSimple", {{"w:instr", instruction}});
  AddElement(AddElement(field, "w:r"), "w:t").text().set("1");  // until the reader's program counts
}

// What follows a tab ends where the text of the page does.
void AddRightTab(const PageForm& form, xml_node paragraph) {
  AddElement(AddElement(paragraph.child("w:pPr"), "w:tabs"), "w:tab",
             {{"w:val", "right"}, {"w:pos", absl::StrCat(form.text_width)}});
}

void AddHead(const Paper& paper, xml_node root) {
  if (paper.committee.empty() && paper.label.empty()) return void(AddStyled(root, "Normal"));  // no line below nothing
  xml_node paragraph = AddStyled(root, "Header");
  AddRightTab(PageForm(paper.look), paragraph);
  AddText(paragraph, paper.committee);
  AddElement(AddElement(paragraph, "w:r"), "w:tab");
  AddText(paragraph, paper.label);
}

// In English Metric Units, 36000 to the millimetre.
std::string Emu(double millimetres) { return absl::StrCat(static_cast<int>(millimetres * 36000)); }

void AddForm(const LogoSize& size, xml_node picture) {
  xml_node form = AddElement(picture, "pic:spPr");
  xml_node place = AddElement(form, "a:xfrm");
  AddElement(place, "a:off", {{"x", "0"}, {"y", "0"}});
  AddElement(place, "a:ext", {{"cx", Emu(size.width)}, {"cy", Emu(size.height)}});
  AddElement(AddElement(form, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

// A picture that stands in its line as a letter does, with the text for those who do not see it.
void AddPicture(const v1::Logo& logo, xml_node paragraph) {
  const LogoSize size = SizeOf(logo);
  xml_node drawing = AddElement(AddElement(paragraph, "w:r"), "w:drawing");
  xml_node line = AddElement(drawing, "wp:inline",
                             {{"xmlns:wp", kInline}, {"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
  AddElement(line, "wp:extent", {{"cx", Emu(size.width)}, {"cy", Emu(size.height)}});
  AddElement(line, "wp:docPr", {{"id", "1"}, {"name", "Logo"}, {"descr", logo.alternative()}});
  xml_node data =
      AddElement(AddElement(line, "a:graphic", {{"xmlns:a", kDrawing}}), "a:graphicData", {{"uri", kPicture}});
  xml_node picture = AddElement(data, "pic:pic", {{"xmlns:pic", kPicture}});
  xml_node about = AddElement(picture, "pic:nvPicPr");
  AddElement(about, "pic:cNvPr", {{"id", "1"}, {"name", "image1.png"}, {"descr", logo.alternative()}});
  AddElement(about, "pic:cNvPicPr");
  xml_node fill = AddElement(picture, "pic:blipFill");
  AddElement(fill, "a:blip", {{"r:embed", kPictureId}});
  AddElement(AddElement(fill, "a:stretch"), "a:fillRect");
  AddForm(size, picture);
}

void AddLines(const v1::Look& look, xml_node parent) {
  for (const std::string& line : look.letterhead()) AddText(AddStyled(parent, "PaperLetterhead"), line);
  if (look.letterhead_size() == 0) AddStyled(parent, "PaperLetterhead");
}

void AddLetterhead(const v1::Look& look, xml_node root) {
  if (!look.has_logo()) return AddLines(look, root);
  const int width = PageForm(look).text_width;
  const int logo = std::min(TwipsOf(SizeOf(look.logo()).width + kGap), width - TwipsOf(kGap));
  const Beside beside = AddBeside(logo, width, root);
  AddPicture(look.logo(), AddStyled(beside.first, "PaperLetterhead"));
  AddLines(look, beside.second);
}

void AddPageNumber(const PageNumber& number, xml_node paragraph) {
  AddText(paragraph, number.before);
  AddField(paragraph, " PAGE ");
  AddText(paragraph, number.between);
  AddField(paragraph, " NUMPAGES ");
  AddText(paragraph, number.after);
}

}  // namespace

std::string HeadOf(const Paper& paper) {
  pugi::xml_document document;
  AddHead(paper, AddRoot(&document, "w:hdr"));
  return Serialized(document);
}

std::string FirstHeadOf(const Paper& paper) {
  pugi::xml_document document;
  xml_node root = AddRoot(&document, "w:hdr");
  AddLetterhead(paper.look, root);
  AddStyled(root, "AfterTable");
  AddHead(paper, root);
  AddStyled(root, "PaperAfterHead");  // this head pushes down the text, which would else begin right below its line
  return Serialized(document);
}

// The lines of the look at the left, and the page number at the right, beside the first of them.
std::string FootOf(const Paper& paper) {
  pugi::xml_document document;
  xml_node root = AddRoot(&document, "w:ftr");
  xml_node paragraph = AddStyled(root, "Footer");
  AddRightTab(PageForm(paper.look), paragraph);
  if (paper.look.foot_size() > 0) AddText(paragraph, paper.look.foot(0));
  AddElement(AddElement(paragraph, "w:r"), "w:tab");
  if (!paper.page_number.between.empty()) AddPageNumber(paper.page_number, paragraph);
  for (int i = 1; i < paper.look.foot_size(); ++i) AddText(AddStyled(root, "Footer"), paper.look.foot(i));
  return Serialized(document);
}

}  // namespace arendegang::render
