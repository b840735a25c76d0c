// One message as DOM: words, media, time, buttons.

import { richText } from "/page/text.js";

const NEAR = 600; // seconds between messages that stand close together
const SPINS = 15000; // milliseconds a pressed button waits for its answer, as in Telegram

export const clockTime = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
export const longDate = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });

export function node(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** The article of a message. `act` has press(message, button, key), say(text) and copy(text). */
export function bubble(message, act) {
  const article = node("article", { className: "message", id: `m${message.id}`, tabIndex: -1 });
  article.setAttribute("aria-label", message.mine ? "You" : "Bot");
  fill(article, message, act);
  return article;
}

/** Draws the message again where it stands. Media that stay are not touched: a film plays on. */
export function fill(article, message, act) {
  const old = article.querySelector(":scope > .bubble");
  const stays = Boolean(message.media) && old?.dataset.media === message.media.url;
  const box = stays ? old : node("div", { className: "bubble" });
  const shown = stays ? old.querySelector(":scope > .media") : null;
  if (stays) [...box.children].filter((child) => child !== shown).forEach((child) => child.remove());
  else if (message.media) box.dataset.media = message.media.url;
  const isPicture = ["photo", "animation", "video"].includes(message.media?.kind);
  box.classList.toggle("pictured", isPicture);
  if (message.reply) box.prepend(node("span", { className: "quote", textContent: message.reply.text }));
  if (message.media && !stays) box.append(media(message.media, message.text));
  if (message.location) box.append(place(message.location));
  if (message.text) {
    box.append(node("div", { className: "text", dir: "auto" }, richText(message.text, message.entities, act.say), meta(message)));
  } else box.append(meta(message));
  if (stays) [...article.children].filter((child) => child !== box).forEach((child) => child.remove());
  else article.replaceChildren(box);
  article.classList.toggle("mine", message.mine);
  article.classList.toggle("sticker", message.media?.kind === "sticker");
  article.classList.toggle("keys", message.rows.length > 0);
  if (message.rows.length) article.append(keys(message, act));
}

/** Whether `message` belongs closely to the one before it. */
export function isNear(message, before) {
  return Boolean(before) && before.mine === message.mine && message.date - before.date < NEAR;
}

function meta(message) {
  const instant = new Date(message.date * 1000);
  const time = node("time", { dateTime: instant.toISOString(), textContent: clockTime.format(instant) });
  return node("span", { className: "meta" }, message.edited ? "edited " : "", time);
}

function keys(message, act) {
  const grid = node("div", { className: "keys-grid" });
  grid.setAttribute("role", "group");
  grid.setAttribute("aria-label", "Buttons of this message");
  for (const row of message.rows) {
    grid.append(node("div", { className: "keys-row" }, ...row.map((button) => key(message, button, act))));
  }
  return grid;
}

function key(message, button, act) {
  if (button.url) {
    const anchor = node("a", { className: "key link", href: button.url, target: "_blank", rel: "noopener noreferrer", textContent: button.text });
    return anchor;
  }
  const made = node("button", { className: "key", type: "button", textContent: button.text, dir: "auto" });
  if (button.style) made.classList.add(button.style);
  made.addEventListener("click", () => {
    if (button.copy !== undefined) act.copy(button.copy);
    else if (made.getAttribute("aria-busy") !== "true") act.press(message, button, made);
  });
  return made;
}

/** Lets a pressed button turn until `stop` is called or 15 seconds are over. */
export function spin(made) {
  made.setAttribute("aria-busy", "true");
  const stop = () => {
    clearTimeout(timer);
    made.removeAttribute("aria-busy");
  };
  const timer = setTimeout(stop, SPINS);
  return stop;
}

function media(file, caption) {
  const view = viewed(file, caption);
  view.classList.add("media");
  return view;
}

function viewed(file, caption) {
  switch (file.kind) {
    case "photo": return shaded(file, picture(file, caption));
    case "animation":
    case "video": return shaded(file, file.mime.startsWith("image/") ? picture(file, caption) : film(file, caption));
    case "audio": return audio(file);
    case "sticker": return node("div", { className: "big", role: "img", ariaLabel: "Sticker", textContent: file.emoji ?? "🙂" });
    case "voice": return paper("Voice message", `${file.duration || 1} s`, "M12 4.500v9M8.500 9v3.500a3.500 3.500 0 0 0 7 0V9M12 17v3");
    default: return document_(file);
  }
}

function picture(file, caption) {
  const image = node("img", { className: "picture", src: file.url, alt: caption ? "Picture" : "Picture without words" });
  return sized(image, file);
}

function film(file, caption) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const film = node("video", { className: "picture", src: file.url, loop: true, muted: true, playsInline: true, autoplay: !still, controls: still });
  film.setAttribute("aria-label", caption ? "Moving picture" : "Moving picture without words");
  return sized(film, file);
}

function sized(view, file) {
  if (file.width && file.height) {
    view.width = file.width;
    view.height = file.height;
  }
  return view;
}

function shaded(file, view) {
  if (!file.spoiler) return view;
  const show = node("button", { type: "button", textContent: "Show" });
  const box = node("div", { className: "shade closed" }, view, show);
  show.addEventListener("click", () => { box.classList.remove("closed"); show.remove(); });
  return box;
}

function audio(file) {
  const player = node("audio", { controls: true, preload: "metadata", src: file.url });
  const title = file.title || file.name || "Audio";
  player.setAttribute("aria-label", title);
  return node("div", { className: "audio" }, node("b", { textContent: title }), player);
}

function document_(file) {
  const anchor = node("a", { className: "file", href: file.url, download: file.name || "file" });
  anchor.append(icon("M12 5v10M7.500 11l4.500 4.500 4.500-4.500M6 19h12"), label(file.name || "File", size(file.file_size)));
  return anchor;
}

function place(location) {
  const where = `${location.latitude.toFixed(2)}, ${location.longitude.toFixed(2)}`;
  return paper("Location", where, "M12 20.500c4-4.600 6-7.800 6-10.500a6 6 0 0 0-12 0c0 2.700 2 5.900 6 10.500zM12 12.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400z");
}

function paper(title, words, path) {
  const box = node("div", { className: "file" });
  box.append(icon(path), label(title, words));
  return box;
}

function label(title, words) {
  return node("span", {}, node("b", { textContent: title }), node("small", { textContent: words }));
}

function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  drawing.append(line);
  return drawing;
}

function size(bytes) {
  return bytes > 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}
