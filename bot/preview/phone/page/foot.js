// Everything below the messages: text box, command menu, things to attach, answer buttons.

import { node } from "/page/bubbles.js";

const CITIES = [
  ["London", 51.51, -0.13], ["Berlin", 52.52, 13.4], ["Lagos", 6.52, 3.38],
  ["Cairo", 30.04, 31.24], ["Nairobi", -1.29, 36.82], ["Delhi", 28.61, 77.21], ["Singapore", 1.35, 103.82],
  ["Tokyo", 35.68, 139.69], ["Sydney", -33.87, 151.21], ["New York", 40.71, -74.01], ["Vancouver", 49.28, -123.12],
  ["São Paulo", -23.55, -46.63],
];
const find = (selector) => document.querySelector(selector);

export class Foot {
  /** `does` has say(text), send(name, body) and commands(). */
  constructor(does) {
    this.does = does;
    this.text = find("#text");
    this.keyboardId = null;
    this.writing();
    this.menus = [new Menu("#menu-button", "#menu", () => this.listCommands()), new Menu("#attach-button", "#attach-menu")];
    find("#attach-menu").addEventListener("click", (event) => this.attach(event.target.closest("button")));
    find("#file").addEventListener("change", () => this.upload());
    find("#start").addEventListener("click", () => does.say("/start"));
    find("#unblock").addEventListener("click", () => does.send("person", { change: "unblock" }));
    find("#keyboard-button").addEventListener("click", () => this.fold());
    this.places();
  }

  show(head) {
    const { started, blocked } = head.person;
    find("#start").hidden = started || blocked;
    find("#unblock").hidden = !blocked;
    find("#composer").hidden = !started || blocked;
    this.keyboard(started && !blocked ? head.keyboard : null);
  }

  writing() {
    const send = () => {
      const words = this.text.value.trim();
      if (words) this.does.say(words);
      this.text.value = "";
      this.grow();
      this.text.focus();
    };
    find("#composer").addEventListener("submit", (event) => { event.preventDefault(); send(); });
    this.text.addEventListener("input", () => this.grow());
    this.text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      send();
    });
  }

  grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${this.text.scrollHeight + 2}px`;
  }

  listCommands() {
    const commands = this.does.commands();
    const items = commands.map(({ command, description }) => {
      const item = node("button", { type: "button" }, node("b", { textContent: `/${command}` }), node("span", { textContent: description }));
      item.setAttribute("role", "menuitem");
      item.addEventListener("click", () => { this.menus[0].close(); this.text.focus(); this.does.say(`/${command}`); });
      return item;
    });
    find("#menu").replaceChildren(...(items.length ? items : [node("p", { textContent: "This bot has no commands yet." })]));
  }

  attach(item) {
    if (!item) return;
    this.menus[1].close();
    if (item.dataset.attach === "location") find("#location").showModal();
    else if (item.dataset.attach === "file") find("#file").click();
    else this.does.send("attach", { kind: item.dataset.attach });
  }

  upload() {
    const [file] = find("#file").files;
    if (!file) return;
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const data = reader.result.slice(reader.result.indexOf(",") + 1);
      this.does.send("file", { name: file.name, mime: file.type, data });
      find("#file").value = "";
    });
    reader.readAsDataURL(file);
  }

  keyboard(markup) {
    const board = find("#keyboard");
    const button = find("#keyboard-button");
    if (!markup) {
      this.keyboardId = null;
      board.hidden = button.hidden = true;
      return;
    }
    if (this.keyboardId === markup.message_id) return;
    this.keyboardId = markup.message_id;
    board.replaceChildren(...markup.keyboard.map((row) => node("div", { className: "keys-row" }, ...row.map((one) => this.answer(one, markup)))));
    board.hidden = button.hidden = false;
    button.setAttribute("aria-expanded", "true");
    if (markup.input_field_placeholder) this.text.placeholder = markup.input_field_placeholder;
  }

  answer(one, markup) {
    const made = node("button", { className: "key", type: "button", textContent: one.text });
    made.addEventListener("click", () => {
      if (one.request_location) find("#location").showModal();
      else this.does.say(one.text);
      if (markup.one_time_keyboard) this.fold(false);
    });
    return made;
  }

  fold(open = find("#keyboard").hidden) {
    find("#keyboard").hidden = !open;
    find("#keyboard-button").setAttribute("aria-expanded", String(open));
  }

  places() {
    const sheet = find("#location");
    const send = (latitude, longitude) => { sheet.close(); this.does.send("location", { latitude, longitude }); };
    find("#cities").replaceChildren(...CITIES.map(([name, latitude, longitude]) => {
      const city = node("button", { type: "button", textContent: name });
      city.addEventListener("click", () => send(latitude, longitude));
      return city;
    }));
    find("#location-form").addEventListener("submit", (event) => {
      if (event.submitter?.value !== "send") return;
      event.preventDefault();
      const [latitude, longitude] = ["#latitude", "#longitude"].map((name) => Number.parseFloat(find(name).value.replace(",", ".")));
      const fits = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
      find("#location-error").textContent = fits ? "" : "Latitude is -90 to 90, longitude -180 to 180.";
      if (fits) send(latitude, longitude);
    });
  }
}

class Menu {
  constructor(button, panel, prepare = () => {}) {
    this.button = find(button);
    this.panel = find(panel);
    this.prepare = prepare;
    this.button.addEventListener("click", () => (this.panel.hidden ? this.open() : this.close()));
    this.panel.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("pointerdown", (event) => {
      if (!this.panel.hidden && !this.panel.contains(event.target) && !this.button.contains(event.target)) this.close();
    });
  }

  open() {
    this.prepare();
    this.panel.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.panel.querySelector("button")?.focus();
  }

  close() {
    this.panel.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
  }

  key(event) {
    const items = [...this.panel.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const at = items.indexOf(document.activeElement);
      items[(at + step + items.length) % items.length]?.focus();
    } else if (event.key === "Escape") {
      this.close();
      this.button.focus();
    } else if (event.key === "Tab") this.close();
  }
}
