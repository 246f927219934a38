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

// Where the kinds of what a body relates to are named.
constexpr char kWithin[] = "officeDocument/2006/relationships/";

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

// The files of the body beside itself, each with what it is and the number by which the body names it.
struct BodyFile {
  const char* id;
  const char* type;
  const char* name;
};
std::vector<BodyFile> BodyFilesOf(const Paper& paper) {
  std::vector<BodyFile> files = {{"rId1", "styles", "styles.xml"},
                                 {"rId2", "numbering", "numbering.xml"},
                                 {kHeadId, "header", "header1.xml"},
                                 {kFootId, "footer", "footer1.xml"},
                                 {"rId5", "settings", "settings.xml"}};
  if (!HasLetterhead(paper.look)) return files;
  files.push_back({kFirstHeadId, "header", "header2.xml"});
  files.push_back({kFirstFootId, "footer", "footer2.xml"});
  return files;
}

std::string TypeOf(absl::string_view name, absl::string_view type) {
  return absl::StrCat("<Override PartName=\"/word/", name,
                      "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.", type,
                      "+xml\"/>\n");
}

std::string TypesXml(const Paper& paper) {
  std::string xml = kTypes;
  if (paper.look.has_logo()) absl::StrAppend(&xml, "<Default Extension=\"png\" ContentType=\"image/png\"/>\n");
  absl::StrAppend(&xml, TypeOf("document.xml", "document.main"));
  for (const BodyFile& file : BodyFilesOf(paper)) absl::StrAppend(&xml, TypeOf(file.name, file.type));
  return xml + "</Types>";
}

std::string Relation(absl::string_view id, absl::string_view kind, absl::string_view target) {
  return absl::StrCat("<Relationship Id=\"", id, "\" Type=\"http://schemas.openxmlformats.org/", kind, "\" Target=\"",
                      target, "\"/>\n");
}

std::string PackageRelations() {
  return absl::StrCat(
      kRelations, Relation("rId1", "officeDocument/2006/relationships/officeDocument", "word/document.xml"),
      Relation("rId2", "package/2006/relationships/metadata/core-properties", "docProps/core.xml"), "</Relationships>");
}

std::string BodyRelations(const Paper& paper) {
  std::string xml = kRelations;
  for (const BodyFile& file : BodyFilesOf(paper)) {
    absl::StrAppend(&xml, Relation(file.id, absl::StrCat(kWithin, file.type), file.name));
  }
  return xml + "</Relationships>";
}

std::string HeadRelations() {
  return absl::StrCat(kRelations, Relation(kPictureId, absl::StrCat(kWithin, "image"), "media/image1.png"),
                      "</Relationships>");
}

std::vector<File> FilesOf(const Paper& paper) {
  std::vector<ListKind> lists;
  std::string body = BodyOf(paper, &lists);
  std::vector<File> files = {{"[Content_Types].xml", TypesXml(paper)},
                             {"_rels/.rels", PackageRelations()},
                             {"docProps/core.xml", PropertiesOf(paper)},
                             {"word/document.xml", std::move(body)},
                             {"word/_rels/document.xml.rels", BodyRelations(paper)},
                             {"word/styles.xml", StylesOf(PageForm(paper.look))},
                             {"word/numbering.xml", NumberingOf(lists)},
                             {"word/header1.xml", HeadOf(paper)},
                             {"word/footer1.xml", FootOf(paper)},
                             {"word/settings.xml", kSettings}};
  if (!HasLetterhead(paper.look)) return files;
  files.push_back({"word/header2.xml", FirstHeadOf(paper)});
  files.push_back({"word/footer2.xml", FootOf(paper)});
  if (!paper.look.has_logo()) return files;
  files.push_back({"word/_rels/header2.xml.rels", HeadRelations()});
  files.push_back({"word/media/image1.png", paper.look.logo().png()});
  return files;
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
