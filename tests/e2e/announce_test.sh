#!/bin/bash
# Notices and appeals through the real client and the real daemon: a justering announced, broken, posted anew, the rest
# of what the board may hold, an appeal. The days of a whole course are tested on a clock that moves (tests/anslag).
#   announce_test.sh BIN SOURCE
set -u
bin=$1 source=$2
source "$(dirname "${BASH_SOURCE[0]}")/check.sh"

export ARENDEGANG_SERVER=unix:$dir/socket ARENDEGANG_ACTOR="Majlis Kronvik" TZ=Europe/Stockholm
arende=$bin/arende
today=$(date +%F)
start

"$arende" committee create hvn Hamnviksnämnden --short=HVN >/dev/null
"$arende" case create "Gästbrygga" --kind=eget --date="$today" >/dev/null
"$arende" meeting create "$today" >/dev/null
"$arende" meeting item "$today" "$(date +%Y)-0001" >/dev/null
printf 'handling: {points: [{decided: bygga en gästbrygga}]}\n' >facts.yaml
"$arende" meeting facts "$today" 1 facts.yaml >/dev/null

check "what the board may hold needs a day to come down" 3 "remove_from" \
  "$arende" announce other "Sammanträde i hamnen" --kind=sammanträde
check "a kind that the law does not know is told with those it does" 2 "kungörelse" \
  "$arende" announce other "Fika" --kind=reklam
check "a meeting is announced" 0 "Sammanträde i hamnen" \
  "$arende" announce other "Sammanträde i hamnen" --kind=sammanträde --until="$(date -d '+7 days' +%F)"
check "and is on the board" 0 "uppsatt" "$arende" announce list
check "and was not there yesterday" 0 "Inget sitter" "$arende" announce list --as-of="$(date -d yesterday +%F)"
check "a notice must tell where the minutes are kept" 3 "--kept-at" \
  "$arende" announce other "HVN 2026-0140, båtplats 12" --kind=delegationsbeslut
"$arende" committee set hvn --kept-at="Nämndkansliet" --court="Förvaltningsrätten i Hamnvik" >/dev/null
check "a decision on delegation is announced with how to appeal" 0 "Förvaltningsrätten i Hamnvik" \
  "$arende" announce other "HVN 2026-0140, båtplats 12" --kind=delegationsbeslut
check "it stays up until its time is over" 3 "Vänta till" "$arende" announce down 2
check "its certificate waits for that" 3 "sitter uppe" "$arende" announce certificate 2
check "it was not away before it was up" 3 "satt inte uppe" \
  "$arende" announce interruption 2 "$(date -d '-1 hour' +%FT%H:%M)" --reason="webbplatsen låg nere"
check "it was not away in the future" 3 "framtiden" \
  "$arende" announce interruption 2 "$(date -d '+1 hour' +%FT%H:%M)" --reason="webbplatsen låg nere"
check "an instant is told how to write" 2 "2026-05-29T14:30" "$arende" announce interruption 2 i-går --reason=x
check "a notice is posted anew" 0 "anslag/3" "$arende" announce repost 2
check "and the old one is certified as not whole" 0 "har inte funnits" "$arende" announce certificate 2
check "a justering that there is not is told" 3 "finns inte" "$arende" announce "$today"
check "the answer comes in other formats" 0 '"kind"' "$arende" announce show 2 --format=json

check "a decision that is not certified says what comes first" 0 "Justera den först" "$arende" appeal status "$today" 1
check "nor is it final" 3 "inte justerad" "$arende" appeal final "$today" 1 --note="tillfrågade"
check "the way to appeal is set" 0 "förvaltningsbesvär" "$arende" appeal route "$today" 1 förvaltningsbesvär
check "a way that there is not is told with those there are" 2 "laglighetsprövning" "$arende" appeal route "$today" 1 x
check "a party got it" 0 "Rune Alvskog $today" "$arende" appeal served "$today" 1 "Rune Alvskog" "$today"
check "an appeal comes in" 0 "överklagat" "$arende" appeal record "$today" 1 "Rune Alvskog"
check "and is in the stage of the case" 0 "verklagat" "$arende" case show "$(date +%Y)-0001"
check "the court rejects it" 0 "avslaget" "$arende" appeal decide "$today" 1 1 avslaget --court-case="1234-26"
check "before laga kraft it is not carried out without a reason" 3 "13:14" "$arende" appeal executed "$today" 1
check "with one it is" 0 "Verkställt" "$arende" appeal executed "$today" 1 --reason="Bryggan behövs"
check "the log says who posted" 0 "arendegangd" "$arende" events list committees/hvn/anslag/2

kill -TERM "$daemon"
wait "$daemon"
code=$?
daemon=
[[ $code -eq 0 ]] || { echo "FAILED: the daemon stopped with $code"; failures=$((failures + 1)); }
mkdir words
cp "$source"/phrasebooks/*.phrasebook words
check "a daemon without the words of notices is told" 2 "anslag.wording" \
  "$bin/arendegangd" --listen="unix:$dir/socket" --database="$dir/a.db" --phrasebooks=words
start
check "after a restart the board is as it was" 0 "uppsatt" "$arende" announce list

echo "$failures failures"
[[ $failures -eq 0 ]]
