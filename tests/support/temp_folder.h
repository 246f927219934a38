// A folder for the files of a test.
#pragma once

#include "services/base/temp_folder.h"

namespace arendegang::testing {

using arendegang::TempFolder;

}  // namespace arendegang::testing
