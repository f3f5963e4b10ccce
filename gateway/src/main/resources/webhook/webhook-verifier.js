const { createHmac, timingSafeEqual } = require('node:crypto');

const TOLERANCE_SECONDS = 300;

/**
 * Tells whether a webhook comes from whoever shares the secret, and was sent just now.
 *
 * secret: as it was told when subscribing: whsec_...
 * id: the header webhook-id; keep it, since an event can come a second time
 * timestamp: the header webhook-timestamp
 * signature: the header webhook-signature
 * body: a Buffer of the bytes as they were received, before anything reads them
 */
function isGenuine(secret, id, timestamp, signature, body, now = Date.now() / 1000) {
  if (!/^\d+$/.test(timestamp) || Math.abs(now - Number(timestamp)) > TOLERANCE_SECONDS) {
    return false;
  }
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const digest = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  const expected = Buffer.from(`v1,${digest}`);
  let found = false;
  // while a secret is being changed there is a signature by each
  for (const given of signature.split(' ').map((it) => Buffer.from(it))) {
    found = (given.length === expected.length && timingSafeEqual(given, expected)) || found;
  }
  return found;
}

module.exports = { isGenuine };
