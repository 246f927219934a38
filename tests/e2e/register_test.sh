#!/bin/bash
# A case followed through the real client and the real daemon: registered with its skrivelse, advised on, put on a
# meeting, decided, drafted, found, backed up and restored.
#   register_test.sh BIN SOURCE
set -u
bin=$1 source=$2
source "$(dirname "${BASH_SOURCE[0]}")/check.sh"

finish() {
  kill -TERM "$daemon"
  wait "$daemon"
  daemon=
}

export ARENDEGANG_SERVER=unix:$dir/socket ARENDEGANG_ACTOR="Majlis Kronvik"
arende=$bin/arende
start

check "nothing can be registered before there is a committee" 2 "committee create" "$arende" case list
check "a committee is set up" 0 "Hamnviksnämnden" "$arende" committee create hvn Hamnviksnämnden --short=HVN
"$arende" member add "Astrid Wallmark" --party=S --office=ordförande --from=2026-01-01 >/dev/null
"$arende" member add "Gösta Ekvall" --party=M --office=vice-ordförande --from=2026-01-01 >/dev/null
"$arende" member add "Ingegerd Torstedt" --party=S --from=2026-01-01 >/dev/null
"$arende" member add "Birgitta Stensjö" --party=M --from=2026-01-01 >/dev/null
check "its members take office" 0 "Nyhagen" "$arende" member add "Torvald Nyhagen" --party=M --office=ersättare --rank=1 --from=2026-01-01

# The skrivelse.
check "a case draws its number" 0 "HVN 2026-0001-1.6" \
  "$arende" case create "Gästbrygga i Norra viken" --kind=skrivelse --sender=Båtklubben --date=2026-03-02 --class=1.6
echo "Båtklubben önskar en gästbrygga med trettio platser." >skrivelse.txt
check "its skrivelse is kept" 0 "documents/1" "$arende" document add 2026-0001 skrivelse.txt --role=skrivelse
echo "Båtklubben önskar en gästbrygga med femtio platser." >rättad.txt
check "a new version of it is kept" 0 "version 2" "$arende" document revise 2026-0001/1 rättad.txt
check "beside the first" 0 "trettio" "$arende" document get 2026-0001/1 - --version=1
check "an officer gets it" 0 "Ylva Strand" "$arende" case set 2026-0001 --officer="Ylva Strand"

# The tjänsteutlåtande.
"$arende" draft "$source/deploy/sample/tjansteutlatande.yaml" >tju.txt
check "its tjänsteutlåtande is kept" 0 "documents/2" "$arende" document add 2026-0001 tju.txt --role=tjänsteutlåtande
check "a case with a tjänsteutlåtande is prepared" 0 "beredning" "$arende" case show 2026-0001

# The meeting.
check "a meeting is planned" 0 "2026-05-26" "$arende" meeting create 2026-05-26 --hour=16.00
check "the case is put on its agenda" 0 "Gästbrygga" "$arende" meeting item 2026-05-26 2026-0001
check "with the administration's proposal to start from" 0 "- decided:" "$arende" meeting facts 2026-05-26 1
check "and is scheduled" 0 "föredragning" "$arende" case show 2026-0001
check "a point falls into its place" 0 "1      1  " "$arende" meeting item 2026-05-26 --title=Justerare --kind=justerare
check "a point is of a kind that there is" 2 "närvarorätt" "$arende" meeting item 2026-05-26 --title=X --kind=y
check "and is taken off again" 0 "1      1  HVN" "$arende" meeting remove 2026-05-26 1
check "it is put there once" 3 "redan" "$arende" meeting item 2026-05-26 2026-0001
check "the substitute serves for the absent" 0 "Nyhagen" "$arende" meeting roll 2026-05-26 --absent="Birgitta Stensjö" --save
cat >facts.yaml <<'FACTS'
handling:
  points:
    - decided: godkänna förvaltningens förslag till gästbrygga
    - assignment:
        assignee: förvaltningen
        task: upphandla bryggan senast den 30 september 2026
  procedures:
    - consensus:
        proposed_by:
          participants: [{role: ROLE_CHAIR, name: Astrid Wallmark, party: S}]
        proposal: PROPOSAL_KIND_ADMINISTRATION
FACTS
check "what happened is recorded" 0 "" "$arende" meeting facts 2026-05-26 1 facts.yaml
check "and the case is decided" 0 "beslutat" "$arende" case show 2026-0001
check "the assignment waits for its report" 0 "2026-09-30" "$arende" case assignments --open
check "and is among the deadlines" 0 "2026-09-30          kommer" "$arende" deadlines --as-of=2026-09-15
check "and keeps the case open" 3 "uppdrag" "$arende" case close 2026-0001
check "the protocol is drafted" 0 "beslutade att godkänna förvaltningens förslag till gästbrygga" "$arende" meeting draft 2026-05-26
check "and names who served for whom" 0 "Torvald Nyhagen (M) för Birgitta Stensjö (M)" "$arende" meeting draft 2026-05-26
check "and is reviewed" 0 "" "$arende" meeting review 2026-05-26

# Found, followed, kept.
check "the case is found by a word of its skrivelse" 0 "documents/1" "$arende" search femtio platser
check "and by a word of the decision in another form" 0 "meetings/1/items/1" "$arende" search upphandlade
check "its course is told" 0 "Tjänsteutlåtande" "$arende" case timeline 2026-0001
check "the log says who did it" 0 "Majlis Kronvik" "$arende" events
check "and proves whole" 0 "hel" "$arende" events verify
check "a copy is taken while it works" 0 "byte" "$arende" backup copy.db
check "a copy never overwrites a file" 2 "finns redan" "$arende" backup copy.db
check "a document comes back as it was" 0 "femtio platser" "$arende" document get 2026-0001/1 -

# Old minutes.
mkdir old
"$arende" draft "$source/deploy/sample/meeting.yaml" | sed 's/26 maj 2026/20 april 2026/' >old/2026-04-20.txt
printf 'N\xff\n' >old/bad.txt
check "a folder of old minutes is taken in, and a bad file spoils nothing" 2 "1 protokoll togs in, 1 inte" "$arende" import old
check "once" 2 "oförändrat" "$arende" import old
check "its cases are in the register" 0 "HVN 2026-0087-1.1" "$arende" case list

# What goes wrong.
check "a word that is no kind is told with the kinds" 2 "remiss" "$arende" case create X --kind=brev
check "30 February is told with its field" 3 "register_date" "$arende" case create X --kind=eget --date=2026-02-30
check "a case that there is not is told" 3 "finns inte" "$arende" case show 2026-9999
check "an option of another verb is refused" 2 "--party" "$arende" case list --party=S
check "a search without a word is refused" 3 "ord" "$arende" search '"'
check "a second daemon on the database is refused" 4 "används redan" \
  "$bin/arendegangd" --listen="unix:$dir/other" --database="$dir/a.db" --phrasebooks="$source/phrasebooks"
check "a copy is not put in place of a database in use" 4 "används redan" "$arende" restore copy.db --database="$dir/a.db"
finish
check "a damaged copy is refused" 4 "skadad" "$arende" restore skrivelse.txt --database="$dir/a.db"
check "a copy is put in place" 0 "är nu databasen" "$arende" restore copy.db --database="$dir/a.db"
start
check "what the copy has is there" 0 "beslutat" "$arende" case show 2026-0001
check "what came after it is not" 3 "finns inte" "$arende" case show 2026-0087
check "all is whole" 0 "Allt är helt" "$arende" check
finish
check "the schema is brought up to date without serving" 0 "" "$bin/arendegangd" --migrate-only --database="$dir/a.db" \
  --phrasebooks="$source/phrasebooks"

echo "$failures failures"
[[ $failures -eq 0 ]]
