#!/bin/bash
# The meeting days of a year, through the real client and the real daemon: planned, put before the committee, drafted,
# created when they are decided, and a day moved.
#   planning_test.sh BIN SOURCE
set -u
bin=$1 source=$2
source "$(dirname "${BASH_SOURCE[0]}")/check.sh"

export ARENDEGANG_SERVER=unix:$dir/socket ARENDEGANG_ACTOR="Majlis Kronvik"
arende=$bin/arende
start

plan=$source/deploy/sample/plan.yaml
check "a committee that is not there is told" 3 "finns inte" "$arende" plan "$plan"
"$arende" committee create hvn Hamnviksnämnden --short=HVN --phrasebook=stockholm >/dev/null
"$arende" committee set hvn --kallelse=5 --working-days >/dev/null
"$arende" member add "Astrid Wallmark" --party=S --office=ordförande --from=2023-01-01 >/dev/null

# A year.
check "a year is planned" 0 "Inga krockar" "$arende" plan "$plan"
check "with its themes in their months" 0 "Tertialrapport 1" "$arende" plan "$plan"
"$arende" plan "$plan" --format=json >plan.json
check "ten meetings" 0 "10" grep -c '"start_hour"' plan.json
check "with the last day for the kallelse" 0 '"dispatch_date": "2027-' cat plan.json
check "and why they are on their days" 0 '"why": "' cat plan.json
"$arende" plan "$plan" --format=json >again.json
check "the same wishes give the same plan" 0 "" cmp plan.json again.json

# Two committees with the same chair.
"$arende" committee create kaj Kajnämnden --short=KAJ >/dev/null
"$arende" member add "Astrid Wallmark" --party=S --committee=kaj --from=2023-01-01 >/dev/null
sed 's|^closed:|  - {committee: committees/kaj, weekdays: [tuesday], start_hour: "16.00", meetings: 10}\n\nclosed:|' "$plan" >both.yaml
check "two committees with one chair do not clash" 0 "Inga krockar" "$arende" plan both.yaml
check "and both are planned" 0 "Kajnämnden" "$arende" plan both.yaml

# Before the committee.
export ARENDEGANG_COMMITTEE=hvn
"$arende" meeting create 2026-05-26 --hour=16.00 >/dev/null
"$arende" meeting item 2026-05-26 --title="Nämndens sammanträdestider 2027" >/dev/null
check "nothing is created before it is decided" 3 "inte beslutad" "$arende" plan --create 2026-05-26/1
check "the days become facts of the item" 0 "10 sammanträdestider" "$arende" plan --record 2026-05-26/1 "$plan"
check "and the paragraph is drafted" 0 "sammanträdestider för hamnviksnämnden 2027" "$arende" meeting draft 2026-05-26
check "with themes" 0 "Tertialrapport 2" "$arende" meeting draft 2026-05-26
"$arende" meeting draft 2026-05-26 >draft.txt
check "and is read back" 0 "meeting_dates:" "$arende" read draft.txt
check "and is drafted in the other house's words" 0 "Tertialrapport 2" "$arende" meeting draft 2026-05-26 --phrasebook=goteborg
"$arende" meeting create 2099-11-24 >/dev/null
"$arende" meeting item 2099-11-24 --title="Nämndens sammanträdestider 2027" >/dev/null
"$arende" plan --record 2099-11-24/1 "$plan" 2>/dev/null
check "a meeting to come has decided nothing" 3 "inte hållits" "$arende" plan --create 2099-11-24/1

# Created.
check "the decided meetings are created" 0 "Hamnkontoret" "$arende" plan --create 2026-05-26/1 --place=Hamnkontoret
check "once" 0 "10 fanns redan" "$arende" plan --create 2026-05-26/1
"$arende" meeting list --from=2027-01-01 --to=2027-12-31 >list.txt
check "they are on the list" 0 "10" grep -c "^2027-.*16.00" list.txt
check "and in the log" 0 "CreatePlannedMeetings" "$arende" events

# A day is moved.
cp "$plan" moved.yaml
{
  echo "pins:"
  grep '^2027-' list.txt | sort | head -9 | cut -c1-10 | sed 's|.*|  - {committee: committees/hvn, date: "&"}|'
} >>moved.yaml
cp moved.yaml holiday.yaml
day=$(grep '^2027-' list.txt | sort | tail -1 | cut -c1-10)
echo "  - {committee: committees/hvn, date: \"$day\"}" >>moved.yaml
echo '  - {committee: committees/hvn, date: "2027-12-24"}' >>holiday.yaml
check "the days as they are have no conflict" 0 "Inga krockar" "$arende" plan moved.yaml
check "a day moved to julafton is warned about" 1 "fredagen den 24 december 2027 är en ledig dag" "$arende" plan holiday.yaml
check "and kept" 1 "2027-12-24  fredag" "$arende" plan holiday.yaml

# What goes wrong.
check "an hour that is none is told with its field" 3 "committees[0].start_hour" \
  "$arende" plan <(sed 's/16.00/25.00/' "$plan") --format=yaml
check "a key that is none is told with the nearest" 2 "committees" "$arende" plan <(sed 's/^committees/comittees/' "$plan") --format=yaml
check "a plan of others is not recorded" 2 "planerar inte" \
  "$arende" plan --record 2026-05-26/1 <(sed 's|committees/hvn|committees/kaj|' "$plan") --format=yaml
check "a point is a day and a place" 2 "2026-11-24/3" "$arende" plan --create 2026-05-26
check "a plan without wishes is told how" 2 "plan FIL" "$arende" plan

echo "$failures failures"
[[ $failures -eq 0 ]]
