// The table of permissions. A method without a row does not start: services/guard/permissions.h.
#include "services/guard/permissions.h"

namespace arendegang::guard {
namespace {

using access::Role;

constexpr Roles kSekreterare = Only(Role::kSekreterare);
constexpr Roles kOrdforande = Only(Role::kOrdforande);
constexpr Roles kHandlaggare = Only(Role::kHandlaggare);
constexpr Roles kForvaltningschef = Only(Role::kForvaltningschef);

// The register and the minutes are kept by the secretariat.
constexpr Roles kRegister = Only(Role::kRegistrator) | kSekreterare;
constexpr Roles kSecretary = kSekreterare;
// The administration.
constexpr Roles kOfficers = kRegister | kHandlaggare | kForvaltningschef;
// They see all that is secret in their committee: what is running text is for them, for nothing can be taken out of it.
constexpr Roles kSeers = kRegister | kForvaltningschef | kOrdforande | Only(Role::kLedamot);
// Those who work with the cases.
constexpr Roles kInner = kSeers | kHandlaggare;
// The gavel, and what follows from it at the meeting.
constexpr Roles kMeetingTable = kSekreterare | kOrdforande;
// They certify; that it is their turn is looked at by the justering itself.
constexpr Roles kCertifiers = kSekreterare | kOrdforande | Only(Role::kLedamot);
constexpr Roles kAuditors = Only(Role::kRevisor);
constexpr Roles kAdministrators = Only(Role::kAdministrator);
constexpr Roles kAnyReader = kInner | Only(Role::kLasare) | Only(Role::kRevisor);

constexpr Permission Everybody(const char* method, Effect effect) { return {method, Who::kEverybody, 0, effect}; }
constexpr Permission LoggedIn(const char* method, Effect effect) { return {method, Who::kLoggedIn, 0, effect}; }
constexpr Permission Reads(const char* method, Roles roles) { return {method, Who::kRoles, roles, Effect::kReads}; }
constexpr Permission Writes(const char* method, Roles roles) { return {method, Who::kRoles, roles, Effect::kWrites}; }
constexpr Permission Board(const char* method, Roles roles) { return {method, Who::kBoard, roles, Effect::kReads}; }
// In all committees.
constexpr Permission ReadsAll(const char* method, Roles roles) {
  return {method, Who::kRoles, roles, Effect::kReads, Reach::kAll};
}
constexpr Permission WritesAll(const char* method, Roles roles) {
  return {method, Who::kRoles, roles, Effect::kWrites, Reach::kAll};
}
constexpr Permission Certifies(const char* method) {
  return {method, Who::kRoles, kCertifiers, Effect::kWrites, Reach::kSome, true};
}

}  // namespace

const Roles kReaders = kAnyReader;

const std::vector<Permission>& Table() {
  static const std::vector<Permission> table = {
      // Facts and texts that come with the call and are not kept.
      LoggedIn("DraftingService.DraftMinutes", Effect::kReads),
      LoggedIn("DraftingService.DraftParagraph", Effect::kReads),
      LoggedIn("DraftingService.ReadMinutes", Effect::kReads),
      LoggedIn("DraftingService.ReviewMinutes", Effect::kReads),
      LoggedIn("DraftingService.DraftTjansteutlatande", Effect::kReads),
      LoggedIn("DraftingService.ReadTjansteutlatande", Effect::kReads),
      LoggedIn("DraftingService.ExtractText", Effect::kReads),
      LoggedIn("DraftingService.ListPhrasebooks", Effect::kReads),
      LoggedIn("DraftingService.GetPhrasebook", Effect::kReads),
      LoggedIn("DraftingService.CheckPhrasebook", Effect::kReads),
      LoggedIn("DraftingService.ProposePhrases", Effect::kReads),

      // What a committee is called and how it works is a setting; who sits on it the secretariat knows.
      WritesAll("CommitteeService.CreateCommittee", kAdministrators),
      Reads("CommitteeService.GetCommittee", kAnyReader | kAdministrators),
      Reads("CommitteeService.ListCommittees", kAnyReader | kAdministrators),
      Writes("CommitteeService.UpdateCommittee", kRegister | kAdministrators),
      Writes("CommitteeService.CreateMember", kRegister),
      Reads("CommitteeService.ListMembers", kAnyReader),
      Writes("CommitteeService.EndMember", kRegister),
      Writes("CommitteeService.UpdateMember", kRegister),

      // A change of a case may take its secrecy away: it is the secretariat's.
      Writes("CaseService.CreateCase", kRegister),
      Reads("CaseService.GetCase", kAnyReader),
      Reads("CaseService.ListCases", kAnyReader),
      Writes("CaseService.UpdateCase", kRegister),
      Writes("CaseService.StrikeCase", kRegister),
      Writes("CaseService.CloseCase", kRegister),
      Writes("CaseService.RelateCases", kRegister),
      Reads("CaseService.ListTimeline", kAnyReader),
      Reads("CaseService.ListAssignments", kAnyReader),

      Writes("DocumentService.UploadDocument", kOfficers),
      Reads("DocumentService.DownloadDocument", kAnyReader),
      Reads("DocumentService.ListDocuments", kAnyReader),
      Writes("DocumentService.StrikeDocument", kRegister),

      Writes("MeetingService.CreateMeeting", kRegister),
      Reads("MeetingService.GetMeeting", kAnyReader),
      Reads("MeetingService.ListMeetings", kAnyReader),
      Writes("MeetingService.UpdateMeeting", kRegister),
      Writes("MeetingService.CancelMeeting", kRegister),
      Writes("MeetingService.ConfirmDecision", kMeetingTable),
      Writes("MeetingService.CloseMeeting", kMeetingTable),
      Writes("MeetingService.CreateItem", kRegister),
      Reads("MeetingService.ListItems", kAnyReader),
      Reads("MeetingService.WatchMeeting", kAnyReader),
      Writes("MeetingService.UpdateItem", kSecretary),
      Writes("MeetingService.MoveItem", kRegister),
      Reads("MeetingService.ProposeRoll", kRegister),
      // Running text, and facts from which it is made.
      Reads("MeetingService.GetMinutes", kSeers),
      Reads("MeetingService.DraftMeeting", kSeers),
      Reads("MeetingService.ReviewMeeting", kSeers),
      Reads("MeetingService.CompareMinutes", kSeers),

      Reads("SearchService.Search", kAnyReader),

      Writes("JusteringService.CreateJustering", kSecretary),
      // It has the text.
      Reads("JusteringService.GetJustering", kSeers),
      Reads("JusteringService.ListJusteringar", kAnyReader),
      Writes("JusteringService.WithdrawJustering", kSecretary),
      Certifies("JusteringService.RecordView"),
      Writes("JusteringService.ResolveObjection", kSecretary),
      Certifies("JusteringService.Certify"),
      Writes("JusteringService.CreateRattelse", kSecretary),
      Reads("JusteringService.ListRattelser", kAnyReader),

      Reads("DeadlineService.ListDeadlines", kAnyReader),
      // One text of all of them, from which nothing can be taken out: neither what is secret nor another committee's.
      {"DeadlineService.ExportCalendar", Who::kRoles, kSeers, Effect::kReads, Reach::kAllUnlessNamed},
      // When and where a committee meets, and no more: its handler reads nothing else of a meeting.
      Everybody("DeadlineService.ExportPublicCalendar", Effect::kReads),

      Writes("DelegationService.CreateDelegationRule", kRegister),
      Writes("DelegationService.EndDelegationRule", kRegister),
      Reads("DelegationService.ListDelegationRules", kAnyReader),
      // Whoever decides may record it herself: the chair too, where the committee cannot be awaited (KL 6:39).
      Writes("DelegationService.CreateDelegationsbeslut", kOfficers | kOrdforande),
      Reads("DelegationService.GetDelegationsbeslut", kAnyReader),
      Reads("DelegationService.ListDelegationsbeslut", kAnyReader),
      Writes("DelegationService.StrikeDelegationsbeslut", kRegister),
      // Its findings quote.
      Reads("DelegationService.ReviewDelegation", kSeers),

      Writes("AnmalanService.CreateReceivedMinutes", kRegister),
      Reads("AnmalanService.ProposeAnmalningar", kInner),
      Writes("AnmalanService.ReportAnmalningar", kSecretary),

      Writes("ExpedieringService.RecordExpediering", kRegister),
      Reads("ExpedieringService.ListExpedieringar", kInner),

      // What is hidden is taken out of the paper before it is written: papers/paper_service.
      Reads("PaperService.RenderPaper", kAnyReader),
      Writes("PaperService.KeepPaper", kOfficers),
      // Of committees that have chosen so; what is marked is taken out before the page is written.
      Everybody("PaperService.ListPublishedMinutes", Effect::kReads),
      Everybody("PaperService.GetPublishedMinutes", Effect::kReads),
      LoggedIn("PaperService.ListLooks", Effect::kReads),

      Writes("MarkingService.CreateMarking", kRegister),
      // They tell the words that are marked.
      Reads("MarkingService.ListMarkings", kSeers),
      Writes("MarkingService.LiftMarking", kRegister),

      Writes("AppealService.SetAppealRoute", kRegister),
      Writes("AppealService.RecordDelgivning", kRegister),
      Writes("AppealService.RecordAppeal", kRegister),
      Writes("AppealService.DecideAppeal", kRegister),
      Writes("AppealService.ConfirmLagaKraft", kRegister),
      // It is the administration that carries decisions out.
      Writes("AppealService.RecordExecution", kOfficers),
      Reads("AppealService.GetDecisionStatus", kAnyReader),

      Reads("ReminderService.ListAddresses", kRegister),
      Writes("ReminderService.SetAddress", kRegister),
      Writes("ReminderService.RemoveAddress", kRegister),
      {"ReminderService.SendReminders", Who::kRoles, kRegister, Effect::kWrites, Reach::kAllUnlessNamed},

      Reads("PlanningService.PlanMeetings", kRegister | kOrdforande),
      Writes("PlanningService.CreatePlannedMeetings", kRegister),

      Writes("AnslagService.CreateAnslag", kRegister),
      // The board is public (KL 8:9), but this is not the board.
      Board("AnslagService.GetAnslag", kAnyReader),
      Board("AnslagService.ListAnslag", kAnyReader),
      Writes("AnslagService.RecordInterruption", kRegister),
      Writes("AnslagService.RepostAnslag", kRegister),
      Writes("AnslagService.TakeDownAnslag", kRegister),
      Reads("AnslagService.GetAnslagsbevis", kAnyReader),

      Everybody("AccountService.Login", Effect::kWrites),
      LoggedIn("AccountService.Logout", Effect::kWrites),
      LoggedIn("AccountService.GetOwnAccount", Effect::kReads),
      LoggedIn("AccountService.ChangePassword", Effect::kWrites),
      Everybody("AccountService.AcceptInvitation", Effect::kWrites),
      // Who may give roles may take any: only who is administrator of all committees.
      WritesAll("AccountService.CreateAccount", kAdministrators),
      ReadsAll("AccountService.ListAccounts", kAdministrators),
      WritesAll("AccountService.UpdateAccount", kAdministrators),
      WritesAll("AccountService.InviteAccount", kAdministrators),
      WritesAll("AccountService.CreateServiceToken", kAdministrators),
      ReadsAll("AccountService.ListServiceTokens", kAdministrators),
      WritesAll("AccountService.RevokeServiceToken", kAdministrators),

      Certifies("SignatureService.SignJustering"),
      Writes("SignatureService.SignExtract", kSecretary),
      Reads("SignatureService.ListSignatures", kAnyReader),
      // The whole text, which cannot be masked without breaking the signature.
      Reads("SignatureService.DownloadSigned", kSeers),
      // Whoever got a signed paper needs it to look whether it is true.
      Everybody("SignatureService.GetAuthority", Effect::kReads),
      LoggedIn("SignatureService.VerifySigned", Effect::kReads),

      Writes("ArchiveService.ImportMinutes", kRegister),
      {"ArchiveService.ListEvents", Who::kRoles, kAuditors, Effect::kReads, Reach::kAllUnlessNamed},
      // It proves the log, which is an auditor's to ask.
      ReadsAll("ArchiveService.Check", kAdministrators | kAuditors),
      // The copy has all there is: whoever keeps the machine has that anyhow.
      ReadsAll("ArchiveService.Backup", kAdministrators),
  };
  return table;
}

}  // namespace arendegang::guard
