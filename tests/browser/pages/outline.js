// What stands in an editor, in the terms of an article: blocks with their bold, italic and links.
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,td,th,div,figure,figcaption,blockquote,pre';

function blockOf(node) {
  const element = node.parentElement;
  return element.closest('li,td,th,h1,h2,h3,h4,h5,h6') || element.closest(BLOCKS) || document.body;
}

function isCentred(block) {
  return block.getAttribute('align') === 'center' || block.style.textAlign === 'center' ||
    block.classList.contains('ql-align-center');
}

const tidy = (text) => text.replace(/[ \t\n\u00a0]+/g, ' ').trim();

function added(pieces, text, last, same) {
  if (same && last) last.text += text;
  else pieces.push({ text });
}

function outline(html) {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const blocks = [];
  let current = null;
  let previous = {};
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeType === Node.TEXT_NODE ? node.data : node.tagName === 'BR' ? '\n' : '';
    if (!text) continue;
    const element = blockOf(node);
    // Line ends that an editor writes between its blocks.
    if (!text.trim() && current?.element !== element) continue;
    if (!current || current.element !== element) {
      current = { element, text: '', bold: [], italic: [], links: [] };
      blocks.push(current);
      previous = {};
    }
    current.text += text;
    const marks = {
      bold: node.parentElement.closest('strong,b'),
      italic: node.parentElement.closest('em,i'),
      links: node.parentElement.closest('a'),
    };
    for (const [name, over] of Object.entries(marks)) {
      if (over) added(current[name], text, current[name].at(-1), previous[name]);
      if (over && name === 'links') current.links.at(-1).href = over.getAttribute('href');
    }
    previous = marks;
  }
  return blocks.map((block) => ({
    tag: block.element.tagName.toLowerCase(),
    text: tidy(block.text),
    bold: block.bold.map((piece) => tidy(piece.text)).filter(Boolean),
    italic: block.italic.map((piece) => tidy(piece.text)).filter(Boolean),
    links: block.links.map((piece) => [piece.href, tidy(piece.text)]),
    centred: isCentred(block.element),
  }));
}

// Empty blocks that stand before the last text; behind it is the editor's own cursor.
function emptyInside(html) {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const blocks = [...body.querySelectorAll('p,h1,h2,h3,h4,h5,h6,li')];
  const filled = blocks.map((block) => Boolean(block.textContent.trim()));
  return filled.slice(0, filled.lastIndexOf(true)).filter((one) => !one).length;
}

window.pastes = [];
window.watch = (target) => target.addEventListener('paste', (event) => {
  window.pastes.push({ types: [...event.clipboardData.types], real: event.isTrusted,
    html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') });
}, true);
window.watch(window);
