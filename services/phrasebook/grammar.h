// The compiled form of a house style. Built by parser.cc, given its regular expressions by matcher.cc, and then only
// read: writer.cc walks it to write, reader.cc to read.
//
// Two levels. A *phrase* is regular: it becomes one RE2 expression, so matching is linear in the text. A *layout* is a
// sequence of elements (headings, lines, points, rows, prose), one layout for each message type that fills blocks.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "re2/re2.h"
#include "services/phrasebook/expression.h"
#include "services/phrasebook/phrasebook.h"

namespace arendegang::phrasebook {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

struct Phrase;
struct Layout;

// How the value of a field is written: one of the fields below according to `kind`.
struct Form {
  enum Kind { kText, kNumber, kDate, kIsoDate, kWeekdayDate, kWeekdayDay, kWords, kPattern, kGenitive, kPhrase };
  Kind kind = kText;
  std::map<int, std::string> words;  // kWords: enum number -> word
  std::string pattern;               // kPattern: RE2 source without capturing groups
  std::string example;               // kPattern: a value that matches, for samples
  std::shared_ptr<RE2> whole;        // kPattern: matches a whole value
  bool remembered = false;           // kPattern: values help to read the genitives that follow
  const Form* base = nullptr;        // kGenitive: the pattern of the nominative
  const Phrase* phrase = nullptr;    // kPhrase
};

struct Node;
using Sequence = std::vector<Node>;

// One of several wordings. The first is the house's own and has no label.
struct Alternative {
  std::string label;
  Sequence nodes;
  bool loose = false;  // "~": accepted where something is expected, but never taken as the start of anything
  bool many = false;   // "+": the heading of a section that holds more than one thing
  int line = 0;        // where its text stands in the source
  int column = 0;
  bool holds_string = false;  // and with it perhaps the words of an alternative that is read before this one
  // Of a phrase within others: the group of the alternative in the phrase's expression. Of one that is a block: the
  // alternative at the start of a text, up to a hard break, and how many groups that has.
  int capture = 0;
  int captures = 0;
  std::shared_ptr<const Expression> block;
};

// A piece of a phrase.
struct Node {
  enum Kind { kLiteral, kSlot, kConstant, kOptional, kChoice };
  Kind kind = kLiteral;
  std::string text;                          // kLiteral
  const FieldDescriptor* field = nullptr;    // kSlot, kConstant
  int value = 0;                             // kConstant: enum number or bool
  bool from_root = false;                    // kSlot: field of the whole document, "{/committee}"
  bool capital = false;                      // kSlot: "{^movers}"
  bool small = false;                        // kSlot: "{-committee}", in a pattern of small letters
  const Form* form = nullptr;                // kSlot
  std::string separator;                     // kSlot of a repeated field: between items
  std::vector<Alternative> last_separators;  // before the last item
  std::shared_ptr<const Expression> item;    // kSlot of a repeated field: (item)(?:(last)...|(separator)|\z)
  Sequence children;                         // kOptional
  std::vector<Alternative> alternatives;     // kChoice
  int capture = 0;                           // kSlot, kOptional
};

// A phrase over the fields of one message type.
struct Phrase {
  std::string name;
  const Descriptor* type = nullptr;
  std::vector<Alternative> alternatives;
  int line = 0;
  // Filled by matcher.cc. Of a phrase within others: a value that is this phrase and nothing else, and its groups.
  std::shared_ptr<const Expression> whole;
  int captures = 0;
  // Of a phrase that is a block: at the start of a text, followed by anything; without the loose alternatives.
  std::shared_ptr<const Expression> start;
  bool may_be_empty = false;  // one alternative is ""
  bool has_loose = false;     // one is loose
};

// A branch of a choice between the fields of a oneof.
struct Case {
  std::vector<std::string> titles;  // the kind is chosen by the paragraph's title
  const FieldDescriptor* field = nullptr;
  const Layout* layout = nullptr;
  bool otherwise = false;  // taken when no other branch starts anywhere in the paragraph
};

// An element of a layout.
struct Element {
  enum Kind { kHeading, kTitle, kSection, kLine, kPoint, kRows, kProse, kEach, kChoice };
  Kind kind = kLine;
  std::string label;                       // unique in its layout; unrecognised text is kept before a label
  bool ends_layout = false;                // "layout X one": nothing of the layout follows
  bool must = false;                       // kLine: never missing; what begins with it is known by it
  bool lines = false;                      // kTitle: may go on over several lines, to where the next element begins
  bool alone = false;                      // kTitle: known by its look
  bool optional = false;                   // kTitle: may be missing
  bool shared = false;                     // kSection: one heading for all that follow each other
  bool told = false;                       // kSection: known by what stands below, not by its heading alone
  bool may_be_bare = false;                // kPoint "1.?": a point alone has no mark
  int level = 0;                           // kHeading, kTitle, kSection
  std::unique_ptr<Phrase> phrase;          // kHeading, kSection, kLine, kPoint; kRows: the label of the first row
  const Phrase* item = nullptr;            // kRows: the phrase of a row
  std::string mark;                        // kPoint: "1.", "1)" or "a)"
  const FieldDescriptor* field = nullptr;  // kTitle, kRows, kProse, kEach
  const Layout* layout = nullptr;          // kEach
  const FieldDescriptor* where = nullptr;  // kEach: only items of which this field has the value
  int where_value = 0;
  std::vector<Element> children;  // kSection
  std::vector<Case> cases;        // kChoice
};

// How a message type fills blocks. "layout X one" has one of its elements, never more.
struct Layout {
  const Descriptor* type = nullptr;
  std::vector<Element> elements;
  size_t anchor = 0;                              // elements up to and including this one may begin the layout
  const FieldDescriptor* unrecognised = nullptr;  // null: text that is not understood is the outer layout's
  bool takes_any_line = false;                    // one of its lines has a loose alternative
  int line = 0;
};

// A line that belongs to the page, not to the text.
struct Furniture {
  std::shared_ptr<RE2> expression;
  const Descriptor* document = nullptr;  // only in documents of this type; null: in all
  bool beside = false;                   // only a few lines from other furniture
};

// A whole house style.
struct Grammar {
  std::string id;
  std::string title;
  std::string source;
  std::map<std::string, std::unique_ptr<Form>> forms;      // by name; phrases among them
  std::map<std::string, std::unique_ptr<Phrase>> phrases;  // by name
  std::map<const Descriptor*, std::unique_ptr<Layout>> layouts;
  std::vector<Furniture> furniture;
};

// The messages that are whole documents. Every style has a layout for each, if only an empty one.
const std::vector<const Descriptor*>& DocumentTypes();

// Values that would be misread where they stand are written between these two (Unicode FIRST STRONG ISOLATE and POP
// DIRECTIONAL ISOLATE, as MessageFormat does), which no reader of the minutes sees.
inline constexpr absl::string_view kFenceOpen = "\u2068";
// Around a whole block instead of a value: LEFT-TO-RIGHT ISOLATE.
inline constexpr absl::string_view kBlockFenceOpen = "\u2066";
inline constexpr absl::string_view kFenceClose = "\u2069";

// In text being read, a line that goes on ends with kSoftBreak, a line that ends a block with kHardBreak.
inline constexpr char kSoftBreak = '\v';
inline constexpr char kHardBreak = '\n';

}  // namespace arendegang::phrasebook
