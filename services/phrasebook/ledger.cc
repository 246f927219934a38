#include "services/phrasebook/ledger.h"

#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/minutes.pb.h"

namespace arendegang::phrasebook {

void Ledger::ReportUnwritten(const Message& facts, const std::string& path,
                             const std::function<void(std::string path)>& report) const {
  const auto* reflection = facts.GetReflection();
  auto found = written_.find(&facts);
  const uint64_t written = found == written_.end() ? 0 : found->second;
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(facts, &fields);
  for (const FieldDescriptor* field : fields) {
    if (IsAboutReading(*field)) continue;
    std::string here = absl::StrCat(path, path.empty() ? "" : ".", field->name());
    if ((written >> field->index() & 1) == 0) {
      report(std::move(here));
      continue;
    }
    if (field->message_type() == nullptr || IsWrittenWhole(*field->message_type())) continue;
    if (!field->is_repeated()) {
      ReportUnwritten(reflection->GetMessage(facts, field), here, report);
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(facts, field); ++i) {
      ReportUnwritten(reflection->GetRepeatedMessage(facts, field, i), absl::StrCat(here, "[", i, "]"), report);
    }
  }
}

bool IsAboutReading(const FieldDescriptor& field) {
  static const std::set<std::string> names = {"wording", "unrecognised", "furniture", "phrasebook"};
  return names.contains(field.name());
}

bool IsWrittenWhole(const Descriptor& type) {
  return &type == v1::ProseBlock::descriptor() || &type == v1::StatedDay::descriptor();
}

}  // namespace arendegang::phrasebook
