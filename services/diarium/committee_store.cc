#include "services/diarium/committee_store.h"

#include "services/base/resource.h"

namespace arendegang::diarium {
namespace {

using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

v1::Committee CommitteeOf(const Row& row) {
  v1::Committee committee;
  committee.set_name(CommitteeName(row.Text(0)));
  committee.set_title(std::string(row.Text(1)));
  committee.set_short_title(std::string(row.Text(2)));
  committee.set_municipality(std::string(row.Text(3)));
  committee.set_phrasebook(std::string(row.Text(4)));
  committee.set_numbering(static_cast<v1::ParagraphNumbering>(row.Number(5)));
  committee.set_diarienummer_form(std::string(row.Text(6)));
  committee.set_kallelse_days(static_cast<int32_t>(row.Number(7)));
  committee.set_kallelse_working_days(row.Number(8) != 0);
  committee.set_etag(EtagOf(row.Number(9)));
  SetInstant(row.Text(10), committee.mutable_create_time());
  SetInstant(row.Text(11), committee.mutable_update_time());
  committee.set_stoptid_days(static_cast<int32_t>(row.Number(12)));
  committee.set_stoptid_working_days(row.Number(13) != 0);
  committee.set_stoptid_hour(std::string(row.Text(14)));
  committee.set_minutes_kept_at(std::string(row.Text(15)));
  committee.set_appeal_court(std::string(row.Text(16)));
  committee.set_look(std::string(row.Text(17)));
  committee.set_publish_minutes(row.Number(18) != 0);
  return committee;
}

v1::Member MemberOf(const Row& row) {
  v1::Member member;
  member.set_name(NameOf(MemberName{std::string(row.Text(1)), row.Number(0)}));
  member.set_person(std::string(row.Text(2)));
  member.set_party(std::string(row.Text(3)));
  member.set_office(static_cast<v1::Role>(row.Number(4)));
  member.set_from_date(std::string(row.Text(5)));
  member.set_to_date(std::string(row.Text(6)));
  member.set_substitution_rank(static_cast<int32_t>(row.Number(7)));
  member.set_etag(EtagOf(row.Number(8)));
  SetInstant(row.Text(9), member.mutable_create_time());
  SetInstant(row.Text(10), member.mutable_update_time());
  return member;
}

}  // namespace

absl::StatusOr<v1::Committee> FindCommittee(Transaction& transaction, const std::string& id) {
  v1::Committee committee;
  auto found = transaction.Find(
      Sql("SELECT id, title, short_title, municipality, phrasebook, numbering, diarienummer_form, kallelse_days, "
          "kallelse_working_days, revision, create_time, update_time, stoptid_days, stoptid_working_days, "
          "stoptid_hour, minutes_kept_at, appeal_court, look, publish_minutes FROM committees WHERE id = $1"),
      {id}, [&](const Row& row) { committee = CommitteeOf(row); });
  if (!found.ok()) return found.status();
  if (!*found) return NotFound(CommitteeName(id));
  return committee;
}

absl::StatusOr<std::vector<v1::Committee>> AllCommittees(Transaction& transaction) {
  std::vector<v1::Committee> committees;
  absl::Status status = transaction.Query(
      Sql("SELECT id, title, short_title, municipality, phrasebook, numbering, diarienummer_form, kallelse_days, "
          "kallelse_working_days, revision, create_time, update_time, stoptid_days, stoptid_working_days, "
          "stoptid_hour, minutes_kept_at, appeal_court, look, publish_minutes FROM committees ORDER BY id"),
      {}, [&](const Row& row) { committees.push_back(CommitteeOf(row)); });
  if (!status.ok()) return status;
  return committees;
}

absl::Status InsertCommittee(Transaction& transaction, const std::string& id, const v1::Committee& committee,
                             const std::string& now) {
  return transaction
      .Run(
          Sql("INSERT INTO committees (id, title, short_title, municipality, phrasebook, numbering, "
              "diarienummer_form, kallelse_days, kallelse_working_days, stoptid_days, stoptid_working_days, "
              "stoptid_hour, minutes_kept_at, appeal_court, look, publish_minutes, revision, create_time, update_time) "
              "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $17, $17)"),
          {id, committee.title(), committee.short_title(), committee.municipality(), committee.phrasebook(),
           static_cast<int>(committee.numbering()), committee.diarienummer_form(), committee.kallelse_days(),
           committee.kallelse_working_days(), committee.stoptid_days(), committee.stoptid_working_days(),
           committee.stoptid_hour(), committee.minutes_kept_at(), committee.appeal_court(), committee.look(),
           committee.publish_minutes(), now})
      .status();
}

absl::Status StoreCommittee(Transaction& transaction, const std::string& id, const v1::Committee& committee,
                            const std::string& now) {
  return transaction
      .Run(Sql("UPDATE committees SET title = $2, short_title = $3, municipality = $4, phrasebook = $5, "
               "numbering = $6, diarienummer_form = $7, kallelse_days = $8, kallelse_working_days = $9, "
               "stoptid_days = $10, stoptid_working_days = $11, stoptid_hour = $12, minutes_kept_at = $13, "
               "appeal_court = $14, look = $15, publish_minutes = $16, revision = revision + 1, update_time = $17 "
               "WHERE id = $1"),
           {id, committee.title(), committee.short_title(), committee.municipality(), committee.phrasebook(),
            static_cast<int>(committee.numbering()), committee.diarienummer_form(), committee.kallelse_days(),
            committee.kallelse_working_days(), committee.stoptid_days(), committee.stoptid_working_days(),
            committee.stoptid_hour(), committee.minutes_kept_at(), committee.appeal_court(), committee.look(),
            committee.publish_minutes(), now})
      .status();
}

absl::StatusOr<v1::Member> FindMember(Transaction& transaction, const MemberName& name) {
  v1::Member member;
  auto found = transaction.Find(
      Sql("SELECT id, committee, person, party, office, from_date, to_date, substitution_rank, revision, create_time, "
          "update_time FROM members WHERE id = $1 AND committee = $2"),
      {name.id, name.committee}, [&](const Row& row) { member = MemberOf(row); });
  if (!found.ok()) return found.status();
  if (!*found) return NotFound(NameOf(name));
  return member;
}

absl::StatusOr<std::vector<v1::Member>> MembersOf(Transaction& transaction, const std::string& committee,
                                                  const std::string& on_date) {
  std::vector<v1::Member> members;
  // Offices are numbered in the order of a roll.
  absl::Status status = transaction.Query(
      Sql("SELECT id, committee, person, party, office, from_date, to_date, substitution_rank, revision, create_time, "
          "update_time FROM members WHERE committee = $1 "
          "AND ($2 IS NULL OR (from_date <= $2 AND (to_date IS NULL OR to_date >= $2))) "
          "ORDER BY office, substitution_rank, from_date, id"),
      {committee, TextOrNull(on_date)}, [&](const Row& row) { members.push_back(MemberOf(row)); });
  if (!status.ok()) return status;
  return members;
}

absl::StatusOr<int64_t> InsertMember(Transaction& transaction, const std::string& committee, const v1::Member& member,
                                     const std::string& now) {
  int64_t id = 0;
  absl::Status status = transaction.Query(
      Sql("INSERT INTO members (committee, person, party, office, from_date, to_date, substitution_rank, revision, "
          "create_time, update_time) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $8) RETURNING id"),
      {committee, member.person(), member.party(), static_cast<int>(member.office()), member.from_date(),
       TextOrNull(member.to_date()), member.substitution_rank(), now},
      [&](const Row& row) { id = row.Number(0); });
  if (!status.ok()) return status;
  return id;
}

absl::Status StoreMember(Transaction& transaction, const MemberName& name, const v1::Member& member,
                         const std::string& now) {
  return transaction
      .Run(Sql("UPDATE members SET person = $3, party = $4, office = $5, from_date = $6, to_date = $7, "
               "substitution_rank = $8, revision = revision + 1, update_time = $9 WHERE id = $1 AND committee = $2"),
           {name.id, name.committee, member.person(), member.party(), static_cast<int>(member.office()),
            member.from_date(), TextOrNull(member.to_date()), member.substitution_rank(), now})
      .status();
}

}  // namespace arendegang::diarium
