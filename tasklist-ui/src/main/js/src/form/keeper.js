// What was typed and is not kept by the server yet: field by field, one message under way at a time.
// Knows nothing of the page; the form tells it what stands in the fields and when the server answers.
export class Keeper {
  #known = new Map(); // field -> { json, revision } as the server has it
  #current = new Map(); // field -> json as it stands in the form
  #sent; // field -> json under way
  #sentAt = 0;
  #held = new Set(); // fields somebody has to decide about
  #tell;
  #now;
  #patience;

  /**
   * @param tell gets [{ field, value, seen }] to be kept
   * @param patience after how many ms without an answer the same is sent again
   */
  constructor(tell, { now = Date.now, patience = 15000 } = {}) {
    this.#tell = tell;
    this.#now = now;
    this.#patience = patience;
  }

  /** What the server has: the form's own values where it has none. */
  begin(data, revisions) {
    this.#known.clear();
    this.#current.clear();
    this.#held.clear();
    this.#sent = undefined;
    for (const [field, value] of Object.entries(data)) {
      const json = text(value);
      this.#known.set(field, { json, revision: revisions[field] ?? 0 });
      this.#current.set(field, json);
    }
  }

  /** Of what this machine kept, [{ field, value }]: what the server does not have like that. */
  missing(left) {
    return left.filter(({ field, value }) => this.#known.has(field) && this.#known.get(field).json !== text(value));
  }

  /** The data as they stand now; answers whether anything is not kept yet. */
  typed(data) {
    for (const [field, value] of Object.entries(data)) {
      this.#current.set(field, text(value));
    }
    return this.unkept().length > 0;
  }

  /** Fields the server does not have as they stand: [{ field, value, seen }]. */
  unkept() {
    const fields = [];
    for (const [field, json] of this.#current) {
      const known = this.#known.get(field);
      if (known?.json !== json) {
        fields.push({ field, value: JSON.parse(json), seen: known?.revision ?? 0 });
      }
    }
    return fields;
  }

  /** Sends what is not kept, unless an answer is still awaited. */
  send() {
    const awaiting = this.#sent && this.#now() - this.#sentAt < this.#patience;
    const fields = this.unkept().filter(({ field }) => !this.#held.has(field));
    if (awaiting || fields.length === 0) {
      return;
    }
    this.#sent = new Map(fields.map(({ field }) => [field, this.#current.get(field)]));
    this.#sentAt = this.#now();
    this.#tell(fields);
  }

  /** The server kept these, not those another value was found for; what was typed meanwhile follows. */
  kept(revisions, conflicts = []) {
    conflicts.forEach((field) => this.#held.add(field));
    for (const [field, revision] of Object.entries(revisions)) {
      const json = this.#sent?.get(field) ?? this.#current.get(field);
      this.#known.set(field, { json, revision });
    }
    this.#sent = undefined;
    this.send();
  }

  /** The server kept nothing: what stands in the form stays there and here. */
  refused() {
    this.#sent = undefined;
  }

  /** Somebody else's value stands in this field now, and is known. */
  take(field, value, revision) {
    const json = text(value);
    this.#known.set(field, { json, revision });
    this.#current.set(field, json);
    this.#held.delete(field);
    this.#sent?.delete(field);
  }

  /** What was typed on this machine was typed over this revision. */
  insistSeen(field, revision) {
    this.#known.set(field, { json: this.#known.get(field)?.json, revision });
  }

  /** The own value shall stand although somebody else changed the field. */
  insist(field, revision) {
    const known = this.#known.get(field);
    this.#known.set(field, { json: known?.json, revision });
    this.#held.delete(field);
    this.#sent = undefined;
    this.send();
  }
}

function text(value) {
  return JSON.stringify(value ?? null);
}
