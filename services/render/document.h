// A paper as all its forms show it: HTML, DOCX and text are written from this one model, so that their words are the
// same. Pure.
//
//   Paper paper = {"Protokoll 2026-05-26", ...};
//   AppendBlocks(draft.blocks(), &paper);   // the words of the draft, in order
//   std::string html = HtmlOf(paper);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "arendegang/v1/drafting.pb.h"
#include "arendegang/v1/look.pb.h"
#include "google/protobuf/repeated_field.h"

namespace arendegang::render {

enum class PartKind {
  kHeading,    // level, text; of a paragraph (§) with its number
  kText,       // text
  kPoint,      // mark and text: "1." or "a)"
  kItem,       // mark and text: "•", or what no counting gives
  kTable,      // rows: what the labels at the left say
  kGrid,       // columns and cells: a list under headings
  kSignature,  // mark: in what capacity; rows: what stands below the line
};

// A row of a table. One without a label belongs to the label above.
struct TableRow {
  std::string label;
  std::string text = "";
};

struct Part {
  PartKind kind = PartKind::kText;
  int level = 0;            // of a heading, 1 for the title of the paper
  std::string number = "";  // of the heading of a paragraph: "§ 4"
  std::string mark = "";
  std::string text = "";
  std::vector<TableRow> rows = {};
  std::vector<std::string> columns = {};
  std::vector<std::vector<std::string>> cells = {};  // rows of as many as there are columns
  bool new_page = false;
  bool around = false;  // of a heading: not of the draft, and passed by when the paper is read back
};

// What the page number is said with: "Sida ", " (" and ")". Nothing between: the pages have no numbers.
struct PageNumber {
  std::string before;
  std::string between;
  std::string after;
};

struct Paper {
  std::string title;      // what a reader's program calls it
  std::string committee;  // whose it is; at the left of each page's head
  std::string label;      // at the right of it: what the paper is, and of which day
  std::string day;        // ISO 8601: the only time a paper knows
  PageNumber page_number;
  v1::Look look;
  std::vector<Part> parts;
};

// Adds the words of a draft. The first heading without a source is the title, level 1; a § and its title are one
// heading of level 2; rows that follow each other are one table.
void AppendBlocks(const google::protobuf::RepeatedPtrField<v1::Block>& blocks, Paper* paper);

// A text as papers show it. Drafts keep what might be mistaken for something else between marks that no reader sees:
// for programs that read texts, and not for fonts. What XML cannot hold becomes blanks.
std::string Shown(const std::string& text);

// How a point is counted: "2)" is the second, in numbers, with ")". None: the mark is no counting of those that every
// word processor knows (1. 1) a. a)).
struct Counting {
  int value = 0;
  bool letters = false;
  char after = '.';
};
std::optional<Counting> CountingOf(const std::string& mark);

// Whether a point is counted as the next after another.
bool Continues(const Counting& before, const Counting& now);

}  // namespace arendegang::render
