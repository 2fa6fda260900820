import { connect } from 'node:net';

/**
 * Whether something accepts connections there.
 * @param {string} host
 * @param {number} port
 * @param {number} [patienceMs]
 * @returns {Promise<boolean>}
 */
export function canConnect(host, port, patienceMs = 2000) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patienceMs });
    const answer = (/** @type {boolean} */ isOpen) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}
