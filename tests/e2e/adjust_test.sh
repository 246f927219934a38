#!/bin/bash
# Minutes certified through the real client and the real daemon: from recorded facts to a sealed protocol, with one
# paragraph certified at once and one correction.
#   adjust_test.sh BIN SOURCE
set -u
bin=$1 source=$2
source "$(dirname "${BASH_SOURCE[0]}")/check.sh"

export ARENDEGANG_SERVER=unix:$dir/socket ARENDEGANG_ACTOR="Majlis Kronvik"
arende=$bin/arende
day=2024-03-05
start

# A meeting, with what happened.
"$arende" committee create hvn Hamnviksnämnden --short=HVN >/dev/null
"$arende" member add "Astrid Wallmark" --party=S --office=ordförande --from=2024-01-01 >/dev/null
"$arende" member add "Gösta Ekvall" --party=M --office=vice-ordförande --from=2024-01-01 >/dev/null
"$arende" member add "Ingegerd Torstedt" --party=S --from=2024-01-01 >/dev/null
"$arende" case create "Ny brygga" --kind=eget --date=2024-02-01 >/dev/null
"$arende" case create "Ny taxa" --kind=eget --date=2024-02-01 >/dev/null
"$arende" meeting create $day >/dev/null
"$arende" meeting roll $day --save >/dev/null
"$arende" meeting item $day --title="Val av justerare" >/dev/null
"$arende" meeting item $day 2024-0001 >/dev/null
"$arende" meeting item $day 2024-0002 >/dev/null
cat >choice.yaml <<'FACTS'
title: Val av justerare
justerare_choice:
  justerare:
    participants:
      - {role: ROLE_CHAIR, name: Astrid Wallmark, party: S}
      - {role: ROLE_VICE_CHAIR, name: Gösta Ekvall, party: M}
  day: {date: "2024-03-07"}
FACTS
cat >bridge.yaml <<'FACTS'
handling:
  points:
    - decided: bygga bryggan
    - adjusted_at_once: true
FACTS
cat >fees.yaml <<'FACTS'
handling:
  points:
    - decided: fastställa taxan för trettio båtplatser
FACTS
"$arende" meeting facts $day 1 choice.yaml 2>/dev/null
"$arende" meeting facts $day 2 bridge.yaml 2>/dev/null

# The gavel, and the paragraph that is certified at once.
check "a decision that is not recorded is not confirmed" 3 "Anteckna beslutet" "$arende" meeting decide $day 3
check "a meeting with an open item is not closed" 3 "§ 3 Ny taxa" "$arende" meeting close $day
check "a paragraph is laid out at the meeting" 0 "Omedelbar justering: inte justerat" "$arende" adjust start $day 2 --immediate
check "the chair certifies it" 0 "delvis justerat" "$arende" adjust sign $day "Astrid Wallmark" --date=$day
check "and the other, which seals it" 0 "justerat den $day" "$arende" adjust sign $day "Gösta Ekvall" --date=$day
check "it is changed no more" 3 "rättelse" "$arende" meeting facts $day 2 fees.yaml

# The rest of the minutes.
check "what is recorded is" 0 "beslutat" "$arende" meeting facts $day 3 fees.yaml
check "the whole is not laid out while the meeting goes on" 3 "inte avslutat" "$arende" adjust start $day
check "the gavel keeps the words" 0 "trettio båtplatser" "$arende" meeting decide $day 3
check "the meeting is closed" 0 "Avslutat" "$arende" meeting close $day
check "a free day is refused with the vardag before" 3 "2024-03-08" "$arende" adjust start $day --date=2024-03-09
check "the rest is laid out" 0 "Dag 2024-03-07; senast 2024-03-19" "$arende" adjust start $day
check "its text is read" 0 "§ 3" "$arende" adjust show $day
check "an objection keeps it open" 0 "tvistigt" "$arende" adjust object $day 3 "Gösta Ekvall" "Det var inte så."
check "nobody certifies meanwhile" 3 "invänt" "$arende" adjust sign $day "Astrid Wallmark" --date=2024-03-07
check "it is resolved" 0 "åtgärdat" "$arende" adjust resolve $day 3 "Gösta Ekvall" "Bandet visar att det var så."
check "and accepted" 0 "godtar" "$arende" adjust accept $day 3 "Gösta Ekvall"
sum=$("$arende" adjust show $day --format=json | grep -o '"sha256": *"[0-9a-f]*"' | grep -o '[0-9a-f]\{64\}')
sed -i 's/trettio/30/' fees.yaml
check "other words are recorded" 0 "beslutat" "$arende" meeting facts $day 3 fees.yaml
check "and shown beside those confirmed" 0 "ÄNDRADE" "$arende" adjust show $day
check "the text read before is not certified" 3 "har ändrats" "$arende" adjust sign $day "Astrid Wallmark" --sha256="$sum" --date=2024-03-07
check "nor words that were not accepted" 3 "andra ord" "$arende" adjust sign $day "Astrid Wallmark" --date=2024-03-07
sed -i 's/30/trettio/' fees.yaml
check "the words are put back" 0 "beslutat" "$arende" meeting facts $day 3 fees.yaml
check "a stranger does not certify" 3 "justerar inte" "$arende" adjust sign $day "Ingegerd Torstedt" --date=2024-03-07
check "the chair certifies" 0 "delvis" "$arende" adjust sign $day "Astrid Wallmark" --sha256="$sum" --date=2024-03-07
check "and the other" 0 "justerat den 2024-03-07" "$arende" adjust sign $day "Gösta Ekvall" --date=2024-03-07
check "all is sealed" 0 "omedelbar" "$arende" adjust $day
check "nothing remains to certify" 3 "inget kvar" "$arende" adjust start $day

# A slip.
"$arende" adjust show $day 2 >before.txt
check "a correction names words of the text" 3 "finns inte" "$arende" adjust correct $day 3 sjuttio femtio --reason=skrivfel --by="ordföranden Astrid Wallmark"
check "a correction is made" 0 "trettio -> femtio" "$arende" adjust correct $day 3 trettio femtio --reason=skrivfel \
  --by="ordföranden Astrid Wallmark" --date=2024-03-11
"$arende" adjust show $day 2 >after.txt
check "the sealed text is as it was" 0 "" cmp before.txt after.txt
check "documents drafted later show it" 0 "Rättelse den 11 mars 2024: ”trettio” ska vara ”femtio”" "$arende" meeting draft $day
check "and it is listed" 0 "Astrid Wallmark" "$arende" adjust corrections $day
check "the log proves whole" 0 "hel" "$arende" events verify

echo "$failures failures"
[[ $failures -eq 0 ]]
