// A justerare says of a paragraph that it tells what was decided, or why it does not.
import { useMutation } from "@connectrpc/connect-query";
import { useState } from "react";
import { useRequestId } from "@/api/request_id";
import { JusteringService, Verdict, type JusteringParagraph } from "@/gen/arendegang/v1/justering_pb";
import { Button, Failure, TextField } from "@/ui";

export function Say(props: { justering: string; paragraph: JusteringParagraph; person: string }) {
  const { paragraph, person } = props;
  const [objecting, setObjecting] = useState(false);
  const [comment, setComment] = useState("");
  const { requestId, renew } = useRequestId();
  const record = useMutation(JusteringService.method.recordView, {
    onSuccess: () => {
      renew();
      setObjecting(false);
      setComment("");
    },
  });
  const say = (verdict: Verdict, words: string) =>
    record.mutate({
      name: props.justering,
      item: paragraph.item,
      person,
      verdict,
      comment: words,
      requestId: requestId,
    });
  const accepted = paragraph.views.some(
    (each) => each.person === person && each.verdict === Verdict.ACCEPTED && !each.earlierText,
  );
  if (objecting) {
    return (
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          say(Verdict.OBJECTED, comment);
        }}
      >
        <TextField
          label={`Vad är fel i § ${paragraph.number}?`}
          value={comment}
          onChange={setComment}
          autoFocus
          isRequired
          onKeyDown={(event) => {
            if (event.key === "Escape") setObjecting(false);
            else event.continuePropagation();
          }}
        />
        <Failure error={record.error} />
        <div className="actions">
          <Button type="submit" look="primary" isPending={record.isPending}>
            Invänd
          </Button>
          <Button look="quiet" onPress={() => setObjecting(false)}>
            Avbryt
          </Button>
        </div>
      </form>
    );
  }
  return (
    <>
      <Failure error={record.error} />
      <div className="actions">
        {!accepted && (
          <Button isPending={record.isPending} onPress={() => say(Verdict.ACCEPTED, "")}>
            Godta § {paragraph.number}
          </Button>
        )}
        <Button look="quiet" onPress={() => setObjecting(true)}>
          Invänd mot § {paragraph.number}
        </Button>
      </div>
    </>
  );
}
