// A thread follows its newest message, unless the reader has scrolled up to read.

const NEAR = 60;

export class Follower {
  constructor(screen, thread, button) {
    Object.assign(this, { screen, button, following: true });
    screen.addEventListener("scroll", () => this.notice(), { passive: true });
    button.addEventListener("click", () => this.toEnd());
    // Pictures that arrive late, a panel that is shown again, a keyboard that opens: all change a size.
    const sizes = new ResizeObserver(() => this.following && this.toEnd());
    sizes.observe(screen);
    sizes.observe(thread);
  }

  // Only a move upwards is the reader's wish to stay. A thread that grows, or a screen that changes its size,
  // leaves the end too, but nobody asked for that.
  notice() {
    const { scrollTop, scrollHeight, clientHeight } = this.screen;
    if (clientHeight !== this.height) return this.remember();
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.following = true;
    else if (scrollTop < this.top) this.following = false;
    if (this.following) this.button.hidden = true;
    return this.remember();
  }

  remember() {
    this.height = this.screen.clientHeight;
    this.top = this.screen.scrollTop;
  }

  toEnd() {
    this.following = true;
    this.button.hidden = true;
    this.screen.scrollTop = this.screen.scrollHeight;
    this.remember();
  }

  news() {
    if (this.following) this.toEnd();
    else this.button.hidden = false;
  }
}
