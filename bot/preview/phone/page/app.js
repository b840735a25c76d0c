// The page: one person's phone. It draws what the server tells and sends what the person does.

import { spin } from "/page/bubbles.js";
import { ChatLog } from "/page/chat.js";
import { Clock } from "/page/clock.js";
import { Foot } from "/page/foot.js";
import { act, listen, load } from "/page/line.js";
import { Settings } from "/page/settings.js";

const TOAST = 3200; // milliseconds, and more for longer words
const find = (selector) => document.querySelector(selector);

let head = null;
let source = null;
let isUp = false;
let typingTimer = 0;
const waiting = new Map(); // callback query id -> function that stops its spinner

const chat = new ChatLog({ press, say, copy });
const foot = new Foot({ say, send, commands: () => head?.commands ?? [] });
const settings = new Settings(send);
const clock = new Clock(async (to) => {
  await send("travel", { to });
  chat.toEnd();
});

async function send(name, body) {
  const problem = await act(name, body);
  if (problem) toast(problem);
  return problem;
}

function say(text) {
  return send("send", { text });
}

async function press(message, button, key) {
  const query = String(crypto.getRandomValues(new BigUint64Array(1))[0] >> 1n);
  const stop = spin(key);
  waiting.set(query, stop);
  setTimeout(() => waiting.delete(query), 20000);
  if (await send("press", { message: message.id, data: button.callback_data, query })) stop();
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast("Copied.");
}

function toast(words) {
  const note = document.createElement("p");
  note.textContent = words;
  find("#toast").replaceChildren(note);
  setTimeout(() => note.remove(), TOAST + 40 * words.length);
}

function alert_(words) {
  find("#alert-text").textContent = words;
  find("#alert").showModal();
}

function answered(answer) {
  waiting.get(answer.query)?.();
  if (!waiting.delete(answer.query) || !answer.text) return;
  if (answer.alert) alert_(answer.text);
  else toast(answer.text);
}

function showHead(next) {
  head = next;
  find("#name").textContent = head.bot.name;
  find("#description").textContent = head.bot.description || "Tap START, and it will tell you.";
  find("#welcome").hidden = head.person.started || chat.messages.size > 0;
  find("#log").lang = head.person.language;
  foot.show(head);
  settings.show(head);
  clock.show(head);
  showStatus();
}

function showStatus() {
  clearTimeout(typingTimer);
  const isTyping = isUp && head.typing > 0;
  const words = !isUp ? "connecting…" : head.moving ? "time is passing…" : isTyping ? "typing…" : "online";
  const status = find("#status");
  if (status.textContent !== words) status.textContent = words;
  status.classList.toggle("live", isTyping || head.moving);
  if (isTyping) {
    typingTimer = setTimeout(() => { head.typing = 0; showStatus(); }, head.typing * 1000);
  }
}

async function start() {
  const state = await load("/page/state");
  chat.reset(state.messages);
  find("#older").hidden = !state.has_older;
  showHead(state);
  source?.close();
  source = listen(state, { change, head: showHead, reload: start, up: () => { isUp = true; showStatus(); }, down: () => { isUp = false; showStatus(); } });
}

function change(next) {
  if (next.person.id !== head.person.id) {
    start();
    return;
  }
  chat.apply(next.messages, next.deleted);
  showHead(next);
  next.answers.forEach(answered);
}

find("#older").addEventListener("click", async () => {
  const [first] = chat.messages.keys();
  const page = await load(`/page/messages?before=${first}`);
  chat.prepend(page.messages);
  find("#older").hidden = !page.has_older;
});

start();
