// arendegangd init: makes the first administrator.
#pragma once

#include <string>
#include <vector>

namespace arendegang::server {

// Makes the account that --account and --person name, in the database of the other arguments, and prints its
// invitation and how to use it. Returns the exit code of the daemon: 0 done, 2 the arguments are wrong, 4 the database
// could not be opened or has accounts.
int Init(const std::vector<std::string>& arguments);

}  // namespace arendegang::server
