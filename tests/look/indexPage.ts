import { type Look, nameOf } from './looks';

const style = `body { font: 14px system-ui; margin: 24px; background: #888; }
h2 { position: sticky; top: 0; margin: 24px 0 8px; padding: 8px; background: #fff; }
.row { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; }
figure { margin: 0; } figcaption { padding: 4px 0; color: #fff; }
img { display: block; border: 1px solid #444; max-height: 640px; max-width: 720px; }`;

/** A page with all pictures, route by route, each a link to its full size. */
export function indexPage(looks: readonly Look[]): string {
  const routes = [...new Set(looks.map((look) => look.route))];
  const sections = routes.map((route) => {
    const figures = looks.filter((look) => look.route === route).map(figure);
    return `<h2>${route}</h2><div class="row">${figures.join('')}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Looks</title><style>${style}</style>${sections.join('')}\n`;
}

function figure(look: Look): string {
  const file = `${nameOf(look)}.png`;
  const caption = [look.account ?? 'nobody', look.state, look.language, look.theme, look.width].join(' · ');
  return `<figure><figcaption>${caption}</figcaption><a href="${file}"><img loading="lazy" src="${file}" alt="${caption}"></a></figure>`;
}
