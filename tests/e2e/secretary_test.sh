#!/bin/bash
# What a secretary does, through the real client and the real daemon: draft, read back, review, and meet trouble.
#   secretary_test.sh BIN SOURCE
set -u
bin=$1 source=$2
source "$(dirname "${BASH_SOURCE[0]}")/check.sh"

export ARENDEGANG_SERVER=unix:$dir/socket
arende=$bin/arende

check "no service is told with what to do" 4 "deploy/quickstart" "$arende" phrasebook list

"$bin/arendegangd" --listen="unix:$dir/socket" --listen=127.0.0.1:0 --database="$dir/a.db" \
  --phrasebooks="$source/phrasebooks" 2>"$dir/log" &
daemon=$!
for _ in $(seq 50); do "$arende" phrasebook list >/dev/null 2>&1 && break; sleep 0.1; done
port=$(grep -o '127.0.0.1:[0-9]*' "$dir/log" | head -1)

check "the house styles are listed" 0 "stockholm" "$arende" phrasebook list
check "the TCP port answers too" 0 "stockholm" "$arende" --server="$port" phrasebook list
check "the shipped style is sane" 0 "inget fel" "$arende" phrasebook check "$source/phrasebooks/stockholm.phrasebook"
check "a style is shown" 0 "phrasebook stockholm" "$arende" phrasebook show stockholm
check "an unknown style is told with the known ones" 3 "stockholm" "$arende" phrasebook show malmo
check "the sample is drafted" 0 "Hamnviksnämndens beslut" "$arende" draft "$source/deploy/sample/meeting.yaml"

"$arende" draft "$source/deploy/sample/meeting.yaml" >draft.txt
check "the draft is understood whole" 0 "(100 %)" "$arende" read draft.txt --report
"$arende" read draft.txt >facts.yaml
"$arende" draft facts.yaml >again.txt
check "what was read is drafted word for word" 0 "" cmp draft.txt again.txt
for format in yaml json textproto; do
  "$arende" read draft.txt --format=$format >"facts.$format"
  "$arende" draft "facts.$format" >"again.$format.txt"
  check "$format carries the facts" 0 "" cmp draft.txt "again.$format.txt"
done
check "standard input is taken" 0 "Hamnviksnämndens" bash -c "'$arende' draft - --format=yaml <facts.yaml"
check "a review of minutes needs no facts file" 0 "" "$arende" review draft.txt

check "a search without a hit says so" 0 "Inget hittades" "$arende" search gästbrygga --committee=hvn --year=2026
check "a search without a word is told" 3 "minst ett ord" "$arende" search –
check "a kind that there is not is told with those there are" 2 "yttrande" "$arende" search brygga --kind=x

sed 's/Ordföranden Astrid Wallmark (S) öppnade/Ordföranden Astrid Vallmark (S) öppnade/' draft.txt >wrong.txt
check "a name that is not on the roll is found" 0 "Astrid Wallmark" "$arende" review wrong.txt

"$arende" draft "$source/deploy/sample/tjansteutlatande.yaml" >advice.txt
check "a tjänsteutlåtande is drafted" 0 "förslag till beslut" cat advice.txt
check "a text tells that it is a tjänsteutlåtande" 0 "proposals:" "$arende" read advice.txt
check "a tjänsteutlåtande is understood whole" 0 "(100 %)" "$arende" read advice.txt --report
for format in yaml json textproto; do
  "$arende" read advice.txt --format=$format >"advice.$format"
  "$arende" draft "advice.$format" >"advice.$format.txt"
  check "$format tells whose facts it carries" 0 "" cmp advice.txt "advice.$format.txt"
done
check "a tjänsteutlåtande is drafted in another house's words" 0 "Diarienummer" \
  "$arende" draft advice.yaml --phrasebook=goteborg
check "the kind may be asked for" 0 "unrecognised:" "$arende" read advice.txt --kind=minutes
check "an unknown kind is told" 2 "--kind=letter" "$arende" read advice.txt --kind=letter

mkdir minutes
cp draft.txt minutes/2026-05-26.txt
"$arende" draft facts.yaml --phrasebook=goteborg >minutes/2026-06-16.txt
printf 'N\xff\n' >minutes/broken.txt
check "a whole folder is read" 2 "2 protokoll" "$arende" read minutes
check "the report counts the facts" 2 "4  yrkanden" "$arende" read minutes
check "each protocol is read in the style that understands it" 2 "goteborg" "$arende" read minutes
check "the file that cannot be read is named" 2 "broken.txt" "$arende" read minutes
rm minutes/broken.txt
check "phrases are proposed for what a style does not understand" 0 '} utses att justera dagens protokoll."' \
  "$arende" phrasebook learn minutes --phrasebook=stockholm
mkdir empty
check "a folder without minutes is told with what to do" 2 "Ange mappen där de ligger" "$arende" read empty

printf 'commitee: x\n' >unknown.yaml
check "an unknown key is told with the nearest" 2 "committee" "$arende" draft unknown.yaml
printf 'committee: N\xff\n' >bytes.yaml
check "bytes that are no text are told with the line" 2 "rad 1" "$arende" draft bytes.yaml
printf 'committee: Hamnviksnämnden\nmeeting_date: "2026-02-30"\n' >date.yaml
check "30 February is told with its field" 3 "meeting_date" "$arende" draft date.yaml
check "a missing file is told" 2 "kan inte läsas" "$arende" draft missing.yaml
printf 'phrasebook x "X"\nlayout Minutes\n  line "{nothing}"\n' >x.phrasebook
check "a faulty style is told with its place" 1 "x.phrasebook:3:10" "$arende" phrasebook check x.phrasebook
check "the completion is a script" 0 "complete" "$arende" completion bash
check "a second daemon on the same address is refused" 3 "kan inte lyssna" timeout 10 "$bin/arendegangd" --listen="$port" --database="$dir/b.db" \
  --phrasebooks="$source/phrasebooks"
check "a wrong setting is refused" 2 "max_calls" "$bin/arendegangd" --max_calls=many

kill -TERM "$daemon"
wait "$daemon"
code=$?
daemon=
[[ $code -eq 0 ]] || { echo "FAILED: the daemon stopped with $code"; failures=$((failures + 1)); }
echo "$failures failures"
[[ $failures -eq 0 ]]
