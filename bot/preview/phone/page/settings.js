// The settings sheet: look, language, block, a new person.

const find = (selector) => document.querySelector(selector);

export function applyTheme(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export class Settings {
  constructor(send) {
    const sheet = find("#settings");
    const theme = localStorage.getItem("theme") ?? "system";
    applyTheme(theme);
    find(`[name=theme][value=${theme}]`).checked = true;
    find("#settings-button").addEventListener("click", () => sheet.showModal());
    sheet.addEventListener("change", (event) => {
      if (event.target.name === "theme") {
        localStorage.setItem("theme", event.target.value);
        applyTheme(event.target.value);
      }
    });
    find("#language").addEventListener("change", (event) => send("person", { change: "language", language: event.target.value }));
    find("#block").addEventListener("click", () => { sheet.close(); send("person", { change: this.blocked ? "unblock" : "block" }); });
    find("#renew").addEventListener("click", () => { sheet.close(); send("person", { change: "new" }); });
    for (const dialog of document.querySelectorAll("dialog")) {
      dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    }
  }

  show(head) {
    this.blocked = head.person.blocked;
    find("#block").textContent = this.blocked ? "Unblock the bot" : "Block the bot";
    find("#block").hidden = !head.person.started;
    const choice = find("#language");
    if (![...choice.options].some((option) => option.value === head.person.language)) {
      choice.append(new Option(head.person.language));
    }
    choice.value = head.person.language;
  }
}
