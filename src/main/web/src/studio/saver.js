// Saves what is edited, one file after the other, a moment after the last stroke; keeps trying while the server is away.
const AFTER = 1000;
const AGAIN = 5000;

export const SAVED = 'saved';
export const SAVING = 'saving';
export const UNSAVED = 'unsaved';

export class Saver {
  /**
   * @param {number} version of the draft as it was opened
   * @param {(name: string, body: {version: number, content: string}) => Promise<{version: number}>} put
   * @param {(state: string, message?: string) => void} tell what the state is
   * @param {(name: string, problem: object) => Promise<{version: number, content?: string}>} decide what holds when somebody
   *     else saved too; without content theirs holds
   */
  constructor(version, put, tell, decide) {
    this.version = version;
    this.put = put;
    this.tell = tell;
    this.decide = decide;
    this.waiting = new Map();
    window.addEventListener('online', () => this.flush().catch(() => {}));
    this.typed = 0;
    window.addEventListener('beforeunload', (event) => (this.waiting.size || Date.now() - this.typed < AFTER) && event.preventDefault());
  }

  save(name, content) {
    this.waiting.set(name, content);
    this.tell(UNSAVED);
    this.later(AFTER);
  }

  later(time) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush().catch(() => {}), time);
  }

  /** @returns {Promise<void>} when everything is saved; rejected with the refusal if something cannot be */
  flush() {
    clearTimeout(this.timer);
    this.running ??= this.drain().finally(() => (this.running = null));
    return this.running;
  }

  async drain() {
    while (this.waiting.size) {
      const [[name, content]] = this.waiting;
      this.tell(SAVING);
      try {
        this.version = (await this.put(name, { version: this.version, content })).version;
        this.done(name, content);
      } catch (refusal) {
        if (refusal.problem?.code !== 'draft-stale') {
          this.tell(UNSAVED, refusal.message);
          if (!refusal.status || refusal.status >= 500) {
            this.later(AGAIN);
          }
          throw refusal;
        }
        const decision = await this.decide(name, { ...refusal.problem, mine: { content: this.waiting.get(name) } });
        this.version = decision.version;
        if (decision.content === undefined) {
          this.waiting.delete(name);
        } else {
          this.waiting.set(name, decision.content);
        }
      }
    }
    this.tell(SAVED);
  }

  /** Unless it was edited again meanwhile. */
  done(name, content) {
    if (this.waiting.get(name) === content) {
      this.waiting.delete(name);
    }
  }
}
