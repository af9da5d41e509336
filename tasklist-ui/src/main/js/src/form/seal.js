// Keeps what the server does not have yet on this machine, sealed with a key that only the server
// gives, to the official it belongs to. Nobody else at the same machine can read it. Without a secure
// context there is no sealing, and then nothing is kept here.
const PREFIX = 'motcua-draft.';
const SEVEN_DAYS = 7 * 24 * 3600 * 1000;

/** The place for what is typed here; undefined where the browser cannot seal. */
export async function seal(keyBase64, place, { storage = globalThis.localStorage, crypto = globalThis.crypto } = {}) {
  if (!keyBase64 || !crypto?.subtle || !storage) {
    return undefined;
  }
  const raw = bytes(keyBase64);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const tag = base64(new Uint8Array(await crypto.subtle.digest('SHA-256', raw)).slice(0, 6));
  return new Sealed(key, `${PREFIX}${tag}.${place}`, storage, crypto);
}

/** Forgets what nobody came back for. */
export function forgetOld(storage = globalThis.localStorage, now = Date.now()) {
  for (const name of Object.keys(storage ?? {})) {
    if (name.startsWith(PREFIX) && !(now - Number((storage.getItem(name) ?? '').split('|')[0]) < SEVEN_DAYS)) {
      storage.removeItem(name);
    }
  }
}

class Sealed {
  #key;
  #name;
  #storage;
  #crypto;
  #turn = 0;

  constructor(key, name, storage, crypto) {
    this.#key = key;
    this.#name = name;
    this.#storage = storage;
    this.#crypto = crypto;
  }

  /** Writes the fields, or forgets them when there are none. */
  async write(fields) {
    const turn = ++this.#turn;
    if (fields.length === 0) {
      this.#storage.removeItem(this.#name);
      return;
    }
    const iv = this.#crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(fields));
    const sealed = new Uint8Array(await this.#crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#key, plain));
    if (turn === this.#turn) {
      this.#storage.setItem(this.#name, `${Date.now()}|${base64(iv)}|${base64(sealed)}`);
    }
  }

  /** What was left here; none where nothing was or it cannot be read. */
  async read() {
    try {
      const [, iv, sealed] = this.#storage.getItem(this.#name).split('|');
      const plain = await this.#crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv) }, this.#key, bytes(sealed));
      return JSON.parse(new TextDecoder().decode(plain));
    } catch {
      return [];
    }
  }
}

function base64(array) {
  return btoa(String.fromCharCode(...array));
}

function bytes(text) {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
