#include "services/storage/sqlite/swedish_tokenizer.h"

#include <libstemmer.h>

#include <algorithm>
#include <memory>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "services/base/words.h"

namespace arendegang::storage {
namespace {

using EachToken = int (*)(void* context, int flags, const char* token, int size, int begin, int end);

// One stands behind each table of each connection, and is used by one thread at a time.
class SwedishTokenizer {
 public:
  bool ready() const { return stemmer_ != nullptr; }

  int Tokenize(void* context, int why, absl::string_view text, EachToken each) {
    int code = SQLITE_OK;
    ForEachWord(text, [&](const Word& word) {
      auto tell = [&](int flags, absl::string_view token) {
        if (code != SQLITE_OK) return;
        code = each(context, flags, token.data(), static_cast<int>(token.size()), static_cast<int>(word.begin),
                    static_cast<int>(word.end));
      };
      if ((why & FTS5_TOKENIZE_PREFIX) != 0) {
        tell(0, word.folded);
        return code == SQLITE_OK;
      }
      const std::string stem = StemOf(word.folded);
      const std::string other = OtherStemOf(stem);
      tell(0, stem);
      if (!other.empty()) tell(FTS5_TOKEN_COLOCATED, other);
      if ((why & FTS5_TOKENIZE_DOCUMENT) != 0 && word.folded != stem && word.folded != other) {
        tell(FTS5_TOKEN_COLOCATED, word.folded);
      }
      return code == SQLITE_OK;
    });
    return code;
  }

 private:
  std::string StemOf(absl::string_view word) {
    if (std::any_of(word.begin(), word.end(), absl::ascii_isdigit)) return std::string(word);
    const auto* stem =
        sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    const int size = stem == nullptr ? 0 : sb_stemmer_length(stemmer_.get());
    if (size <= 0) return std::string(word);
    return std::string(reinterpret_cast<const char*>(stem), static_cast<size_t>(size));
  }

  // Snowball leaves the definite forms in -an, -et and -ena (bryggan, beslutet, ärendena), since a word may end so of
  // itself (detaljplan). Both stems are taken then. Empty: there is no other.
  std::string OtherStemOf(absl::string_view stem) {
    const bool a = absl::EndsWith(stem, "an");
    const bool e = absl::EndsWith(stem, "et");
    if ((!a && !e && !absl::EndsWith(stem, "en")) || stem.size() < kShortest) return "";
    std::string other = StemOf(stem.substr(0, stem.size() - (a ? 1 : e ? 2 : 0)));
    return other == stem || (a && absl::EndsWith(other, "a")) ? "" : other;
  }

  static constexpr size_t kShortest = 4;  // of a stem with such an ending

  const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer_{sb_stemmer_new("swedish", "UTF_8"),
                                                                           &sb_stemmer_delete};
};

int Create(void*, const char**, int, Fts5Tokenizer** made) {
  auto tokenizer = std::make_unique<SwedishTokenizer>();
  if (!tokenizer->ready()) return SQLITE_ERROR;
  *made = reinterpret_cast<Fts5Tokenizer*>(tokenizer.release());
  return SQLITE_OK;
}

void Delete(Fts5Tokenizer* tokenizer) { delete reinterpret_cast<SwedishTokenizer*>(tokenizer); }

int Tokenize(Fts5Tokenizer* tokenizer, void* context, int why, const char* text, int size, EachToken each) {
  if (text == nullptr || size <= 0) return SQLITE_OK;
  return reinterpret_cast<SwedishTokenizer*>(tokenizer)->Tokenize(context, why, {text, static_cast<size_t>(size)},
                                                                  each);
}

}  // namespace

int AddSwedishTokenizer(fts5_api* api) {
  fts5_tokenizer functions = {Create, Delete, Tokenize};
  return api->xCreateTokenizer(api, "swedish", nullptr, &functions, nullptr);
}

}  // namespace arendegang::storage
