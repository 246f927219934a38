// The text of a phrase: literals, slots, optional parts and choices.
//
//   {field}                     the value of a field, in the form its type or name gives
//   {field:form}                in that form: a pattern, words, a phrase, or date, isodate, weekdaydate, weekdayday
//   {^field}  {/field}          beginning with a capital; a field of the whole minutes
//   {field ', ' ' och '}        a repeated field: between items, before the last; more for the last: | label: ', samt '
//   {field=VALUE}               nothing written; holds when the field has that value
//   [...]                       written when what is inside is set
//   <...|label: ...>            one of several wordings
//   \{ \[ \< \| \> \] \} \\     the character itself
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "services/phrasebook/grammar.h"
#include "services/phrasebook/scanner.h"

namespace arendegang::phrasebook {

// Parses one text over the fields of `type`. `form_of` finds the form of a field by name, or the field's own form for
// an empty name; null when there is none. Faults go to `problems`; the result is then unusable.
using FormOf = std::function<const Form*(const FieldDescriptor* field, const std::string& name)>;
Sequence ParsePhraseText(const Token& token, const Descriptor* type, const FormOf& form_of,
                         std::vector<Problem>* problems);

}  // namespace arendegang::phrasebook
