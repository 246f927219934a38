#include <iostream>

#include "clients/cli/session.h"

namespace arendegang::cli {
namespace {

constexpr char kBash[] = R"(_arende() {
  local word=${COMP_WORDS[COMP_CWORD]}
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "draft read review phrasebook look committee member meeting announce appeal adjust case document search export deadlines plan remind address delegation report dispatch mark sign verify import events check backup restore login logout account token completion --help --version" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = phrasebook ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "check learn list show" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = look ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "list check preview" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = committee ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "list show create set" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = address ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "list set remove" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = member ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "list add end" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = meeting ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "list create show watch set cancel item move remove roll facts decide close minutes draft compare review" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = adjust ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "list start show accept object resolve sign withdraw correct corrections" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = announce ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "list other show interruption repost down certificate" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = appeal ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "status list record decide route served final executed" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = case ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "create list show timeline assignments set strike close reopen relate" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = document ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "add revise list get strike" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = export ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "protokoll utdrag kallelse föredragningslista handlingar tjänsteutlåtande anslag anslagsbevis justering sammanträdesdagar delegationsbeslut ärende" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = delegation ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "rule decide list show strike review" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = delegation ] && [ "${COMP_WORDS[2]}" = rule ] && [ "$COMP_CWORD" -eq 3 ]; then
    COMPREPLY=($(compgen -W "add list end" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = dispatch ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "list record" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = mark ] && [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "--ground= --words= --until= --all --format= --server= --committee=" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = mark ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "list lift" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = sign ] && [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "--person= --format= --server= --committee=" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = sign ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "extract list export" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = account ] && [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "--person= --role= --enable --format= --server=" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = account ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "list show create set disable invite accept password" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = token ] && [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "--role= --until= --format= --server=" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = token ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "list create revoke" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = plan ] && [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "--record --create --place= --format= --server= --committee=" -- "$word"))
  elif [ "${COMP_WORDS[1]}" = completion ]; then
    COMPREPLY=($(compgen -W "bash zsh fish" -- "$word"))
  elif [[ $word == --* ]]; then
    COMPREPLY=($(compgen -W "--server= --committee= --phrasebook= --format= --layout= --kind= --report --furniture" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _arende arende
)";

constexpr char kFish[] =
    R"(complete -c arende -n __fish_use_subcommand -a "draft read review phrasebook look committee member meeting announce appeal adjust case document search export deadlines plan remind address delegation report dispatch mark sign verify import events check backup restore login logout account token completion"
complete -c arende -n "__fish_seen_subcommand_from phrasebook" -a "check learn list show"
complete -c arende -n "__fish_seen_subcommand_from look" -a "list check preview"
complete -c arende -n "__fish_seen_subcommand_from address" -a "list set remove"
complete -c arende -n "__fish_seen_subcommand_from committee" -a "list show create set"
complete -c arende -n "__fish_seen_subcommand_from member" -a "list add end"
complete -c arende -n "__fish_seen_subcommand_from meeting" -a "list create show watch set cancel item move remove roll facts decide close draft compare"
complete -c arende -n "__fish_seen_subcommand_from adjust" -a "list start show accept object resolve sign withdraw correct corrections"
complete -c arende -n "__fish_seen_subcommand_from announce" -a "list other show interruption repost down certificate"
complete -c arende -n "__fish_seen_subcommand_from appeal" -a "status list record decide route served final executed"
complete -c arende -n "__fish_seen_subcommand_from case" -a "create list show timeline assignments set strike close"
complete -c arende -n "__fish_seen_subcommand_from document" -a "add revise list get strike"
complete -c arende -n "__fish_seen_subcommand_from export" -a "protokoll utdrag kallelse föredragningslista handlingar tjänsteutlåtande anslag anslagsbevis justering sammanträdesdagar delegationsbeslut ärende"
complete -c arende -n "__fish_seen_subcommand_from delegation" -a "rule decide list show strike review"
complete -c arende -n "__fish_seen_subcommand_from dispatch" -a "list record"
complete -c arende -n "__fish_seen_subcommand_from mark" -a "list lift"
complete -c arende -n "__fish_seen_subcommand_from mark" -l ground -x -a "GDPR"
complete -c arende -n "__fish_seen_subcommand_from mark" -l words -x
complete -c arende -n "__fish_seen_subcommand_from mark" -l until -x
complete -c arende -n "__fish_seen_subcommand_from sign" -a "extract list export"
complete -c arende -n "__fish_seen_subcommand_from sign" -l person -x
complete -c arende -n "__fish_seen_subcommand_from account" -a "list show create set disable invite accept password"
complete -c arende -n "__fish_seen_subcommand_from account" -l person -x
complete -c arende -n "__fish_seen_subcommand_from account token" -l role -x
complete -c arende -n "__fish_seen_subcommand_from account" -l enable
complete -c arende -n "__fish_seen_subcommand_from token" -a "list create revoke"
complete -c arende -n "__fish_seen_subcommand_from plan" -l record
complete -c arende -n "__fish_seen_subcommand_from plan" -l create
complete -c arende -n "__fish_seen_subcommand_from plan" -l place -x
complete -c arende -n "__fish_seen_subcommand_from completion" -a "bash zsh fish"
complete -c arende -l server -x
complete -c arende -l phrasebook -x
complete -c arende -l format -x -a "yaml json textproto text"
complete -c arende -l layout -x -a "auto clean wrapped"
complete -c arende -l committee -x
complete -c arende -l year -x
complete -c arende -l party -x
complete -c arende -l kind -x
complete -c arende -l report
complete -c arende -l furniture
)";

}  // namespace

int Completion(const Options& options) {
  const std::string shell = options.arguments.size() == 2 ? options.arguments[1] : "";
  if (shell == "bash") {
    std::cout << kBash;
  } else if (shell == "zsh") {
    std::cout << "autoload -U +X bashcompinit && bashcompinit\n" << kBash;
  } else if (shell == "fish") {
    std::cout << kFish;
  } else {
    return Session::Complain("", absl::InvalidArgumentError("skriv arende completion bash, zsh eller fish."));
  }
  return kDone;
}

}  // namespace arendegang::cli
