// Other programs, run as children: what they do, crash or eat is done to them and not to us.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace arendegang {

struct ChildProgram {
  std::vector<std::string> command;  // the program, looked for as a shell does, and its arguments
  int seconds = 30;                  // after these it is killed, with all it started
  int64_t memory_bytes = 0;          // as much address space it may have; 0: as much as it likes
  size_t most_output = 0;            // as much of what it prints is kept; 0: none is read
};

struct ChildEnd {
  std::string output;
  int exit_code = -1;  // 128 and the number of the signal that ended it; -1: it could not be started
};

// The exit code of a program that there is none of.
inline constexpr int kNoSuchProgram = 127;

// Runs a program to its end, without input. What it leaves running is killed.
ChildEnd RunChild(const ChildProgram& program);

}  // namespace arendegang
