// The list of messages: what came, what changed, what went, and where the eye stays.

import { bubble, fill, isNear, longDate, node } from "/page/bubbles.js";

const BOTTOM = 90; // pixels from the end that still count as "at the end"

export class ChatLog {
  constructor(act) {
    this.act = act;
    this.messages = new Map();
    this.scroller = document.querySelector("#scroller");
    this.log = document.querySelector("#log");
    this.down = document.querySelector("#down");
    this.badge = document.querySelector("#unread");
    this.unread = 0;
    this.scroller.addEventListener("scroll", () => this.look(), { passive: true });
    this.down.addEventListener("click", () => this.toEnd("smooth"));
    this.stays = true;
    this.top = 0;
    const grown = new ResizeObserver(() => { if (this.stays) this.toEnd(); });
    grown.observe(this.scroller);
    grown.observe(this.log);
  }

  reset(messages) {
    this.messages.clear();
    this.log.replaceChildren();
    for (const message of messages) this.messages.set(message.id, message);
    this.draw([...this.messages.values()]);
    this.toEnd();
  }

  /** Older messages on top; what the person reads stays where it is. */
  prepend(messages) {
    const height = this.scroller.scrollHeight;
    const top = this.scroller.scrollTop;
    const all = [...messages, ...this.messages.values()];
    this.messages = new Map(all.map((message) => [message.id, message]));
    this.log.replaceChildren();
    this.draw(all);
    this.scroller.scrollTop = top + this.scroller.scrollHeight - height;
    this.stays = false;
  }

  apply(messages, deleted) {
    const stays = this.stays;
    const top = this.scroller.scrollTop;
    let fresh = 0;
    for (const id of deleted) this.remove(id);
    for (const message of messages) fresh += this.put(message) ? 1 : 0;
    if (stays || messages.some((message) => message.mine)) this.toEnd();
    else {
      this.scroller.scrollTop = top;
      this.unread += fresh;
    }
    this.look();
  }

  put(message) {
    const known = this.messages.has(message.id);
    this.messages.set(message.id, message);
    if (!known) {
      this.draw([message], true);
      return true;
    }
    const article = this.article(message.id);
    const held = article.contains(document.activeElement);
    fill(article, message, this.act);
    if (held) article.focus({ preventScroll: true });
    return false;
  }

  remove(id) {
    this.messages.delete(id);
    this.article(id)?.remove();
    const last = this.log.lastElementChild;
    if (last?.classList.contains("date")) last.remove();
  }

  draw(messages, isFresh = false) {
    for (const message of messages) {
      const before = this.before(message.id);
      const day = longDate.format(new Date(message.date * 1000));
      if (!before || longDate.format(new Date(before.date * 1000)) !== day) {
        this.log.append(node("div", { className: "date", textContent: day }));
      }
      const article = bubble(message, this.act);
      article.classList.toggle("near", isNear(message, before));
      article.classList.toggle("fresh", isFresh);
      this.log.append(article);
    }
  }

  before(id) {
    let found;
    for (const message of this.messages.values()) {
      if (message.id >= id) break;
      found = message;
    }
    return found;
  }

  article(id) {
    return document.querySelector(`#m${id}`);
  }

  look() {
    const left = this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight;
    // Only a scroll upwards leaves the end: pictures that load below do not.
    if (left < BOTTOM) this.stays = true;
    else if (this.scroller.scrollTop < this.top) this.stays = false;
    this.top = this.scroller.scrollTop;
    if (this.stays) this.unread = 0;
    this.down.hidden = this.stays;
    this.badge.hidden = this.unread === 0;
    this.badge.textContent = String(this.unread);
  }

  toEnd(behavior = "instant") {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
    this.stays = true;
  }
}
