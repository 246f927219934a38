#include "services/identity/json.h"

#include <set>
#include <vector>

#include "services/base/text.h"

namespace arendegang::identity {
namespace {

constexpr int kDeepest = 8;

// What is seen of a text while it is read.
class Watch {
 public:
  // Takes the events of the parser; true, so that it reads on.
  bool See(int depth, Json::parse_event_t event, const Json& value) {
    if (event == Json::parse_event_t::object_start) names_.emplace_back();
    if (event == Json::parse_event_t::object_end) names_.pop_back();
    if (event == Json::parse_event_t::key) good_ = names_.back().insert(value.get<std::string>()).second && good_;
    if (value.is_string())
      good_ = FirstBadByte(value.get_ref<const std::string&>()) == absl::string_view::npos && good_;
    good_ = depth <= kDeepest && good_;
    return true;
  }

  bool good() const { return good_; }

 private:
  std::vector<std::set<std::string>> names_;  // of the objects that stand open
  bool good_ = true;
};

}  // namespace

std::optional<Json> ParseObject(absl::string_view text) {
  Watch watch;
  const auto see = [&](int depth, Json::parse_event_t event, Json& value) { return watch.See(depth, event, value); };
  Json json = Json::parse(text.begin(), text.end(), see, /*allow_exceptions=*/false);
  if (!watch.good() || !json.is_object()) return std::nullopt;
  return json;
}

std::optional<std::string> TextOf(const Json& object, const char* name) {
  const auto at = object.find(name);
  if (at == object.end() || !at->is_string()) return std::nullopt;
  return at->get<std::string>();
}

}  // namespace arendegang::identity
