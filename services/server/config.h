// What the daemon is told: defaults, then the configuration file, then flags.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace arendegang::server {

struct Config {
  // Addresses to listen on: "127.0.0.1:7300", "unix:/run/arendegang/arendegang.sock". Port 0 takes a free one.
  std::vector<std::string> listen = {"127.0.0.1:7300"};

  // The address that the API is reached at over HTTP, "127.0.0.1:7380"; on loopback only. Empty: at none.
  std::string http;

  // Folder of the web client's files, answered at `http`. Empty: none are.
  std::string web;

  // Folder of the *.phrasebook files. Empty: phrasebooks/ beside the build, else /usr/share/arendegang/phrasebooks.
  std::string phrasebooks;

  // The one file that keeps everything. Made, with its folder, if it is missing.
  std::string database = "/var/lib/arendegang/arendegang.db";

  // The style of requests that name none.
  std::string default_phrasebook = "stockholm";

  // Largest message taken, in bytes: a year of minutes is 2 MB as text.
  int max_message_bytes = 16 << 20;

  // Calls worked on at once. Drafting is all processor: more at once only makes each slower.
  int max_calls = 256;

  // Calls taken from one address in a second, with ten times as many at a stretch; 0: any number. Unix sockets are
  // free.
  int max_calls_per_second = 200;

  // Connections held open at once over TCP; more are closed as they come.
  int max_connections = 16384;

  // The certificate that TCP addresses show, with its chain, and its key, as PEM. Without them TCP is plain, which is
  // allowed on loopback only.
  std::string tls_certificate;
  std::string tls_key;

  // Those whose certificates let a client in. Empty: a client needs none.
  std::string tls_client_ca;

  // The mail server that reminders go through: "smtp://mail.hamnvik.example:587", "smtps://...". Empty: none are sent.
  std::string smtp_url;

  // Who logs in there, and the file whose first line is the password. Empty: nobody does.
  std::string smtp_user;
  std::string smtp_password_file;

  // The address that reminders come from.
  std::string mail_from;

  // The issuer of tokens whose word is taken, as its tokens name it; what they name us; where its keys are; and the
  // file of rules that make roles of claims. Empty: none is.
  std::string oidc_issuer;
  std::string oidc_audience;
  std::string oidc_jwks_url;
  std::string oidc_claims;

  // Bring the database's schema up to date, and stop.
  bool migrate_only = false;

  // Put this copy in the place of the database, and stop. Empty: do not.
  std::string restore;
};

// Reads the text of a configuration file over `config`: lines of "key = value", "#" begins a comment; `listen` may
// stand several times. Errors: INVALID_ARGUMENT with "file:line: what is wrong".
absl::Status ReadConfig(absl::string_view text, absl::string_view file, Config* config);

// Reads command-line arguments over `config`: "--key=value" and "--config=FILE", which is read first.
// Errors: INVALID_ARGUMENT naming the argument.
absl::Status ReadFlags(const std::vector<std::string>& arguments, Config* config);

}  // namespace arendegang::server
