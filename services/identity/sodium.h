// libsodium, which wants to be started once before it is used.
#pragma once

namespace arendegang::identity {

// Starts it if nobody has. Safe from several threads. Without random numbers there are no secrets: the program ends.
void StartSodium();

}  // namespace arendegang::identity
