// Konton: who may log in, what she may be where, the tokens of programs, and one's own password.
import { Link } from "wouter";
import { AccountRole } from "@/gen/arendegang/v1/account_pb";
import { isUnaccounted, useAccount } from "@/api/session";
import { useCommittee } from "@/shell/committee";
import { Notice, Page as Frame } from "@/ui";
import { AccountsPanel } from "./accounts_panel";
import { FirstAccount } from "./first_account";
import { OwnPassword } from "./own_password";
import { TokensPanel } from "./tokens_panel";
import "./accounts.css";

export function Page() {
  const account = useAccount();
  const keepsAccounts = account.grants.some((each) => each.role === AccountRole.ADMINISTRATOR);
  const committee = useCommittee();
  const above = committee ? <Link href={`/${committee}/installningar`}>Inställningar</Link> : "Inställningar";
  return (
    <Frame title="Konton" above={above} help="konton">
      {isUnaccounted(account) ? (
        <FirstAccount />
      ) : (
        <>
          {keepsAccounts ? (
            <>
              <AccountsPanel />
              <TokensPanel />
            </>
          ) : (
            <Notice>
              <p>Andras konton sköts av en administratör. Här byter du ditt eget lösenord.</p>
            </Notice>
          )}
          {account.hasPassword && <OwnPassword />}
        </>
      )}
    </Frame>
  );
}
