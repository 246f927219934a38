// Which page an address shows. Each page is fetched when it is first gone to, so that the first one is light.
import { Suspense, type ReactNode } from "react";
import { Redirect, Route, Switch } from "wouter";
import { kEveryCommittee } from "@/api/names";
import { mayAs, useAccount, useSession } from "@/api/session";
import { AccountRole } from "@/gen/arendegang/v1/account_pb";
import { useCommittees } from "./committee";
import { Desk } from "./desk";
import { page } from "./page";
import { Public } from "./public";

const Todo = page(() => import("@/pages/todo"));
const Proceedings = page(() => import("@/pages/proceedings"));
const Case = page(() => import("@/pages/case"));
const Cases = page(() => import("@/pages/cases"));
const Delegation = page(() => import("@/pages/delegation"));
const Dispatch = page(() => import("@/pages/dispatch"));
const Minutes = page(() => import("@/pages/minutes"));
const Justering = page(() => import("@/pages/justering"));
const Board = page(() => import("@/pages/board"));
const Meetings = page(() => import("@/pages/meetings"));
const YearPlan = page(() => import("@/pages/meetings/plan"));
const Meeting = page(() => import("@/pages/meeting"));
const Settings = page(() => import("@/pages/settings"));
const Accounts = page(() => import("@/pages/accounts"));
const Start = page(() => import("@/pages/start"));
const Handbook = page(() => import("@/pages/handbook"));
const NotFound = page(() => import("@/pages/not_found"));

// Without any committee there is nothing to do but to set one up, for those who may.
function Begun({ children }: { children: ReactNode }) {
  const account = useAccount();
  const { data } = useCommittees();
  const isEmpty = data !== undefined && data.committees.length === 0;
  const mayBegin = mayAs(account, kEveryCommittee, AccountRole.ADMINISTRATOR);
  return isEmpty && mayBegin ? <Redirect to="/start" replace /> : <>{children}</>;
}

// Pages of the desk, which somebody must be logged in to see. Addresses are Swedish, as people read them.
function DeskPages() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/att-gora" replace />
      </Route>
      <Route path="/:committee/sammantraden/:meeting/mote" component={Proceedings} />
      <Route path="/:committee/arenden" component={Cases} />
      <Route path="/:committee/arenden/:id" component={Case} />
      <Route path="/:committee/delegation" component={Delegation} />
      <Route path="/:committee/sammantraden/:meeting/expediering" component={Dispatch} />
      <Route path="/:committee/sammantraden/:meeting/protokoll" component={Minutes} />
      <Route path="/:committee/sammantraden/:meeting/justering/:justering?" component={Justering} />
      <Route path="/:committee/sammantraden" component={Meetings} />
      <Route path="/:committee/sammantraden/plan" component={YearPlan} />
      <Route path="/:committee/sammantraden/:meeting" component={Meeting} />
      <Route path="/att-gora">
        <Begun>
          <Todo />
        </Begun>
      </Route>
      <Route path="/start/:step?" component={Start} />
      <Route path="/hjalp/:chapter?" component={Handbook} />
      <Route path="/installningar/konton" component={Accounts} />
      <Route path="/:committee/installningar/:part?" component={Settings} />
      <Route component={NotFound} />
    </Switch>
  );
}

// The board is everybody's; who is at the desk keeps the desk around it.
function BoardPages() {
  const { state } = useSession();
  const Around = state.kind === "in" ? Desk : Public;
  return (
    <Around>
      <Fetched>
        <Switch>
          <Route path="/anslagstavla" component={Board} />
          <Route path="/anslagstavla/:committee/:anslag" component={Board} />
          <Route component={NotFound} />
        </Switch>
      </Fetched>
    </Around>
  );
}

// The frame stays while a page is fetched.
function Fetched({ children }: { children: ReactNode }) {
  return <Suspense fallback={<p className="page waiting">Hämtar sidan …</p>}>{children}</Suspense>;
}

export function Pages() {
  return (
    <Switch>
      <Route path="/anslagstavla/*?">
        <BoardPages />
      </Route>
      <Route>
        <Desk>
          <Fetched>
            <DeskPages />
          </Fetched>
        </Desk>
      </Route>
    </Switch>
  );
}
