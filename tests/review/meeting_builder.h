// A small meeting of an invented committee with nothing to remark on, for a test to spoil.
#pragma once

#include "arendegang/v1/minutes.pb.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace arendegang::testing {

// Five serve: chair Eva Ek (S), vice chair Olle Alm (M), Siv Lind (S), Per Dahl (M), and substitute Kim Holm (V) for
// Ulf Falk (V). Rut Berg (V) is a substitute who does not serve. § 1 opens, § 2 chooses justerare, § 3 decides a case
// between two proposals, with a reservation.
inline v1::Minutes OrderlyMeeting() {
  v1::Minutes minutes;
  bool parsed = google::protobuf::TextFormat::ParseFromString(
      R"pb(
        committee: "Hamnviksnämnden"
        meeting_date: "2026-05-26"
        roll {
          chair { name: "Eva Ek" party: "S" }
          vice_chairs { name: "Olle Alm" party: "M" }
          members { name: "Siv Lind" party: "S" }
          members { name: "Per Dahl" party: "M" }
          serving {
            ersattare { name: "Kim Holm" party: "V" }
            serves_for { name: "Ulf Falk" party: "V" }
          }
          ersattare { name: "Rut Berg" party: "V" }
          absences { role: ROLE_MEMBER name: "Ulf Falk" party: "V" }
        }
        paragraphs {
          number: 1
          title: "Öppnande"
          opening {
            opened_by { participants { role: ROLE_CHAIR name: "Eva Ek" party: "S" } }
            agenda_approved: true
          }
        }
        paragraphs {
          number: 2
          title: "Justerare"
          justerare_choice {
            justerare {
              participants { role: ROLE_CHAIR name: "Eva Ek" party: "S" }
              participants { role: ROLE_VICE_CHAIR name: "Olle Alm" party: "M" }
            }
            day { date: "2026-05-28" }
          }
        }
        paragraphs {
          number: 3
          title: "Ny brygga"
          diarienummer: "HVN 2026-0102-1.6"
          handling {
            points { decided: "godkänna förvaltningens förslag" }
            points { adjusted_at_once: true }
            tjansteutlatande_date: "2026-05-12"
            yrkanden {
              movers { participants { role: ROLE_CHAIR name: "Eva Ek" and_others: true party: "S" } }
              proposal: PROPOSAL_KIND_ADMINISTRATION
            }
            yrkanden {
              movers { participants { role: ROLE_VICE_CHAIR name: "Olle Alm" and_others: true party: "M" } }
              proposal: PROPOSAL_KIND_OWN
            }
            procedures {
              acclamation {
                form: PROPOSITION_FORM_AGAINST_EACH_OTHER
                prevailing { participants { role: ROLE_CHAIR name: "Eva Ek" and_others: true party: "S" } }
              }
            }
            attachments {
              kind: ATTACHMENT_KIND_RESERVATION
              authors { participants { role: ROLE_VICE_CHAIR name: "Olle Alm" and_others: true party: "M" } }
              own_proposal: true
              text { text: "Bryggan behövs inte." }
            }
            attachments {
              kind: ATTACHMENT_KIND_ERSATTARYTTRANDE
              authors { participants { role: ROLE_ERSATTARE name: "Rut Berg" party: "V" } }
              text { text: "Bryggan är bra." }
            }
          }
        }
      )pb",
      &minutes);
  EXPECT_TRUE(parsed);
  return minutes;
}

// Merges facts in protobuf text into `message`.
inline void Merge(const char* facts, google::protobuf::Message* message) {
  EXPECT_TRUE(google::protobuf::TextFormat::MergeFromString(facts, message)) << facts;
}

}  // namespace arendegang::testing
