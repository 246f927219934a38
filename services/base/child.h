// Other programs, run as children: what they do, crash or eat is done to them and not to us.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace arendegang {

struct ChildProgram {
  std::vector<std::string> command;  // the program, looked for as a shell does, and its arguments
  int seconds = 30;                  // after these it is killed, with all it started
  int64_t memory_bytes = 0;          // as much address space it may have; 0: as much as it likes
  size_t most_output = 0;            // as much of what it prints is kept; 0: none is read
  std::function<bool()> wanted;      // asked some times a second: false ends it at once; empty: it is
};

struct ChildEnd {
  std::string output;
  int exit_code = -1;  // 128 and the number of the signal that ended it; -1: it could not be started
};

// How long it may take until a child is told that it is no longer wanted.
inline constexpr int kAskedEveryMilliseconds = 50;

// The exit code of a program that there is none of.
inline constexpr int kNoSuchProgram = 127;

// Runs a program to its end, or until it is no longer wanted, without input. What it leaves running is killed.
ChildEnd RunChild(const ChildProgram& program);

}  // namespace arendegang
