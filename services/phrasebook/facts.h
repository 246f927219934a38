// Small questions to a message through its reflection, shared by the writer and the reader.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

using google::protobuf::Message;

// The wording of a point that stands alone and is numbered all the same, where the style leaves the number out.
inline constexpr absl::string_view kMarked = "mark";

// The views of RE2 and of abseil, which Debian builds as types of their own.
inline re2::StringPiece Piece(absl::string_view text) { return {text.data(), text.size()}; }
inline absl::string_view View(const re2::StringPiece& piece) { return {piece.data(), piece.size()}; }

// Returns whether `field` says anything: a non-empty list, text, or a message or value that is set.
bool IsSet(const Message& message, const FieldDescriptor* field);

// Returns whether a condition on `field` asks if it is given at all ("{chair=false}"), and no more: booleans, texts,
// messages and lists.
bool HoldsPresence(const FieldDescriptor& field);

// Returns whether `field` is one of the document `root`: a phrase may ask for a field of documents of another kind.
inline bool IsOf(const Message& root, const FieldDescriptor* field) {
  return field->containing_type() == root.GetDescriptor();
}

// Returns whether `field` has `value`: an enum number, an integer, or whether it is given.
bool HasValue(const Message& message, const FieldDescriptor* field, int value);

// Sets a scalar `field` to `value` (enum number, integer or bool). Nothing for one that only is or is not given.
void SetValue(Message* message, const FieldDescriptor* field, int value);

// Returns whether the message's list of wordings holds `label`.
bool HasWording(const Message& message, const std::string& label);

// Adds `label` to the message's list of wordings; nothing for the house's own wording, which has no label.
void AddWording(Message* message, const std::string& label);

// Takes `label` out of the message's list of wordings.
void RemoveWording(Message* message, absl::string_view label);

// Clears the wordings of the message and of all messages in it.
void ForgetWordings(Message* message);

// Returns `text` with its first letter as a capital or as a small letter: ASCII and the letters of Latin-1.
std::string Capitalised(absl::string_view text);
std::string Uncapitalised(absl::string_view text);

// Returns where the line of `text` that `from` stands in ends: at a break, or at the end of the text.
inline size_t LineEnd(absl::string_view text, size_t from) {
  while (from < text.size() && text[from] != kSoftBreak && text[from] != kHardBreak) ++from;
  return from;
}

// Returns `text` with every run of blanks and breaks as one space, without those at the ends.
std::string Flattened(absl::string_view text);

// Returns the genitive of a name: "Karin Berg" gives "Karin Bergs", "Jonas Alenius" itself.
std::string Genitive(absl::string_view name);

// Returns the name that `genitive` is of. Of two that are possible a known one; else the likelier.
std::string Nominative(absl::string_view genitive, const std::set<std::string, std::less<>>& known);

// The wording of a name that stands as it is where the style has its genitive: "Karin Berg och Bo Eks yrkande".
std::string NominativeWording(absl::string_view name);

// Returns `text` without the fence of a value or of a block around it; `text` itself when there is none.
std::string Unfenced(absl::string_view text);

// Returns the value, or the block, within a fence.
std::string Fenced(absl::string_view value);
std::string FencedBlock(absl::string_view block);

}  // namespace arendegang::phrasebook
