// Which page an address shows. Each page is fetched when it is first gone to, so that the first one is light.
import { lazy, Suspense, type ComponentType } from "react";
import { Redirect, Route, Switch } from "wouter";
import { useSession } from "@/api/session";
import { Desk } from "./desk";
import { Public } from "./public";

// A module of a folder of pages/ that has its page as `Page`.
function page(load: () => Promise<{ Page: ComponentType }>) {
  return lazy(async () => ({ default: (await load()).Page }));
}

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
const NotFound = page(() => import("@/pages/not_found"));

// Pages of the desk, which somebody must be logged in to see. Addresses are Swedish, as people read them.
function DeskPages() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/att-gora" replace />
      </Route>
      <Route path="/att-gora" component={Todo} />
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
      <Switch>
        <Route path="/anslagstavla" component={Board} />
        <Route path="/anslagstavla/:committee/:anslag" component={Board} />
        <Route component={NotFound} />
      </Switch>
    </Around>
  );
}

export function Pages() {
  return (
    <Suspense fallback={<p className="page waiting">Hämtar sidan …</p>}>
      <Switch>
        <Route path="/anslagstavla/*?">
          <BoardPages />
        </Route>
        <Route>
          <Desk>
            <DeskPages />
          </Desk>
        </Route>
      </Switch>
    </Suspense>
  );
}
