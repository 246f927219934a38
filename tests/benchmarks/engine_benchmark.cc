// Drafting and reading in the engine, against the limit of touching every byte once (UTF-8 validation).
//
//   ARENDEGANG_CORPUS=... build/bin/engine_benchmark
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

#include "services/base/text.h"
#include "services/minutes/minutes.h"
#include "tests/benchmarks/typed_paragraph.h"

namespace arendegang {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

const phrasebook::Phrasebook& Style() {
  static const auto style = [] {
    std::vector<phrasebook::Problem> problems;
    return phrasebook::Phrasebook::Compile(ReadFile(ARENDEGANG_SOURCE_DIR "/phrasebooks/stockholm.phrasebook"),
                                           &problems);
  }();
  return *style;
}

// A whole real protocol where the corpus is at hand, else a made-up one, many times over.
const std::string& Text() {
  static const std::string text = [] {
    const char* corpus = std::getenv("ARENDEGANG_CORPUS");
    if (corpus != nullptr) return ReadFile(std::string(corpus) + "/minutes-amn-2019-11-26.txt");
    std::string made_up;
    while (made_up.size() < 65000)
      made_up +=
          "§ 1\n\nNy brygga\n\nHamnviksnämndens beslut\n\n1. Hamnviksnämnden "
          "beslutade att bygga bryggan.\n\nÄrendet\n\nBryggan behövs.\n\n";
    return made_up;
  }();
  return text;
}

void Utf8Limit(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(FirstBadByte(Text()));
}

void ReadMinutes(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(minutes::Read(Text(), Style(), v1::TEXT_LAYOUT_UNSPECIFIED));
}

void DraftMinutes(benchmark::State& state) {
  auto read = minutes::Read(Text(), Style(), v1::TEXT_LAYOUT_UNSPECIFIED);
  for (auto _ : state) benchmark::DoNotOptimize(minutes::Draft(read->minutes(), Style()));
}

void DraftParagraph(benchmark::State& state) {
  const v1::DraftParagraphRequest request = TypedParagraph();
  for (auto _ : state) {
    benchmark::DoNotOptimize(minutes::DraftParagraph(request.paragraph(), request.committee(), Style()));
  }
}

void CompileStyle(benchmark::State& state) {
  for (auto _ : state) {
    std::vector<phrasebook::Problem> problems;
    benchmark::DoNotOptimize(phrasebook::Phrasebook::Compile(Style().source(), &problems));
  }
}

BENCHMARK(Utf8Limit)->Unit(benchmark::kMillisecond);
BENCHMARK(ReadMinutes)->Unit(benchmark::kMillisecond);
BENCHMARK(DraftMinutes)->Unit(benchmark::kMillisecond);
BENCHMARK(DraftParagraph)->Unit(benchmark::kMicrosecond);
BENCHMARK(CompileStyle)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace arendegang

BENCHMARK_MAIN();
