// Signatures of what was certified: who signed, the files, and whether they prove it.
import { callUnaryMethod, useMutation, useQuery, useTransport } from "@connectrpc/connect-query";
import { useMutation as useAnyMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { save } from "@/api/download";
import { meetingOf } from "@/api/names";
import { downloadSigned, type SignedFile } from "@/api/signed";
import type { Justering } from "@/gen/arendegang/v1/justering_pb";
import { SignatureService, SignatureState, type Signature, type Verification } from "@/gen/arendegang/v1/signature_pb";
import { Answered, Button, Failure, Notice, Panel, sizeText, toast } from "@/ui";
import { instantText } from "@/ui/days";
import type { Acting } from "./acting";

const kSignature = ".p7s";

interface Proof {
  file: string;
  verification: Verification;
}

// "x.pdf.astrid-wallmark.p7s" is a signature of "x.pdf".
function signedBy(signature: SignedFile, files: SignedFile[]): SignedFile | undefined {
  return files.find((each) => !each.name.endsWith(kSignature) && signature.name.startsWith(`${each.name}.`));
}

async function bytesOf(file: SignedFile): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.blob.arrayBuffer());
}

// The files of a signature, and what is to be said of each signature in them.
function useFiles(signature: string) {
  const transport = useTransport();
  const asked = useRef<AbortController>(undefined);
  useEffect(() => () => asked.current?.abort(), []);
  return useAnyMutation({
    mutationFn: async () => {
      asked.current = new AbortController();
      const files = await downloadSigned(signature, asked.current.signal);
      const proofs: Proof[] = [];
      for (const each of files.filter((file) => file.name.endsWith(kSignature))) {
        const signed = signedBy(each, files);
        if (!signed) continue;
        const verification = await callUnaryMethod(transport, SignatureService.method.verifySigned, {
          file: await bytesOf(signed),
          signature: await bytesOf(each),
        });
        proofs.push({ file: signed.name, verification });
      }
      return { files, proofs };
    },
  });
}

function Files({ signature }: { signature: Signature }) {
  const work = useFiles(signature.name);
  return (
    <>
      <div>
        <Button isPending={work.isPending} onPress={() => work.mutate()}>
          {work.isPending ? "Hämtar och prövar …" : "Hämta och pröva underskrifterna"}
        </Button>
      </div>
      <Failure error={work.error} />
      {work.data?.proofs.map(({ file, verification }, index) => (
        <Notice key={index} tone={verification.state === SignatureState.GOOD ? "good" : "bad"}>
          <p>
            <strong>{file}</strong>
          </p>
          <p>{verification.explanation}</p>
        </Notice>
      ))}
      {work.data && (
        <ul className="files">
          {work.data.files.map((file) => (
            <li key={file.name}>
              <Button small onPress={() => save(file.blob, file.name)}>
                {file.name}
              </Button>{" "}
              <span className="soft">{sizeText(file.blob.size)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Signatures(props: { justering: Justering; acting: Acting; signatures: Signature[] }) {
  const { justering, acting, signatures } = props;
  const sign = useMutation(SignatureService.method.signJustering, {
    onSuccess: ({ person }) => toast(`${person} har skrivit under.`),
  });
  const person = acting.signs;
  const done = signatures.some((each) => each.person === person);
  const first = signatures[0];
  return (
    <>
      <ul className="signatures">
        {justering.justerare.map((each) => {
          const signature = signatures.find((one) => one.person === each.person);
          return (
            <li key={each.person}>
              <span aria-hidden="true">{signature ? "✓" : "○"}</span> <strong>{each.person}</strong>{" "}
              {signature ? `skrev under ${instantText(signature.signTime)}` : "har inte skrivit under"}
            </li>
          );
        })}
      </ul>
      {sign.isPending && <p role="status">Gör PDF och skriver under …</p>}
      <Failure error={sign.error} />
      {person && !done && (
        <div>
          <Button
            look="primary"
            isPending={sign.isPending}
            onPress={() => sign.mutate({ justering: justering.name, person })}
          >
            Skriv under{acting.herself ? "" : ` som ${person}`}
          </Button>
        </div>
      )}
      {first && <Files signature={first} />}
    </>
  );
}

export function Signed({ justering, acting }: { justering: Justering; acting: Acting }) {
  const meeting = meetingOf(justering.name);
  const query = useQuery(SignatureService.method.listSignatures, { parent: meeting });
  return (
    <Panel title="Underskrifter">
      <Answered query={query}>
        {({ signatures }) => (
          <Signatures
            justering={justering}
            acting={acting}
            signatures={signatures.filter((each) => each.justering === justering.name)}
          />
        )}
      </Answered>
    </Panel>
  );
}
