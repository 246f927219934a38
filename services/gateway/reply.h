// An answer over HTTP, all at once.
#pragma once

#include <map>
#include <memory>
#include <string>

namespace arendegang::gateway {

using Headers = std::map<std::string, std::string>;

struct Reply {
  int status = 200;
  std::string content_type;
  std::string body;
  Headers headers = {};                                 // beside, or in the place of, those that all answers have
  std::shared_ptr<const std::string> shared = nullptr;  // the body, if it is one that many get
};

}  // namespace arendegang::gateway
