#include "services/phrasebook/scanner.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "services/base/text.h"

namespace arendegang::phrasebook {
namespace {

constexpr size_t kMaxLineBytes = 4096;

int Column(absl::string_view line, size_t offset) {
  return 1 + static_cast<int>(CountCharacters(line.substr(0, offset)));
}

bool IsWordByte(char c) { return absl::ascii_isalnum(c) || c == '_' || c == '-' || c == '.' || c == '/'; }

class LineScanner {
 public:
  LineScanner(absl::string_view text, int number, std::vector<Problem>* problems)
      : text_(text), number_(number), problems_(problems) {}

  std::vector<Token> Scan() {
    std::vector<Token> tokens;
    while (SkipSpace()) {
      size_t start = at_;
      char c = text_[at_];
      if (c == '"' || c == '`') {
        if (!Quoted(c, start, &tokens)) return tokens;
      } else if (c == ':' || c == '|' || c == '~' || c == '+') {
        ++at_;
        tokens.push_back({Token::kMark, std::string(1, c), number_, Column(text_, start)});
      } else if (IsWordByte(c)) {
        while (at_ < text_.size() && IsWordByte(text_[at_])) ++at_;
        tokens.push_back({Token::kWord, std::string(text_.substr(start, at_ - start)), number_, Column(text_, start)});
      } else {
        Fail(start, "Oväntat tecken.");
        return tokens;
      }
    }
    return tokens;
  }

 private:
  bool SkipSpace() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return at_ < text_.size() && text_[at_] != '#';
  }

  bool Quoted(char quote, size_t start, std::vector<Token>* tokens) {
    size_t end = start + 1;
    while (end < text_.size() && text_[end] != quote) end += quote == '"' && text_[end] == '\\' ? 2 : 1;
    if (end >= text_.size()) {
      Fail(start, "Citattecknet stängs aldrig. Avsluta texten på samma rad.");
      return false;
    }
    at_ = end + 1;
    tokens->push_back({quote == '"' ? Token::kText : Token::kPattern,
                       std::string(text_.substr(start + 1, end - start - 1)), number_, Column(text_, start) + 1});
    return true;
  }

  void Fail(size_t offset, std::string message) {
    problems_->push_back({number_, Column(text_, offset), std::move(message), std::string(text_.substr(offset, 20))});
  }

  absl::string_view text_;
  int number_;
  std::vector<Problem>* problems_;
  size_t at_ = 0;
};

}  // namespace

std::vector<Line> Scan(absl::string_view source, std::vector<Problem>* problems) {
  std::vector<Line> lines;
  int number = 0;
  for (absl::string_view text : absl::StrSplit(source, '\n')) {
    ++number;
    if (text.size() > kMaxLineBytes) {
      problems->push_back({number, 1, "Raden är för lång.", ""});
      continue;
    }
    text = absl::StripTrailingAsciiWhitespace(text);
    size_t indent = text.find_first_not_of(' ');
    if (indent == absl::string_view::npos || text[indent] == '#') continue;
    std::vector<Token> tokens = LineScanner(text, number, problems).Scan();
    if (!tokens.empty()) lines.push_back({number, static_cast<int>(indent), std::move(tokens)});
  }
  return lines;
}

}  // namespace arendegang::phrasebook
