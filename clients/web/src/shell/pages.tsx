// Which page an address shows. Each page is fetched when it is first gone to, so that the first one is light.
import { lazy, Suspense, type ComponentType } from "react";
import { Redirect, Route, Switch } from "wouter";
import { Desk } from "./desk";
import { Public } from "./public";

// A module of a folder of pages/ that has its page as `Page`.
function page(load: () => Promise<{ Page: ComponentType }>) {
  return lazy(async () => ({ default: (await load()).Page }));
}

const Todo = page(() => import("@/pages/todo"));
const Settings = page(() => import("@/pages/settings"));
const NotFound = page(() => import("@/pages/not_found"));

// Pages of the desk, which somebody must be logged in to see. Addresses are Swedish, as people read them.
function DeskPages() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/att-gora" replace />
      </Route>
      <Route path="/att-gora" component={Todo} />
      <Route path="/:committee/installningar/:part?" component={Settings} />
      <Route component={NotFound} />
    </Switch>
  );
}

export function Pages() {
  return (
    <Suspense fallback={<p className="page waiting">Hämtar sidan …</p>}>
      <Switch>
        <Route path="/anslagstavla/*?">
          <Public>
            <NotFound />
          </Public>
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
