// The notice board as an Atom feed (RFC 4287), for those who subscribe to it. Pure.
//
//   std::string feed = AtomOf({"https://arenden.hamnvik.example", "", clock(), anslag});
#pragma once

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "arendegang/v1/anslag.pb.h"

namespace arendegang::render {

inline constexpr char kAtomMediaType[] = "application/atom+xml; charset=utf-8";

struct BoardFeed {
  std::string site;       // where the board is read: "https://arenden.hamnvik.example"
  std::string committee;  // "hvn"; empty: of all
  absl::Time now;
  std::vector<v1::Anslag> anslag;  // what hangs
};

// The feed as text, the latest notice first. The same board gives the same bytes: `now` is told, to the day, only of a
// board where nothing hangs. A notice keeps its id as long as the site keeps its name.
std::string AtomOf(const BoardFeed& feed);

}  // namespace arendegang::render
