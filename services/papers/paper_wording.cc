#include "services/papers/paper_wording.h"

#include "absl/strings/str_cat.h"

namespace arendegang::papers {

const Vocabulary& PaperVocabulary() {
  static const Vocabulary vocabulary = {
      {"committee", "day", "meeting_day", "paragraphs", "page", "pages", "person", "certify_day"},
      {"protocol_title", "extract_title", "protocol_label", "unsealed_label", "extract_label", "unsealed_extract_label",
       "extract_heading", "page_number", "secretary", "justerare", "certified", "extract_certificate"}};
  return vocabulary;
}

absl::StatusOr<Wording> LoadWording(const std::string& folder) {
  return Wording::Load(absl::StrCat(folder, "/papers.wording"), PaperVocabulary());
}

}  // namespace arendegang::papers
