/** Terms and what each means, one under the other along a line. */
export function Stages({ stages }: { readonly stages: readonly { readonly term: string; readonly text: string }[] }) {
  return (
    <dl className="stages">
      {stages.map(({ term, text }) => (
        <div key={text}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
