// The demo's clock: what time it is, and the four jumps.

import { api } from "./simulator-api.js";
import { longMoment } from "./simulator-dates.js";
import { complain, tell } from "./simulator-status.js";
import { TEXTS } from "./simulator-texts.js";

export class Clock {
  constructor(section, { onTime, onJump }) {
    Object.assign(this, { section, onTime, onJump, moving: false });
    this.face = section.querySelector("#clock-now");
    section.addEventListener("click", (event) => {
      const button = event.target.closest("[data-advance]");
      if (button) this.jump(button.dataset.advance);
    });
  }

  async refresh() {
    if (this.moving) return;
    const { now } = await api.clock();
    if (!this.moving) this.set(now);
  }

  set(now) {
    this.face.dateTime = now;
    const words = longMoment(now);
    if (this.face.textContent !== words) this.face.textContent = words;
    this.onTime(now);
  }

  // The buttons are marked, not disabled: a disabled button drops the keyboard's focus.
  showMoving(moving) {
    this.moving = moving;
    this.section.toggleAttribute("data-busy", moving);
    this.section.querySelectorAll("[data-advance]").forEach((button) => button.setAttribute("aria-disabled", moving));
  }

  async jump(step) {
    if (this.moving) return;
    this.showMoving(true);
    tell(TEXTS.moving);
    try {
      const { now, sent } = await api.advance(step);
      this.set(now);
      tell(TEXTS.sent(sent));
    } catch (error) {
      complain(error);
    }
    this.showMoving(false);
    this.onJump();
  }
}
