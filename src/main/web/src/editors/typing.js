// What one types reaches the model a moment after the last letter, or when somebody asks for the file.
const AFTER = 300;

export class Typing {
  #waiting = new Set();

  /** Instead of the editors' own service, which leaves nobody a way to ask for what waits. */
  debounce = (write) => {
    const waiting = this.#waiting;
    let timer;
    let call;
    const cancel = () => {
      clearTimeout(timer);
      waiting.delete(flush);
    };
    const flush = () => {
      if (waiting.has(flush)) {
        cancel();
        call();
      }
    };
    function later(...typed) {
      cancel();
      call = () => write.apply(this, typed);
      waiting.add(flush);
      timer = setTimeout(flush, AFTER);
    }
    return Object.assign(later, { cancel, flush });
  };

  finish() {
    [...this.#waiting].forEach((flush) => flush());
  }
}
