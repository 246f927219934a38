// Sends mails through a mail server.
#pragma once

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "services/reminders/mail.h"

namespace arendegang::reminders {

struct SmtpServer {
  std::string url;   // "smtp://mail.hamnvik.example:587", "smtps://..."
  std::string user;  // empty: nobody logs in
  std::string password;
};

// Sends one mail. Errors: UNAVAILABLE if the server cannot be reached or does not let us in: no mail would go;
// INVALID_ARGUMENT if it does not take this one; DEADLINE_EXCEEDED if it did not say whether it took it.
using SendMail = std::function<absl::Status(const Mail& mail)>;

// Sends through `server`. With a user the connection must be encrypted; without, it is where the server can.
absl::Status SendThrough(const SmtpServer& server, const Mail& mail);

}  // namespace arendegang::reminders
