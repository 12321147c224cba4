// The demo's page while its past is lived through: asks for itself each second, and shows what moved.
// Without JavaScript the browser loads the whole page anew. When the page is another one, it is the demo.

const EVERY = 1000;
const ATTRIBUTES = ["value", "aria-valuenow", "aria-valuetext"];

async function look() {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const bar = page.getElementById("progress");
    if (answer.ok && !bar) return location.reload();
    if (bar) show(bar, page);
  } catch {
    // Makker was stopped: the page stands still, and goes on when it is started again.
  }
  setTimeout(look, EVERY);
}

function show(bar, page) {
  const shown = document.getElementById("progress");
  for (const name of ATTRIBUTES) shown.setAttribute(name, bar.getAttribute(name));
  for (const id of ["week", "played"]) {
    document.getElementById(id).textContent = page.getElementById(id).textContent;
  }
}

setTimeout(look, EVERY);
