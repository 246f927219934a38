#include "services/base/child.h"

#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "gtest/gtest.h"
#include "tests/support/temp_folder.h"

namespace arendegang {
namespace {

ChildProgram Shell(const std::string& script) {
  ChildProgram program;
  program.command = {"sh", "-c", script};
  program.most_output = 1 << 16;
  return program;
}

TEST(Child, GivesWhatItPrintsAndHowItEnded) {
  const ChildEnd end = RunChild(Shell("echo brygga; echo tyst >&2; exit 3"));
  EXPECT_EQ(end.output, "brygga\n");
  EXPECT_EQ(end.exit_code, 3);
}

TEST(Child, ThatThereIsNoneOfIsToldApart) {
  ChildProgram program;
  program.command = {"arendegang-has-no-such-program"};
  EXPECT_EQ(RunChild(program).exit_code, kNoSuchProgram);
}

TEST(Child, ThatPrintsTooMuchIsCutShort) {
  ChildProgram program = Shell("yes");
  program.most_output = 100;
  EXPECT_GE(RunChild(program).output.size(), 100u);
}

// Waits until the process whose number stands in a file is gone. One that was killed has no command line, even while
// nobody has asked how it ended.
bool IsGone(const std::string& note) {
  pid_t process = 0;
  std::ifstream(note) >> process;
  EXPECT_GT(process, 0);
  for (int i = 0; i < 100000; ++i) {
    std::string command;
    std::ifstream("/proc/" + std::to_string(process) + "/cmdline") >> command;
    if (command.empty()) return true;
  }
  return false;
}

TEST(Child, ThatTakesTooLongIsKilledWithWhatItStarted) {
  testing::TempFolder folder;
  ChildProgram program = Shell("sleep 600 & echo $! >" + folder.File("pid") + "; wait");
  program.seconds = 1;
  EXPECT_EQ(RunChild(program).exit_code, 128 + SIGKILL);
  EXPECT_TRUE(IsGone(folder.File("pid")));
}

TEST(Child, ThatIsNoLongerWantedIsKilledWithWhatItStarted) {
  for (size_t most_output : {size_t{0}, size_t{100}}) {
    testing::TempFolder folder;
    const std::string note = folder.File("pid");
    ChildProgram program = Shell("sleep 600 & echo $! >" + note + ".new; mv " + note + ".new " + note + "; wait");
    program.most_output = most_output;
    program.wanted = [&] { return !std::filesystem::exists(note); };
    EXPECT_EQ(RunChild(program).exit_code, 128 + SIGKILL);
    EXPECT_TRUE(IsGone(note));
  }
}

TEST(Child, ThatIsWantedRunsToItsEnd) {
  ChildProgram program = Shell("sleep 0.2; echo brygga; exit 3");
  program.wanted = [] { return true; };
  const ChildEnd end = RunChild(program);
  EXPECT_EQ(end.output, "brygga\n");
  EXPECT_EQ(end.exit_code, 3);
}

TEST(Child, LeavesNothingRunning) {
  testing::TempFolder folder;
  ChildProgram program = Shell("sleep 600 & echo $! >" + folder.File("pid"));
  program.most_output = 0;
  EXPECT_EQ(RunChild(program).exit_code, 0);
  EXPECT_TRUE(IsGone(folder.File("pid")));
}

TEST(Child, ThatEatsTooMuchMemoryEndsAlone) {
  ChildProgram program = Shell("head -c 300000000 /dev/zero | tail -c 200000000 | wc -c");
  program.memory_bytes = 64 << 20;
  EXPECT_NE(RunChild(program).output, "200000000\n");
  program.memory_bytes = 0;
  EXPECT_EQ(RunChild(program).output, "200000000\n");
}

TEST(Child, MayBeStoppedByTheSignalsThatWeBlock) {
  sigset_t blocked, before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  const ChildEnd end = RunChild(Shell("kill -TERM $$; exit 0"));
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  EXPECT_EQ(end.exit_code, 128 + SIGTERM);
}

}  // namespace
}  // namespace arendegang
