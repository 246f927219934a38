#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <limits>
#include <sstream>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "clients/cli/yaml_format.h"
#include "google/protobuf/descriptor.h"

namespace arendegang::cli {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// The facts of a meeting nest about ten deep. The parser recurses, so depth is bounded before it runs.
constexpr int kMaxDepth = 64;

absl::Status Fault(const YAML::Mark& mark, absl::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat(mark.line + 1, ":", mark.column + 1, ": ", what));
}

absl::Status FaultAt(int line, absl::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat(line, ":1: ", what));
}

// Bounds what the parser would recurse into: brackets, lists opened on one line, and indentation. Counts too much
// rather than too little: a text in quotes with 64 open brackets is refused as well.
absl::Status CheckDepth(absl::string_view text) {
  int brackets = 0;
  int number = 0;
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    ++number;
    int openers = 0;
    size_t i = 0;
    while (i < line.size() && (line[i] == ' ' || line[i] == '-' || line[i] == '?')) openers += line[i++] != ' ';
    // A list inside a list takes two characters, a mapping inside a mapping at least one blank.
    int levels = std::max<int>(openers, static_cast<int>(i) / 2);
    for (char c : line) {
      if (c == '[' || c == '{') ++brackets;
      if ((c == ']' || c == '}') && brackets > 0) --brackets;
      if (levels + brackets > kMaxDepth) return FaultAt(number, "Uppgifterna är för djupt nästlade.");
    }
  }
  return absl::OkStatus();
}

int EditDistance(absl::string_view a, absl::string_view b) {
  std::vector<int> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (size_t j = 1; j <= b.size(); ++j) {
      int changed = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

// The name nearest to `word`, with a lead-in: " Menas ”title”?" Empty when nothing is near.
std::string Suggestion(absl::string_view word, const std::vector<std::string>& names) {
  const std::string* nearest = nullptr;
  int best = std::numeric_limits<int>::max();
  for (const std::string& name : names) {
    int distance = EditDistance(word.substr(0, 100), name);
    if (distance >= best) continue;
    best = distance;
    nearest = &name;
  }
  return nearest == nullptr ? "" : absl::StrCat(" Menas ”", *nearest, "”?");
}

// "chair" for ROLE_CHAIR: the value without the prefix that all values of its enum have.
std::string ShortName(const EnumValueDescriptor& value) {
  const std::string& unset = value.type()->value(0)->name();
  std::string prefix = unset.substr(0, unset.size() - std::string("UNSPECIFIED").size());
  absl::string_view name = value.name();
  return absl::AsciiStrToLower(absl::StartsWith(name, prefix) ? name.substr(prefix.size()) : name);
}

class YamlReader {
 public:
  absl::Status Read(const YAML::Node& node, Message* message) {
    if (node.IsNull()) return absl::OkStatus();
    if (!node.IsMap()) return Fault(node.Mark(), "Här väntas fält, ett på varje rad: namn: värde.");
    for (const auto& entry : node) {
      absl::Status status = ReadEntry(entry.first, entry.second, message);
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

 private:
  absl::Status ReadEntry(const YAML::Node& key, const YAML::Node& value, Message* message) {
    if (!key.IsScalar()) return Fault(key.Mark(), "Ett fältnamn väntas.");
    const Descriptor* type = message->GetDescriptor();
    const FieldDescriptor* field = type->FindFieldByName(key.Scalar());
    if (field == nullptr) {
      std::vector<std::string> names;
      for (int i = 0; i < type->field_count(); ++i) names.push_back(type->field(i)->name());
      return Fault(key.Mark(), absl::StrCat("Fältet ”", key.Scalar().substr(0, 100), "” finns inte i ", type->name(),
                                            ".", Suggestion(key.Scalar(), names)));
    }
    const auto* reflection = message->GetReflection();
    bool again =
        field->is_repeated() ? reflection->FieldSize(*message, field) > 0 : reflection->HasField(*message, field);
    if (again) return Fault(key.Mark(), absl::StrCat("Fältet ”", field->name(), "” står två gånger."));
    const auto* oneof = field->real_containing_oneof();
    if (oneof != nullptr && reflection->HasOneof(*message, oneof)) {
      return Fault(key.Mark(), absl::StrCat("”", field->name(), "” och ”",
                                            reflection->GetOneofFieldDescriptor(*message, oneof)->name(),
                                            "” kan inte stå tillsammans."));
    }
    if (!field->is_repeated()) return ReadValue(value, field, message);
    if (value.IsNull()) return absl::OkStatus();
    if (!value.IsSequence()) return Fault(value.Mark(), absl::StrCat("”", field->name(), "” är en lista."));
    for (const YAML::Node& item : value) {
      absl::Status status = ReadValue(item, field, message);
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::Status ReadValue(const YAML::Node& node, const FieldDescriptor* field, Message* message) {
    const auto* reflection = message->GetReflection();
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      return Read(node, field->is_repeated() ? reflection->AddMessage(message, field)
                                             : reflection->MutableMessage(message, field));
    }
    if (!node.IsScalar()) return Fault(node.Mark(), absl::StrCat("”", field->name(), "” är ett enda värde."));
    const std::string& text = node.Scalar();
    switch (field->cpp_type()) {
      case FieldDescriptor::CPPTYPE_STRING:
        field->is_repeated() ? reflection->AddString(message, field, text)
                             : reflection->SetString(message, field, text);
        return absl::OkStatus();
      case FieldDescriptor::CPPTYPE_BOOL:
        return ReadBool(node, field, message);
      case FieldDescriptor::CPPTYPE_ENUM:
        return ReadEnum(node, field, message);
      default:
        return ReadNumber(node, field, message);
    }
  }

  absl::Status ReadBool(const YAML::Node& node, const FieldDescriptor* field, Message* message) {
    const std::string& text = node.Scalar();
    bool yes = text == "true" || text == "ja" || text == "yes";
    bool no = text == "false" || text == "nej" || text == "no";
    if (!yes && !no) return Fault(node.Mark(), absl::StrCat("”", field->name(), "” är true eller false."));
    const auto* reflection = message->GetReflection();
    field->is_repeated() ? reflection->AddBool(message, field, yes) : reflection->SetBool(message, field, yes);
    return absl::OkStatus();
  }

  absl::Status ReadNumber(const YAML::Node& node, const FieldDescriptor* field, Message* message) {
    int32_t number = 0;
    if (!absl::SimpleAtoi(node.Scalar(), &number)) {
      return Fault(node.Mark(), absl::StrCat("”", field->name(), "” är ett heltal."));
    }
    const auto* reflection = message->GetReflection();
    field->is_repeated() ? reflection->AddInt32(message, field, number) : reflection->SetInt32(message, field, number);
    return absl::OkStatus();
  }

  absl::Status ReadEnum(const YAML::Node& node, const FieldDescriptor* field, Message* message) {
    const EnumDescriptor* type = field->enum_type();
    std::vector<std::string> names;
    for (int i = 0; i < type->value_count(); ++i) {
      const EnumValueDescriptor* value = type->value(i);
      if (node.Scalar() == value->name() || node.Scalar() == ShortName(*value)) {
        const auto* reflection = message->GetReflection();
        field->is_repeated() ? reflection->AddEnum(message, field, value) : reflection->SetEnum(message, field, value);
        return absl::OkStatus();
      }
      if (i > 0) names.push_back(ShortName(*value));
    }
    return Fault(node.Mark(), absl::StrCat("”", node.Scalar().substr(0, 100), "” är inget värde för ", field->name(),
                                           ".", Suggestion(node.Scalar(), names)));
  }
};

// Stops the parser at what no file of facts has: an anchor, an alias, a second document.
class Gatekeeper : public YAML::EventHandler {
 public:
  // A bracket too many at the end is to yaml-cpp one empty document after another, for ever.
  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1)
      throw YAML::ParserException(mark, "Här börjar ett nytt dokument; dela filen, eller stryk tecknet.");
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { Check(mark, anchor); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { Check(mark, 1); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, const std::string&) override {
    Check(mark, anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    Check(mark, anchor);
  }
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    Check(mark, anchor);
  }
  void OnMapEnd() override {}

 private:
  static void Check(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0) throw YAML::ParserException(mark, "Ankare (&) och alias (*) tas inte emot.");
  }

  int documents_ = 0;
};

}  // namespace

absl::Status FromYaml(absl::string_view text, Message* message) {
  absl::Status status = CheckDepth(text);
  if (!status.ok()) return status;
  try {
    std::string source(text);
    std::istringstream events(source);
    Gatekeeper gatekeeper;
    YAML::Parser parser(events);
    while (parser.HandleNextDocument(gatekeeper)) {
    }
    YAML::Node document = YAML::Load(source);
    return document.IsNull() ? absl::OkStatus() : YamlReader().Read(document, message);
  } catch (const YAML::Exception& exception) {
    return Fault(exception.mark, absl::StrCat("YAML-fel: ", exception.msg));
  }
}

}  // namespace arendegang::cli
