// What the client reads and writes: files, standard input and output, in the formats it knows.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"

namespace arendegang::cli {

enum class Format { kUnset, kText, kYaml, kJson, kTextproto };

// "yaml", "json", "textproto" or "text". Errors: INVALID_ARGUMENT, in Swedish.
absl::StatusOr<Format> ParseFormat(absl::string_view name);

// The format that a file's name tells: .yaml .yml .json .textproto .txtpb .txt .md. kUnset if it tells none.
Format FormatOf(absl::string_view path);

// Whether a file's name tells a document with text in it: .docx .odt .pdf.
bool IsDocumentName(absl::string_view path);

// Reads a file, "-" for standard input. Errors, in Swedish: NOT_FOUND; RESOURCE_EXHAUSTED if it is larger than 32 MiB.
absl::StatusOr<std::string> ReadBytes(const std::string& path);

// The same where it is text. Errors: as ReadBytes; INVALID_ARGUMENT if it is not UTF-8.
absl::StatusOr<std::string> ReadInput(const std::string& path);

// `text`, if it is UTF-8. Errors, in Swedish: INVALID_ARGUMENT with the line, and the name of the file it came from.
absl::StatusOr<std::string> CheckedText(const std::string& path, std::string text);

// Whether some bytes are a document that the service takes the text out of, or might: a PDF, a Word document, an
// OpenDocument text.
bool IsDocument(absl::string_view bytes);

// The texts of a folder, by name: .txt, and the .docx, .odt and .pdf beside which there is no .txt of the same name.
// Errors, in Swedish: NOT_FOUND if there is none, or no such folder.
absl::StatusOr<std::vector<std::string>> TextsIn(const std::string& folder);

// Reads a message. Errors: INVALID_ARGUMENT with the place and what is wrong.
absl::Status ParseMessage(absl::string_view text, Format format, google::protobuf::Message* message);

// Writes a message in kYaml, kJson or kTextproto.
std::string PrintMessage(const google::protobuf::Message& message, Format format);

}  // namespace arendegang::cli
