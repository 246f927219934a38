// A paragraph before the justerare: its text, what was decided, what they say of it.
import type { JusteringParagraph } from "@/gen/arendegang/v1/justering_pb";
import { Decided } from "./decided";
import { Say } from "./say";
import { blocksOf, withoutHeading } from "./text";
import { ViewOf } from "./views";

export function CertifiedText({ text }: { text: string }) {
  return (
    <div className="certified-text">
      {blocksOf(text).map((block, index) => (
        <p key={index}>{block}</p>
      ))}
    </div>
  );
}

export function Paragraph(props: {
  justering: string;
  paragraph: JusteringParagraph;
  text: string | undefined;
  // Empty: nobody says anything.
  person: string;
  mayResolve: boolean;
}) {
  const { justering, paragraph, text, person } = props;
  return (
    <article className="panel certified" id={`p${paragraph.number}`} aria-labelledby={`t${paragraph.number}`}>
      <h2 id={`t${paragraph.number}`}>
        § {paragraph.number} {paragraph.title}
      </h2>
      {paragraph.differs && <Decided paragraph={paragraph} />}
      {text !== undefined && <CertifiedText text={withoutHeading(text, paragraph.number, paragraph.title)} />}
      {!paragraph.differs && <Decided paragraph={paragraph} />}
      {paragraph.rattelser.map((each, index) => (
        <p key={index}>
          Rättat {each.date}: <del>{each.before}</del> <ins>{each.after}</ins> ({each.reason}, {each.decidedBy})
        </p>
      ))}
      {paragraph.views.length > 0 && (
        <ul className="views">
          {paragraph.views.map((view) => (
            <ViewOf
              key={view.person}
              justering={justering}
              item={paragraph.item}
              view={view}
              mayResolve={props.mayResolve}
            />
          ))}
        </ul>
      )}
      {person && <Say key={person} justering={justering} paragraph={paragraph} person={person} />}
    </article>
  );
}
