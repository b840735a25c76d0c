// The line to the preview's server: actions go out as JSON, changes come in as events.

/** Does one action; resolves to null, or to the words that say why it was not possible. */
export async function act(name, body) {
  try {
    const answer = await fetch(`/page/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.ok) return null;
    const said = await answer.json().catch(() => ({}));
    return said.error ?? "That did not work. Please try again.";
  } catch {
    return "The preview is not running. Start it again, and this page will come back.";
  }
}

export async function load(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** Listens from a state on; `on` has change(data), head(data), reload(), up() and down(). */
export function listen(state, on) {
  const source = new EventSource(`/page/events?after=${state.boot}:${state.revision}`);
  source.addEventListener("open", () => on.up());
  source.addEventListener("error", () => on.down());
  source.addEventListener("change", (event) => on.change(JSON.parse(event.data)));
  source.addEventListener("head", (event) => on.head(JSON.parse(event.data)));
  source.addEventListener("reload", () => on.reload());
  return source;
}
