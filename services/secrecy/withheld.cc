#include "services/secrecy/withheld.h"

#include <algorithm>
#include <string>

#include "services/secrecy/words.h"

namespace arendegang::secrecy {

void Withhold(const Extent& extent, v1::Item* item) {
  v1::Paragraph left;
  left.set_number(item->facts().number());
  *left.mutable_diarienummer() = item->facts().diarienummer();
  std::string title = item->facts().title();
  const bool told =
      extent.whole || std::any_of(extent.words.begin(), extent.words.end(),
                                  [&](const std::string& words) { return CountPlaces({&title}, words) > 0; });
  if (!told) left.set_title(title);
  *item->mutable_facts() = left;
  item->clear_proposed();
  item->clear_confirmed_words();
}

}  // namespace arendegang::secrecy
