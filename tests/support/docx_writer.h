// A draft as a Word document: numbered lists as Word keeps them, with no number in the text.
#pragma once

#include <zip.h>

#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "arendegang/v1/drafting.pb.h"

namespace arendegang::testing {

// A zip archive of these files.
inline std::string ZipOf(const std::map<std::string, std::string>& files) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : files) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  }
  zip_close(archive);
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(target);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  zip_error_fini(&error);
  return bytes;
}

// Puts the parts of a Word document together, each the content of its root element. It has a footnote, 4: "noten".
inline std::string DocxOf(const std::string& body, const std::string& numbering = "", const std::string& styles = "") {
  const std::string space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  std::map<std::string, std::string> files;
  files["word/document.xml"] = absl::StrCat("<w:document", space, "><w:body>", body, "</w:body></w:document>");
  files["word/numbering.xml"] = absl::StrCat("<w:numbering", space, ">", numbering, "</w:numbering>");
  files["word/styles.xml"] = absl::StrCat("<w:styles", space, ">", styles, "</w:styles>");
  files["word/footnotes.xml"] =
      absl::StrCat("<w:footnotes", space, "><w:footnote w:id=\"4\"><w:p><w:r><w:t>noten</w:t>",
                   "</w:r></w:p></w:footnote></w:footnotes>");
  return ZipOf(files);
}

// Writes blocks: a mark that counts becomes a list, any other is written before the text.
class DocxWriter {
 public:
  std::string Written(const google::protobuf::RepeatedPtrField<v1::Block>& blocks) {
    std::string body;
    for (const v1::Block& block : blocks) {
      const std::string list = ListOf(block.mark());
      const bool written = list.empty() && !block.mark().empty();
      absl::StrAppend(&body, "<w:p>", list.empty() ? "" : absl::StrCat("<w:pPr><w:numPr>", list, "</w:numPr></w:pPr>"),
                      "<w:r><w:t xml:space=\"preserve\">", written ? Escaped(block.mark()) + " " : "",
                      Escaped(block.text()), "</w:t></w:r></w:p>");
    }
    return DocxOf(body, absl::StrCat(abstract_, lists_));
  }

 private:
  static std::string Escaped(const std::string& text) {
    return absl::StrReplaceAll(text, {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}});
  }

  // The list that a mark counts in: the one of the mark before it, or a new one.
  std::string ListOf(const std::string& mark) {
    int number = 0;
    if (mark.size() < 2) return "";
    const std::string count = mark.substr(0, mark.size() - 1);
    const bool letter = count.size() == 1 && absl::ascii_islower(static_cast<unsigned char>(count[0]));
    if (letter) number = count[0] - 'a' + 1;
    if (!letter && !absl::SimpleAtoi(count, &number)) return "";
    const std::string form = absl::StrCat(letter ? "lowerLetter" : "decimal", mark.substr(mark.size() - 1));
    if (form != form_ || number != number_ + 1) Begin(letter, mark.back(), number);
    form_ = form;
    number_ = number;
    return absl::StrCat("<w:ilvl w:val=\"0\"/><w:numId w:val=\"", list_, "\"/>");
  }

  void Begin(bool letter, char end, int number) {
    ++list_;
    absl::StrAppend(&abstract_, "<w:abstractNum w:abstractNumId=\"", list_,
                    "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>", "<w:numFmt w:val=\"",
                    letter ? "lowerLetter" : "decimal", "\"/><w:lvlText w:val=\"%1", std::string(1, end),
                    "\"/></w:lvl></w:abstractNum>");
    absl::StrAppend(&lists_, "<w:num w:numId=\"", list_, "\"><w:abstractNumId w:val=\"", list_,
                    "\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"", number,
                    "\"/></w:lvlOverride></w:num>");
  }

  std::string abstract_;
  std::string lists_;
  std::string form_;
  int number_ = 0;
  int list_ = 0;
};

}  // namespace arendegang::testing
