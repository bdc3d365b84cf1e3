/** Pictures that lie in web/public/help when the web app is built; one that is missing is simply not shown. */
const found = new Set(Object.keys(import.meta.glob('../../public/help/*.png', { query: '?url' })).map((path) => path.slice(path.lastIndexOf('/') + 1, -'.png'.length)));

type Props = { name: string; caption: string };

export function HelpPicture({ name, caption }: Props) {
  if (!found.has(name)) return null;
  return (
    <figure style={{ margin: 0 }}>
      <img src={`/help/${name}.png`} alt={caption} loading="lazy" style={{ maxWidth: '100%', height: 'auto', border: '1px solid var(--mantine-color-default-border)' }} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
