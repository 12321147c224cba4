// The few lines that stand in for a framework.

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

// Keeps a list in step with keyed items and leaves the nodes that are still right alone, so that nothing
// flickers and a reader's place and selection stay. Returns the nodes that are new.
export function reconcile(list, items, keyOf, make) {
  const old = new Map([...list.children].map((node) => [node.dataset.key, node]));
  const fresh = [];
  const nodes = items.map((item) => {
    const key = keyOf(item);
    const known = old.get(key);
    old.delete(key);
    if (known) return known;
    const node = make(item);
    node.dataset.key = key;
    fresh.push(node);
    return node;
  });
  old.forEach((node) => node.remove());
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
  return fresh;
}
