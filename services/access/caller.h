// Who calls.
#pragma once

#include <string>

namespace arendegang::access {

struct Caller {
  std::string actor;  // the name she gave; "okänd" if she gave none
};

}  // namespace arendegang::access
