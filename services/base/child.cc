#include "services/base/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

extern char** environ;

namespace arendegang {
namespace {

// How a child begins: nothing to read, its words to `output` or nowhere, no signal blocked, a process group of its own.
class Beginning {
 public:
  explicit Beginning(int output) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (output >= 0) {
      posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    } else {
      posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    }
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  }
  ~Beginning() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  Beginning(const Beginning&) = delete;
  Beginning& operator=(const Beginning&) = delete;

  // The child's id; 0 if it could not be started.
  pid_t Start(const std::vector<std::string>& command) const {
    std::vector<char*> arguments;
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    pid_t child = 0;
    return posix_spawnp(&child, arguments[0], &actions_, &attributes_, arguments.data(), environ) == 0 ? child : 0;
  }

 private:
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

// The limits are set by programs that every Debian has, before the one that is meant begins.
std::vector<std::string> Limited(const ChildProgram& program) {
  std::vector<std::string> command = {"timeout", "--signal=KILL", std::to_string(program.seconds)};
  if (program.memory_bytes > 0) {
    command.insert(command.end(), {"prlimit", "--as=" + std::to_string(program.memory_bytes)});
  }
  command.insert(command.end(), program.command.begin(), program.command.end());
  return command;
}

// Waits until a descriptor tells something: of a pipe that there is something to read, of a process that it has ended.
// False if that is no longer wanted.
bool Await(int descriptor, const std::function<bool()>& wanted) {
  if (!wanted) return true;  // the call that follows waits
  while (wanted()) {
    pollfd awaited = {descriptor, POLLIN, 0};
    const int told = poll(&awaited, 1, kAskedEveryMilliseconds);
    if (told > 0 || (told < 0 && errno != EINTR)) return true;
  }
  return false;
}

// Waits for its end, or until it is no longer wanted. Its group is killed while its id is still its own.
int ExitCodeOf(pid_t child, const std::function<bool()>& wanted) {
  // By its number: the function of glibc 2.36 is declared for C alone.
  const int descriptor = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
  const bool awaited = descriptor < 0 || Await(descriptor, wanted);
  if (descriptor >= 0) close(descriptor);
  siginfo_t end;
  while (awaited && waitid(P_PID, static_cast<id_t>(child), &end, WEXITED | WNOWAIT) != 0 && errno == EINTR) {
  }
  kill(-child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string ReadAll(int descriptor, size_t most, const std::function<bool()>& wanted) {
  std::string output;
  std::array<char, 1 << 14> buffer;
  ssize_t count = 0;
  while (output.size() < most && Await(descriptor, wanted) &&
         (count = read(descriptor, buffer.data(), buffer.size())) > 0) {
    output.append(buffer.data(), static_cast<size_t>(count));
  }
  return output;
}

}  // namespace

ChildEnd RunChild(const ChildProgram& program) {
  std::array<int, 2> ends = {-1, -1};
  ChildEnd result;
  const bool reads = program.most_output > 0;
  if (reads && pipe2(ends.data(), O_CLOEXEC) != 0) return result;
  const pid_t child = Beginning(ends[1]).Start(Limited(program));
  if (reads) {
    close(ends[1]);
    if (child != 0) result.output = ReadAll(ends[0], program.most_output, program.wanted);
    close(ends[0]);  // one that has more to say stops here
  }
  if (child != 0) result.exit_code = ExitCodeOf(child, program.wanted);
  return result;
}

}  // namespace arendegang
