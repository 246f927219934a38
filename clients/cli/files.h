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

// Reads a file, "-" for standard input. Errors, in Swedish: NOT_FOUND; RESOURCE_EXHAUSTED if it is larger than 32 MiB.
absl::StatusOr<std::string> ReadInput(const std::string& path);

// The texts (.txt) of a folder, by name. Errors, in Swedish: NOT_FOUND if there is none, or no such folder.
absl::StatusOr<std::vector<std::string>> TextsIn(const std::string& folder);

// Reads a message. Errors: INVALID_ARGUMENT with the place and what is wrong.
absl::Status ParseMessage(absl::string_view text, Format format, google::protobuf::Message* message);

// Writes a message in kYaml, kJson or kTextproto.
std::string PrintMessage(const google::protobuf::Message& message, Format format);

}  // namespace arendegang::cli
