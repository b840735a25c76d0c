// The preview's clock: shown to the minute, moved by buttons.

import { clockTime, longDate } from "/page/bubbles.js";

const find = (selector) => document.querySelector(selector);
const dueDate = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });

export class Clock {
  /** `move(step)` resolves when the clock has arrived. */
  constructor(move) {
    this.ahead = 0;
    for (const button of document.querySelectorAll("[data-step]")) {
      button.addEventListener("click", async () => {
        if (button.getAttribute("aria-disabled") === "true" || find("[data-step][aria-busy]")) return;
        button.setAttribute("aria-busy", "true");
        await move(button.dataset.step);
        button.removeAttribute("aria-busy");
      });
    }
    const toggle = find("#time-button");
    toggle.addEventListener("click", () => {
      const isOpen = find(".desk").classList.toggle("timed");
      toggle.setAttribute("aria-expanded", String(isOpen));
      if (isOpen) find("[data-step=next]").focus();
    });
    find("#time").addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || toggle.getAttribute("aria-expanded") !== "true") return;
      toggle.click();
      toggle.focus();
    });
  }

  show(head) {
    this.ahead = head.now * 1000 - Date.now();
    this.tick();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    find("#due").textContent = head.due
      ? `Next reminder: ${dueDate.format(new Date(head.due * 1000))}`
      : "No reminder is planned yet.";
    find("#clock").title = zone;
    find("[data-step=next]").setAttribute("aria-disabled", String(!head.due));
  }

  tick() {
    const now = new Date(Date.now() + this.ahead);
    find("#clock").textContent = clockTime.format(now);
    find("#clock").dateTime = now.toISOString();
    find("#day").textContent = longDate.format(now);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tick(), 60000 - (now.getTime() % 60000) + 20);
  }
}
