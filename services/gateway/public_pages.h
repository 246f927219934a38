// What everybody may fetch with a program of her own, at an address without a call: each is made of the answer to one
// call, made by nobody in particular or by who holds a token, so that the guard decides what it tells. Pure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "google/rpc/status.pb.h"
#include "services/gateway/reply.h"
#include "services/gateway/session.h"

namespace arendegang::gateway {

// What a request for such a page says.
struct Visit {
  std::string path;           // "/anslagstavla.atom"
  std::string site;           // "https://arenden.hamnvik.example"
  std::string if_none_match;  // see Files
  std::string committee;      // of the address, ?namnd=hvn
  std::string person;         // likewise, ?person=Ylva+Strand
  std::string token;          // likewise, ?token=arg_t_...: calendar programs send no headers
  absl::Time now;
};

// The one call that a page is made of, and how it is shown.
struct Errand {
  std::string method;   // "/arendegang.v1.AnslagService/ListAnslag"
  std::string message;  // its request, as bytes
  std::string token;    // as whom; empty: as nobody. It stands in no answer, and nobody logs it.
  std::function<Reply(const google::rpc::Status&, const std::string& answer)> show;
};

// Where the asker is, by what she says of it: "https://arenden.hamnvik.example". What is no name of a host is this
// machine's.
std::string SiteOf(const Shown& shown);

// What is at a path, to be fetched with GET: an answer, or the errand that makes it; none if it is no such page.
std::optional<std::variant<Reply, Errand>> PublicPageAt(const Visit& visit);

}  // namespace arendegang::gateway
