#include "clients/cli/files.h"

#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "clients/cli/yaml_format.h"
#include "services/base/text.h"

namespace arendegang::cli {
namespace {

constexpr size_t kMostBytes = 32 << 20;

absl::StatusOr<std::string> ReadStream(std::istream& stream, const std::string& name) {
  std::string text;
  char buffer[1 << 16];
  while (stream.read(buffer, sizeof buffer) || stream.gcount() > 0) {
    text.append(buffer, static_cast<size_t>(stream.gcount()));
    if (text.size() > kMostBytes) {
      return absl::ResourceExhaustedError(
          absl::StrCat(name, " är större än ", kMostBytes >> 20, " MiB. Dela den i flera filer."));
    }
  }
  return text;
}

// How a file is called in a sentence.
std::string Called(const std::string& path) { return path == "-" ? "Standard in" : absl::StrCat("Filen ”", path, "”"); }

// Whether a file of a folder is a text to read: a document that was made into text is read as that.
bool IsPaper(std::filesystem::path path) {
  if (path.extension() == ".txt") return true;
  if (!IsDocumentName(path.string())) return false;
  return !std::filesystem::exists(path.replace_extension(".txt"));
}

// Keeps the first error of protobuf's own parser, with its place.
class FirstError : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int line, google::protobuf::io::ColumnNumber column, const std::string& message) override {
    if (text_.empty()) text_ = absl::StrCat(line + 1, ":", column + 1, ": ", message);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace

absl::StatusOr<Format> ParseFormat(absl::string_view name) {
  if (name == "text") return Format::kText;
  if (name == "yaml") return Format::kYaml;
  if (name == "json") return Format::kJson;
  if (name == "textproto") return Format::kTextproto;
  return absl::InvalidArgumentError(
      absl::StrCat("Formatet ”", name, "” finns inte: välj yaml, json, textproto, text."));
}

Format FormatOf(absl::string_view path) {
  if (absl::EndsWith(path, ".yaml") || absl::EndsWith(path, ".yml")) return Format::kYaml;
  if (absl::EndsWith(path, ".json")) return Format::kJson;
  if (absl::EndsWith(path, ".textproto") || absl::EndsWith(path, ".txtpb")) return Format::kTextproto;
  if (absl::EndsWith(path, ".txt") || absl::EndsWith(path, ".md")) return Format::kText;
  return Format::kUnset;
}

bool IsDocumentName(absl::string_view path) {
  return absl::EndsWith(path, ".docx") || absl::EndsWith(path, ".odt") || absl::EndsWith(path, ".pdf");
}

absl::StatusOr<std::string> ReadBytes(const std::string& path) {
  if (path == "-") return ReadStream(std::cin, Called(path));
  std::ifstream file(path, std::ios::binary);
  if (!file) return absl::NotFoundError(absl::StrCat("Filen ”", path, "” kan inte läsas. Kontrollera sökvägen."));
  return ReadStream(file, Called(path));
}

absl::StatusOr<std::string> CheckedText(const std::string& path, std::string text) {
  size_t bad = FirstBadByte(text);
  if (bad == absl::string_view::npos) return text;
  auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
  return absl::InvalidArgumentError(
      absl::StrCat(Called(path), " är ingen UTF-8-text (rad ", line, "). Spara den som UTF-8 och försök igen."));
}

absl::StatusOr<std::string> ReadInput(const std::string& path) {
  auto text = ReadBytes(path);
  return text.ok() ? CheckedText(path, *std::move(text)) : text;
}

bool IsDocument(absl::string_view bytes) {
  constexpr char kZip[] = "PK\x03\x04";
  constexpr char kOldWord[] = "\xD0\xCF\x11\xE0";  // also Word behind a password
  return absl::StartsWith(bytes, "%PDF-") || absl::StartsWith(bytes, kZip) || absl::StartsWith(bytes, kOldWord);
}

absl::StatusOr<std::vector<std::string>> TextsIn(const std::string& folder) {
  std::vector<std::string> texts;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.is_regular_file() && IsPaper(entry.path())) texts.push_back(entry.path());
  }
  if (error) return absl::NotFoundError(absl::StrCat("Mappen ”", folder, "” kan inte läsas. Kontrollera sökvägen."));
  if (texts.empty()) {
    return absl::NotFoundError(absl::StrCat("Mappen ”", folder, "” har inga protokoll: inga .txt, .docx, .odt eller ",
                                            ".pdf. Ange mappen där de ligger."));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

absl::Status ParseMessage(absl::string_view text, Format format, google::protobuf::Message* message) {
  if (format == Format::kJson) {
    auto status = google::protobuf::util::JsonStringToMessage({text.data(), text.size()}, message);
    if (status.ok()) return absl::OkStatus();
    return absl::InvalidArgumentError(absl::StrCat(" JSON-felet är: ", std::string(status.message())));
  }
  if (format != Format::kTextproto) return FromYaml(text, message);
  FirstError error;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&error);
  if (parser.ParseFromString(std::string(text), message)) return absl::OkStatus();
  return absl::InvalidArgumentError(error.text());
}

std::string PrintMessage(const google::protobuf::Message& message, Format format) {
  std::string text;
  if (format == Format::kJson) {
    google::protobuf::util::JsonPrintOptions options;
    options.add_whitespace = true;
    options.preserve_proto_field_names = true;
    if (!google::protobuf::util::MessageToJsonString(message, &text, options).ok()) return "";
  } else if (format == Format::kTextproto) {
    google::protobuf::TextFormat::Printer printer;
    printer.SetUseUtf8StringEscaping(true);
    printer.PrintToString(message, &text);
  } else {
    text = ToYaml(message);
  }
  return text;
}

}  // namespace arendegang::cli
