// Text with Telegram's entities, as DOM. Offsets are UTF-16 units, as in JavaScript strings.

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const SAFE = /^(https?:|tg:|mailto:|tel:)/i;
const LONG_QUOTE = 140;

/** A fragment for `text`; `onCommand` is called with a command that was pressed. */
export function richText(text, entities, onCommand) {
  return inside(text, 0, text.length, entities, onCommand);
}

function inside(text, start, end, entities, onCommand) {
  const fragment = document.createDocumentFragment();
  let at = start;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) { rest = others; continue; }
    fragment.append(text.slice(at, from));
    const children = others.filter((other) => other.offset < to);
    fragment.append(element(entity, text.slice(from, to), inside(text, from, to, children, onCommand), onCommand));
    rest = others.filter((other) => other.offset + other.length > to);
    at = to;
  }
  fragment.append(text.slice(at, end));
  return fragment;
}

function element(entity, words, content, onCommand) {
  switch (entity.type) {
    case "text_link": return link(entity.url, content);
    case "url": return link(words, content);
    case "email": return link(`mailto:${words}`, content);
    case "bot_command": return command(words, onCommand);
    case "spoiler": return spoiler(content);
    case "date_time": return moment(entity, content);
    case "expandable_blockquote": return quote(content, words.length > LONG_QUOTE || words.split("\n").length > 3);
    default: return wrapped(TAGS[entity.type] ?? "span", content);
  }
}

function wrapped(tag, content) {
  const node = document.createElement(tag);
  node.append(content);
  return node;
}

function link(url, content) {
  if (!SAFE.test(url)) return wrapped("span", content);
  const node = wrapped("a", content);
  node.href = url;
  node.target = "_blank";
  node.rel = "noopener noreferrer";
  return node;
}

function command(words, onCommand) {
  const node = wrapped("button", words);
  node.type = "button";
  node.className = "command";
  node.addEventListener("click", () => onCommand(words));
  return node;
}

function spoiler(content) {
  const node = wrapped("span", content);
  node.className = "spoiler";
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  node.setAttribute("aria-label", "Hidden text. Press to show it");
  const show = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    node.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  node.addEventListener("click", show, { once: true });
  node.addEventListener("keydown", show);
  return node;
}

function moment(entity, content) {
  const node = wrapped("time", content);
  const instant = new Date(entity.unix_time * 1000);
  node.dateTime = instant.toISOString();
  node.title = instant.toLocaleString("en-GB");
  return node;
}

function quote(content, isLong) {
  const inner = wrapped("span", content);
  inner.className = "inner";
  const node = wrapped("blockquote", inner);
  if (!isLong) return node;
  node.className = "long";
  const more = wrapped("button", "Show more");
  more.type = "button";
  more.className = "more";
  more.setAttribute("aria-expanded", "false");
  more.addEventListener("click", () => {
    const isOpen = node.classList.toggle("open");
    more.textContent = isOpen ? "Show less" : "Show more";
    more.setAttribute("aria-expanded", String(isOpen));
  });
  node.append(more);
  return node;
}
