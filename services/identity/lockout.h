// How long an account waits after wrong passwords. A guesser gets thirty-odd guesses a day, and somebody who
// forgot hers is never shut out for longer than an hour.
#pragma once

#include "absl/time/time.h"

namespace arendegang::identity {

// The wrong passwords given since the last right one.
struct WrongPasswords {
  int in_a_row = 0;
  absl::Time last = absl::InfinitePast();
};

// How much longer the account takes no password, right or wrong; zero if it takes one now. After the fifth in a row it
// is a minute, after each further one twice as long, at most an hour.
absl::Duration WaitAfter(const WrongPasswords& wrong, absl::Time now);

// What stands on record after a password was given: a right one wipes the slate.
WrongPasswords AfterPassword(WrongPasswords wrong, bool right, absl::Time now);

}  // namespace arendegang::identity
