// A committee as it is edited. When somebody else saved meanwhile, both sets of changes can be kept.
import { createClient } from "@connectrpc/connect";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { reasonOf } from "@/api/errors";
import { transport } from "@/api/transport";
import { CommitteeService, type Committee } from "@/gen/arendegang/v1/committee_pb";
import { toast } from "@/ui";
import { changedFields, merged, type ChangedField } from "./changes";

const committees = createClient(CommitteeService, transport);

interface Edit {
  draft: Committee;
  change(fields: Partial<Committee>): void;
  changed: ChangedField[];
  save(): void;
  isSaving: boolean;
  error: unknown;
  // What somebody else changed since it was read; empty unless saving failed by that.
  theirs: ChangedField[];
  // Takes over what is saved, with or without one's own changes.
  takeTheirs(keep: "mine too" | "theirs alone"): void;
}

export function useCommitteeEdit(committee: Committee): Edit {
  const [base, setBase] = useState(committee);
  const [draft, setDraft] = useState(committee);
  const [other, setOther] = useState<Committee>();
  const changed = changedFields(base, draft);

  const start = (from: Committee, edited = from) => {
    setBase(from);
    setDraft(edited);
    setOther(undefined);
  };
  const update = useMutation({
    mutationFn: () =>
      committees.updateCommittee({ committee: draft, updateMask: { paths: changed.map((each) => each.path) } }),
    onSuccess: (saved) => {
      start(saved);
      toast("Sparat.");
    },
    onError: async (error) => {
      if (reasonOf(error) === "ETAG_MISMATCH") setOther(await committees.getCommittee({ name: committee.name }));
    },
  });
  return {
    draft,
    change: (fields) => setDraft({ ...draft, ...fields }),
    changed,
    save: () => update.mutate(),
    isSaving: update.isPending,
    error: update.error,
    theirs: other ? changedFields(base, other) : [],
    takeTheirs: (keep) => {
      if (other) start(other, keep === "mine too" ? merged(base, draft, other) : other);
      update.reset();
    },
  };
}
