import { connect } from 'node:net';

/**
 * Says a few commands to a Redis and returns its answers as text: enough to ask who it is and how it is set.
 * @param {{ host?: string, port: number, password?: string, username?: string }} server
 * @param {string[][]} commands
 * @param {number} [patienceMs]
 * @returns {Promise<string[]>} one answer a command; an error answer starts with `-`
 */
export function askRedis({ host = '127.0.0.1', port, password, username }, commands, patienceMs = 2000) {
  const login = password ? [['AUTH', ...(username ? [username] : []), password]] : [];
  const all = [...login, ...commands];
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    let text = '';
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('no answer in time')));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('connection closed')));
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
      const answers = readAnswers(text);
      if (answers.length < all.length) return;
      resolve(answers.slice(login.length));
      socket.end();
    });
    for (const command of all) socket.write(encode(command));
  });
}

/** @param {string[]} words */
function encode(words) {
  return `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
}

/**
 * @param {string} text
 * @returns {string[]}
 */
function readAnswers(text) {
  const answers = [];
  let rest = text;
  for (let answer = readAnswer(rest); answer !== undefined; answer = readAnswer(rest)) {
    answers.push(answer.value);
    rest = rest.slice(answer.length);
  }
  return answers;
}

/**
 * @param {string} text
 * @returns {{ value: string, length: number } | undefined} undefined while the answer is not whole
 */
function readAnswer(text) {
  const end = text.indexOf('\r\n');
  if (end === -1) return undefined;
  const head = text.slice(1, end);
  if (text[0] === '*') return readList(text, end + 2, Number(head));
  if (text[0] !== '$') return { value: text[0] === '-' ? text.slice(0, end) : head, length: end + 2 };
  const size = Number(head);
  if (size === -1) return { value: '', length: end + 2 };
  const length = end + 2 + size + 2;
  return text.length < length ? undefined : { value: text.slice(end + 2, end + 2 + size), length };
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} count
 * @returns {{ value: string, length: number } | undefined}
 */
function readList(text, start, count) {
  const values = [];
  let length = start;
  for (let index = 0; index < count; index += 1) {
    const item = readAnswer(text.slice(length));
    if (item === undefined) return undefined;
    values.push(item.value);
    length += item.length;
  }
  return { value: values.join('\n'), length };
}
