#include "services/guard/veil.h"

#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "arendegang/v1/archive.pb.h"
#include "arendegang/v1/justering.pb.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/access/sight.h"
#include "services/guard/names.h"
#include "services/secrecy/withheld.h"

namespace arendegang::guard {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

std::vector<const FieldDescriptor*> FieldsOf(const Message& message) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  return fields;
}

// Where something was told of later: it says nothing of that but its name.
bool IsMention(const FieldDescriptor& field) { return field.name() == "reported_item"; }

// Drops those elements of a list that are not kept, and keeps the order of the others.
template <typename Swap>
void Compact(const std::vector<bool>& kept, const Reflection& reflection, const FieldDescriptor& field,
             Message* message, Swap swap) {
  int end = 0;
  for (int i = 0; i < static_cast<int>(kept.size()); ++i) {
    if (!kept[static_cast<size_t>(i)]) continue;
    if (i != end) swap(i, end);
    ++end;
  }
  while (reflection.FieldSize(*message, &field) > end) reflection.RemoveLast(message, &field);
}

// Of an event the log keeps that it was, so that its chain can be proved.
void EmptyEvent(v1::Event* event) {
  event->clear_before();
  event->clear_after();
}

}  // namespace

absl::StatusOr<View> ViewOf(const access::Caller& caller, Roles readers, const std::string& name,
                            secrecy::Extents& extents) {
  const std::string committee = CommitteeOf(name);
  if (!HasOne(caller, readers, committee)) return View::kHidden;
  if (access::SeesSecrets(caller, committee)) return View::kAll;
  auto extent = extents.Of(name);
  if (!extent.ok()) return extent.status();
  if (extent->IsOpen()) return View::kAll;
  const bool own =
      caller.Has(access::Role::kHandlaggare, committee) && !caller.person.empty() && extent->officer == caller.person;
  if (own) return View::kOwn;
  return extent->whole ? View::kHidden : View::kPart;
}

absl::StatusOr<View> Veiler::Look(const std::string& name) {
  auto known = views_.find(name);
  if (known != views_.end()) return known->second;
  auto view = ViewOf(caller_, readers_, name, extents_);
  if (!view.ok()) return view;
  if (*view == View::kOwn) own_.insert(name);
  views_[name] = *view;
  return view;
}

absl::StatusOr<bool> Veiler::Cover(Message* message) {
  auto kept = CoverNames(message);
  if (!kept.ok() || !*kept) return kept;
  for (const FieldDescriptor* field : FieldsOf(*message)) {
    absl::Status status;
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) status = CoverField(*field, message);
    if (field->is_repeated() && IsText(*field)) status = CoverTexts(*field, message);
    if (!status.ok()) return status;
  }
  return true;
}

absl::StatusOr<bool> Veiler::CoverNames(Message* message) {
  for (const FieldDescriptor* field : FieldsOf(*message)) {
    if (field->is_repeated() || !IsText(*field)) continue;
    const std::string name = message->GetReflection()->GetString(*message, field);
    if (!IsName(name)) continue;
    auto kept = CoverName(*field, name, message);
    if (!kept.ok() || !*kept) return kept;
  }
  return true;
}

absl::StatusOr<bool> Veiler::CoverName(const FieldDescriptor& field, const std::string& name, Message* message) {
  auto view = Look(name);
  if (!view.ok()) return view.status();
  if (*view == View::kAll || *view == View::kOwn) return true;
  if (IsMention(field)) {
    message->GetReflection()->ClearField(message, &field);
    return true;
  }
  if (auto* event = dynamic_cast<v1::Event*>(message)) {
    EmptyEvent(event);
    return HasOne(caller_, readers_, CommitteeOf(name));
  }
  if (*view == View::kHidden) return false;
  if (auto* justering = dynamic_cast<v1::Justering*>(message)) justering->clear_text();
  // A case, or a meeting, says nothing of those of its parts that are hidden.
  if (!absl::StrContains(name, "/items/")) return true;
  auto* item = dynamic_cast<v1::Item*>(message);
  if (item == nullptr || item->name() != name) return false;
  auto extent = extents_.Of(name);
  if (!extent.ok()) return extent.status();
  secrecy::Withhold(*extent, item);
  return true;
}

absl::Status Veiler::CoverField(const FieldDescriptor& field, Message* message) {
  const Reflection& reflection = *message->GetReflection();
  if (!field.is_repeated()) {
    auto kept = Cover(reflection.MutableMessage(message, &field));
    if (kept.ok() && !*kept) reflection.ClearField(message, &field);
    return kept.status();
  }
  std::vector<bool> all;
  for (int i = 0; i < reflection.FieldSize(*message, &field); ++i) {
    auto kept = Cover(reflection.MutableRepeatedMessage(message, &field, i));
    if (!kept.ok()) return kept.status();
    all.push_back(*kept);
  }
  Compact(all, reflection, field, message,
          [&](int from, int to) { reflection.SwapElements(message, &field, from, to); });
  return absl::OkStatus();
}

absl::Status Veiler::CoverTexts(const FieldDescriptor& field, Message* message) {
  const Reflection& reflection = *message->GetReflection();
  std::vector<bool> all;
  for (int i = 0; i < reflection.FieldSize(*message, &field); ++i) {
    const std::string text = reflection.GetRepeatedString(*message, &field, i);
    auto view = IsName(text) ? Look(text) : View::kAll;
    if (!view.ok()) return view.status();
    all.push_back(*view != View::kHidden);
  }
  Compact(all, reflection, field, message,
          [&](int from, int to) { reflection.SwapElements(message, &field, from, to); });
  return absl::OkStatus();
}

}  // namespace arendegang::guard
