#!/bin/bash
# A protocol that comes back from another program: read, compared with what is stored, taken over.
#   word_test.sh BIN SOURCE
set -u
bin=$1 source=$2
source "$(dirname "${BASH_SOURCE[0]}")/check.sh"

export ARENDEGANG_SERVER=unix:$dir/socket
arende=$bin/arende
programs=$source/tests/converter/programs
start

for file in stockholm-pandoc.docx stockholm-libreoffice.docx stockholm-libreoffice.odt; do
  "$arende" read "$programs/stockholm.txt" >text.yaml
  "$arende" read "$programs/$file" >document.yaml
  check "$file has the facts of its text" 0 "" cmp text.yaml document.yaml
done
check "a document on standard input is known by its bytes" 0 "Hamnviksnämnden" \
  bash -c "'$arende' read - <'$programs/stockholm-pandoc.docx'"
check "a review of a Word document needs no facts file" 0 "" "$arende" review "$programs/stockholm-pandoc.docx"
head -c 5000 "$programs/stockholm-pandoc.docx" >cut.docx
check "a damaged document is told with what to do" 3 "spara den som .docx" "$arende" read cut.docx
printf '\320\317\021\340\241\261\032\341E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0' >locked.docx
check "a document with a password is told with what to do" 3 "utan lösenord" "$arende" read locked.docx

"$arende" committee create hvn Hamnviksnämnden --short=HVN >/dev/null
export ARENDEGANG_COMMITTEE=hvn
mkdir old && cp "$programs/stockholm-pandoc.docx" old/
check "a folder of Word documents is taken in" 0 "1 protokoll togs in" "$arende" import old
check "what was not edited does not differ" 0 "Inget är ändrat" \
  "$arende" meeting compare 2026-05-26 "$programs/stockholm-libreoffice.odt"
"$arende" export protokoll 2026-05-26 --as=docx own.docx >/dev/null 2>&1
check "nor does what was sent out from here, whose lines to sign on are no facts" 0 "Inget är ändrat" \
  "$arende" meeting compare 2026-05-26 own.docx
sed 's/taxan för båtplatser 2027/taxan för gästplatser 2027/; s/Rune Alvskog (MP)$/Rune Alvskogh (MP)/' \
  "$programs/stockholm.txt" >edited.txt
check "an edited point is shown word by word" 0 \
  "handling.points[0].decided: fastställa taxan för [-båtplatser-] {+gästplatser+} 2027" \
  "$arende" meeting compare 2026-05-26 edited.txt
check "the roll is shown apart" 0 "roll.ersattare[0].name" "$arende" meeting compare 2026-05-26 edited.txt
check "the edited paragraph is taken over" 0 "1 paragraf av 1" "$arende" meeting compare 2026-05-26 edited.txt --apply
check "it is stored" 0 "gästplatser" "$arende" meeting draft 2026-05-26
check "who took it over is in the log" 0 "UpdateItem" "$arende" events list
check "a day without a meeting is told" 3 "" "$arende" meeting compare 2027-01-01 edited.txt

echo "$failures failures"
[[ $failures -eq 0 ]]
