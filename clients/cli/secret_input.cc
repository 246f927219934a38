#include "clients/cli/secret_input.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace arendegang::cli {
namespace {

constexpr char kBreak = '\x03';  // Ctrl-C

// The terminal without echo. It would stay so if Ctrl-C ended the program, so that it ends the line instead.
class Silence {
 public:
  Silence() {
    tcgetattr(STDIN_FILENO, &before_);
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
    silent.c_cc[VEOL] = kBreak;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  ~Silence() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  termios before_{};
};

std::optional<std::string> ReadTyped(const std::string& question) {
  char line[4096];
  ssize_t size = 0;
  {
    Silence silence;
    // Not before: what is typed at once would be shown.
    std::cerr << question << std::flush;
    size = read(STDIN_FILENO, line, sizeof line);
  }
  std::cerr << "\n";
  if (size <= 0 || line[size - 1] != '\n') return std::nullopt;
  return std::string(line, static_cast<size_t>(size) - 1);
}

}  // namespace

std::optional<std::string> ReadSecret(const std::string& question) {
  if (isatty(STDIN_FILENO) != 0) return ReadTyped(question);
  std::string line;
  if (!std::getline(std::cin, line)) return std::nullopt;
  return line;
}

std::optional<std::string> ReadNewSecret() {
  auto chosen = ReadSecret("Nytt lösenord, minst tolv tecken: ");
  if (!chosen || isatty(STDIN_FILENO) == 0) return chosen;
  auto again = ReadSecret("En gång till: ");
  if (!again) return again;
  if (*again == *chosen) return chosen;
  std::cerr << "De två lösenorden är inte lika.\n";
  return std::nullopt;
}

}  // namespace arendegang::cli
