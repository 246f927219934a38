#include "services/render/docx.h"

#include <zip.h>

#include <memory>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/render/docx_parts.h"

namespace arendegang::render {
namespace {

constexpr char kTypes[] =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
)";

constexpr char kRelations[] = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
)";

constexpr char kSettings[] = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:themeFontLang w:val="sv-SE"/><w:compat>
<w:compatSetting w:name="compatibilityMode"
 w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
)";

struct File {
  const char* name;
  std::string bytes;
};

std::string TypesXml() {
  std::string xml = kTypes;
  for (const char* part : {"document.main", "styles", "numbering", "header", "footer", "settings"}) {
    const std::string type = part;
    const std::string file = type == "document.main"                ? "document"
                             : type == "header" || type == "footer" ? type + "1"
                                                                    : type;
    absl::StrAppend(&xml, "<Override PartName=\"/word/", file,
                    ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.", type,
                    "+xml\"/>\n");
  }
  return xml + "</Types>";
}

std::string Relation(int number, const std::string& kind, const std::string& target) {
  return absl::StrCat("<Relationship Id=\"rId", number, "\" Type=\"http://schemas.openxmlformats.org/", kind,
                      "\" Target=\"", target, "\"/>\n");
}

std::string PackageRelations() {
  return absl::StrCat(kRelations, Relation(1, "officeDocument/2006/relationships/officeDocument", "word/document.xml"),
                      Relation(2, "package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                      "</Relationships>");
}

// The numbers of page head and foot are those that the body names.
std::string BodyRelations() {
  const std::string kind = "officeDocument/2006/relationships/";
  return absl::StrCat(kRelations, Relation(1, kind + "styles", "styles.xml"),
                      Relation(2, kind + "numbering", "numbering.xml"), Relation(3, kind + "header", "header1.xml"),
                      Relation(4, kind + "footer", "footer1.xml"), Relation(5, kind + "settings", "settings.xml"),
                      "</Relationships>");
}

std::vector<File> FilesOf(const Paper& paper) {
  std::vector<ListKind> lists;
  std::string body = BodyOf(paper, &lists);
  return {{"[Content_Types].xml", TypesXml()},
          {"_rels/.rels", PackageRelations()},
          {"docProps/core.xml", PropertiesOf(paper)},
          {"word/document.xml", std::move(body)},
          {"word/_rels/document.xml.rels", BodyRelations()},
          {"word/styles.xml", Styles()},
          {"word/numbering.xml", NumberingOf(lists)},
          {"word/header1.xml", HeadOf(paper)},
          {"word/footer1.xml", FootOf(paper)},
          {"word/settings.xml", kSettings}};
}

// Adds a file, dated 1 January 1980 as zip counts: a day of its own would make every copy another.
bool AddFile(zip_t* archive, const File& file) {
  zip_source_t* source = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t index = zip_file_add(archive, file.name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  constexpr zip_uint16_t kFirstDay = (1 << 5) | 1;
  return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kFirstDay, 0) == 0;
}

std::string BytesOf(zip_source_t* source) {
  zip_stat_t about;
  if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0) return "";
  std::string bytes(about.size, '\0');
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  return read == static_cast<zip_int64_t>(bytes.size()) ? bytes : "";
}

}  // namespace

absl::StatusOr<std::string> DocxOf(const Paper& paper) {
  const absl::Status failed = absl::InternalError("a DOCX could not be packed");
  using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;
  Source source(zip_source_buffer_create(nullptr, 0, 0, nullptr), zip_source_free);
  if (source == nullptr) return failed;
  zip_t* archive = zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) return failed;
  zip_source_keep(source.get());  // the archive has its own hold on it
  const std::vector<File> files = FilesOf(paper);
  bool packed = true;
  for (const File& file : files) packed = packed && AddFile(archive, file);
  if (!packed || zip_close(archive) != 0) {
    zip_discard(archive);
    return failed;
  }
  std::string bytes = BytesOf(source.get());
  if (bytes.empty()) return failed;
  return bytes;
}

}  // namespace arendegang::render
