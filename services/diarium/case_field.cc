#include "services/diarium/case_field.h"

#include "services/base/resource.h"
#include "services/diarium/names.h"

namespace arendegang::diarium {

absl::StatusOr<CaseRow> CaseNamedIn(storage::Transaction& transaction, const std::string& field,
                                    const std::string& case_name, const std::string& committee) {
  auto name = ParseCaseName(case_name);
  if (!name.ok()) return name.status();
  if (name->committee != committee) return FieldsInvalid({{field, "Ärendet hör till en annan nämnd."}});
  auto row = FindCase(transaction, *name);
  if (!row.ok()) return row.status();
  absl::Status status = CheckNotStruck(row->data);
  if (!status.ok()) return status;
  return row;
}

}  // namespace arendegang::diarium
