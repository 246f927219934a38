// Which page an address shows. Each page is fetched when it is first gone to, so that the first one is light.
import { Suspense, type ReactNode } from "react";
import { Redirect, Route, Switch } from "wouter";
import { Desk } from "./desk";
import { page } from "./page";
import { Public } from "./public";

const Todo = page(() => import("@/pages/todo"));
const Settings = page(() => import("@/pages/settings"));
const Accounts = page(() => import("@/pages/accounts"));
const Handbook = page(() => import("@/pages/handbook"));
const NotFound = page(() => import("@/pages/not_found"));

// Pages of the desk, which somebody must be logged in to see. Addresses are Swedish, as people read them.
function DeskPages() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/att-gora" replace />
      </Route>
      <Route path="/att-gora" component={Todo} />
      <Route path="/hjalp/:chapter?" component={Handbook} />
      <Route path="/installningar/konton" component={Accounts} />
      <Route path="/:committee/installningar/:part?" component={Settings} />
      <Route component={NotFound} />
    </Switch>
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
        <Public>
          <Fetched>
            <NotFound />
          </Fetched>
        </Public>
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
