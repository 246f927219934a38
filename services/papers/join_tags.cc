#include "services/papers/join_tags.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace arendegang::papers {
namespace {

QPDFObjectHandle RootOf(QPDF& part) { return part.getRoot().getKey("/StructTreeRoot"); }

// The elements below one; a single one need not stand in an array.
std::vector<QPDFObjectHandle> KidsOf(QPDFObjectHandle element) {
  QPDFObjectHandle kids = element.getKey("/K");
  std::vector<QPDFObjectHandle> all = kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>{kids};
  all.erase(std::remove_if(all.begin(), all.end(), [](QPDFObjectHandle& kid) { return !kid.isDictionary(); }),
            all.end());
  return all;
}

// What a role of a part's own is among those that every reader knows.
std::string KnownRole(QPDFObjectHandle roles, std::string role) {
  constexpr int kSteps = 8;  // a role may lead to another; a circle leads nowhere
  for (int i = 0; i < kSteps && roles.isDictionary() && roles.getKey(role).isName(); ++i) {
    role = roles.getKey(role).getName();
  }
  return role;
}

// Two parts may mean different things by the same role: each is made one that both know.
void MakeRolesKnown(QPDFObjectHandle root) {
  QPDFObjectHandle roles = root.getKey("/RoleMap");
  std::set<QPDFObjGen> seen;
  std::vector<QPDFObjectHandle> waiting = KidsOf(root);
  while (!waiting.empty()) {
    QPDFObjectHandle element = waiting.back();
    waiting.pop_back();
    if (element.isIndirect() && !seen.insert(element.getObjGen()).second) continue;
    QPDFObjectHandle role = element.getKey("/S");
    if (role.isName()) {
      element.replaceKey("/S", QPDFObjectHandle::newName(KnownRole(roles, role.getName())));
    }
    for (QPDFObjectHandle& kid : KidsOf(element)) waiting.push_back(kid);
  }
}

}  // namespace

JoinedTags::JoinedTags(QPDF& joined)
    : joined_(joined),
      root_(joined.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructTreeRoot >>"))),
      kids_(QPDFObjectHandle::newArray()),
      places_(QPDFNumberTreeObjectHelper::newEmpty(joined)) {}

void JoinedTags::Renumber(QPDF& part) {
  first_ = next_;
  const bool tagged = RootOf(part).isDictionary();
  auto move = [&](QPDFObjectHandle object) {
    QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
    if (!dictionary.isDictionary()) return;
    for (const char* key : {"/StructParents", "/StructParent"}) {
      if (!dictionary.getKey(key).isInteger()) continue;
      const long long number = first_ + dictionary.getKey(key).getIntValue();
      next_ = std::max(next_, number + 1);
      if (tagged) dictionary.replaceKey(key, QPDFObjectHandle::newInteger(number));
      if (!tagged) dictionary.removeKey(key);
    }
  };
  for (QPDFObjectHandle& object : part.getAllObjects()) move(object);
  for (const QPDFObjectHandle& page : part.getAllPages()) {
    QPDFObjectHandle annotations = QPDFObjectHandle(page).getKey("/Annots");
    if (!annotations.isArray()) continue;
    for (QPDFObjectHandle& each : annotations.getArrayAsVector()) {
      if (!each.isIndirect()) move(each);  // the others had their turn
    }
  }
}

void JoinedTags::Take(QPDF& part) {
  QPDFObjectHandle root = RootOf(part);
  if (!root.isDictionary()) return;
  MakeRolesKnown(root);
  for (QPDFObjectHandle& kid : KidsOf(root)) {
    kid.removeKey("/P");  // or all of the other tree would come along
    QPDFObjectHandle taken = joined_.copyForeignObject(kid.isIndirect() ? kid : part.makeIndirectObject(kid));
    taken.replaceKey("/P", root_);
    kids_.appendItem(taken);
  }
  if (!root.getKey("/ParentTree").isDictionary()) return;
  QPDFNumberTreeObjectHelper places(root.getKey("/ParentTree"), part);
  for (auto [number, place] : places) {
    QPDFObjectHandle taken = joined_.copyForeignObject(place.isIndirect() ? place : part.makeIndirectObject(place));
    places_.insert(first_ + number, taken);
    next_ = std::max(next_, first_ + number + 1);
  }
}

void JoinedTags::Finish() {
  root_.replaceKey("/K", kids_);
  root_.replaceKey("/ParentTree", places_.getObjectHandle());
  root_.replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(next_));
  joined_.getRoot().replaceKey("/StructTreeRoot", root_);
  joined_.getRoot().replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
}

}  // namespace arendegang::papers
