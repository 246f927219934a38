#!/bin/bash
# What a meeting is told and what leaves it, through the real client and the real daemon: a delegation order, decisions
# by it and outside it, reported once and drafted in both house styles; a postponed case that comes back; extracts.
#   delegation_test.sh BIN SOURCE
set -u
bin=$1 source=$2
source "$(dirname "${BASH_SOURCE[0]}")/check.sh"

export ARENDEGANG_SERVER=unix:$dir/socket ARENDEGANG_ACTOR="Majlis Kronvik"
arende=$bin/arende
start
"$arende" committee create hvn Hamnviksnämnden --short=HVN --kallelse=7 >/dev/null

# The delegation order.
check "a delegation order is begun" 0 "ekonomi/upphandling" "$arende" delegation rule add 3.2 "Antagande av anbud" \
  --to=förvaltningschefen --kind=anställd --field=ekonomi/upphandling --from=2026-01-01
check "the chair may decide what cannot wait" 0 "brådskande" "$arende" delegation rule add 1.1 "Brådskande ärenden" \
  --to=ordföranden --kind=brådskande --field=säkerhet --from=2026-01-01
check "a rule may say that decisions are not reported" 0 "nej" "$arende" delegation rule add 5.1 "Upplåtelse av plats" \
  --to=hamnchefen --kind=anställd --field=upplåtelser --from=2026-01-01 --unreported
check "what the law keeps for the committee is refused with the paragraph" 3 "KL 6:38 första stycket 1" \
  "$arende" delegation rule add 9.1 "Mål" --to=förvaltningschefen --kind=anställd --field=mål --matter=mål
check "a word that is no kind of delegate is told with the kinds" 2 "utskott" \
  "$arende" delegation rule add 9.1 "Mål" --to=chefen --kind=chef --field=mål
check "a subject that sounds forbidden is pointed out" 0 "medborgarförslag" "$arende" delegation rule add 9.2 \
  "Svar på medborgarförslag" --to=förvaltningschefen --kind=anställd --field=svar --from=2026-01-01
check "a rule ends" 0 "2026-03-31" "$arende" delegation rule end 9.2 2026-03-31
check "and stays on record" 0 "9.2" "$arende" delegation rule list --all
check "a rule of the same code waits for the end of the first" 3 "Avsluta den först" "$arende" delegation rule add 3.2 \
  "Antagande av anbud" --to=hamnchefen --kind=anställd --field=ekonomi --from=2026-07-01

# Decisions.
"$arende" case create "Pålning vid piren" --kind=eget --date=2026-05-04 >/dev/null
check "a decision draws its number" 0 "2026-1" "$arende" delegation decide "Anbudet från Pålkranar AB antas" \
  --rule=3.2 --by="Ylva Strand" --case=2026-0001 --date=2026-05-06
check "one outside the order is recorded and pointed out" 0 "Ingen punkt i delegationsordningen" "$arende" delegation \
  decide "Avtalet sägs upp" --rule=7.7 --by="Ylva Strand" --date=2026-05-07
check "the chair decides what cannot wait" 0 "2026-3" "$arende" delegation decide "Bryggan stängs" --rule=1.1 \
  --by="Astrid Wallmark" --date=2026-05-22
check "one that is not reported is to be announced alone" 0 "anslås för sig" "$arende" delegation decide \
  "Plats upplåts åt en glasskiosk" --rule=5.1 --by="Rune Alvskog" --date=2026-05-07
check "and is listed" 0 "glasskiosk" "$arende" delegation list --alone
check "the review has the one outside the order" 1 "delegation-no-rule" "$arende" delegation review
"$arende" delegation decide "Fel" --by=X --date=2026-05-07 >/dev/null
check "one recorded by mistake is struck" 0 "makulerat" "$arende" delegation strike 2026-5 "infördes av misstag"
check "and keeps its number and the reason" 0 "infördes av misstag" "$arende" delegation show 2026-5

# Reported.
check "minutes of another body come in" 0 "receivedMinutes/1" "$arende" report minutes "rådet för funktionshinderfrågor" \
  2026-05-06 --justering=2026-05-11 --received=2026-05-12
"$arende" meeting create 2026-05-26 >/dev/null
"$arende" meeting create 2026-06-16 >/dev/null
"$arende" meeting item 2026-05-26 --title=Anmälningsärenden >/dev/null
check "what is to be reported is gathered" 0 "Stoptid: 2026-05-19" "$arende" report 2026-05-26
check "the urgent though it came after stoptid" 0 "Bryggan stängs" "$arende" report 2026-05-26
check "and missing it is a fault" 1 "urgent-reported" "$arende" meeting review 2026-05-26
check "it is reported in an item" 0 "anmält" "$arende" report 2026-05-26 --record=1
check "as JSON too" 0 '"reported"' "$arende" report 2026-05-26 --format=json
check "once" 0 "Inget att anmäla" "$arende" report 2026-06-16
check "the decision knows when it was reported" 0 "anmält 2026-05-26" "$arende" delegation show 2026-1
check "and is not struck any more" 3 "anmält" "$arende" delegation strike 2026-1 "ångrat"
check "Stockholm writes it" 0 "Beslut fattade av tjänsteman enligt delegation inom området ekonomi/upphandling med dnr HVN 2026-0001" \
  "$arende" meeting draft 2026-05-26
check "and Göteborg" 0 "Brådskande beslut fattade av ordföranden inom området säkerhet med nummer 2026-3" \
  "$arende" meeting draft 2026-05-26 --phrasebook=goteborg

# A case that comes back.
"$arende" case create "Gästbrygga i Norra viken" --kind=skrivelse --date=2026-05-04 >/dev/null
"$arende" meeting item 2026-05-26 2026-0002 >/dev/null
cat >facts.yaml <<'FACTS'
handling:
  points:
    - postponed: {proposal: PROPOSAL_KIND_BORDLAGGNING, to_date: "2026-06-16"}
FACTS
check "a case is postponed to a day" 0 "" "$arende" meeting facts 2026-05-26 1 facts.yaml
check "and stands on the agenda of that day" 0 "Gästbrygga" "$arende" meeting show 2026-06-16
sed -i 's/2026-06-16/2026-08-25/' facts.yaml
check "another day is fixed, without a meeting yet" 0 "" "$arende" meeting facts 2026-05-26 1 facts.yaml
check "and it leaves the first" 0 "Inget på föredragningslistan" "$arende" meeting show 2026-06-16
"$arende" meeting create 2026-08-25 >/dev/null
check "to join the other when that is planned" 0 "Gästbrygga" "$arende" meeting show 2026-08-25

# Extracts.
cat >decided.yaml <<'FACTS'
handling:
  points: [{decided: bygga gästbryggan}]
  extracts: [{name: Båtklubben}]
FACTS
"$arende" meeting facts 2026-08-25 1 decided.yaml >/dev/null
check "who is to get an extract follows from the facts" 0 "Båtklubben" "$arende" dispatch list 2026-08-25
check "but not before the paragraph is certified" 3 "inte justerad" "$arende" dispatch record 2026-08-25 1 Båtklubben
check "the completion knows the verbs" 0 "delegation report dispatch" "$arende" completion bash
check "all is whole" 0 "Allt är helt" "$arende" check

echo "$failures failures"
[[ $failures -eq 0 ]]
