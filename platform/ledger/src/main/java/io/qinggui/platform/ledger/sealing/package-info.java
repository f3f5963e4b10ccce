/**
 * Private parts of events. What officers noted, and what else few may read, is in the stored bytes
 * as ciphertext: so those bytes, of which the leaf hash is, can be shown to whoever may read the
 * rest, and a reduced history is proved like a whole one.
 *
 * <p>The stored {@code data}, {@code meta} and {@code actor} lack their private fields. {@code
 * meta.sealed} has them: the id of a key in eight hexadecimal digits, a colon, and in Base64 a
 * nonce of 12 bytes and the ciphertext with its tag of 16 bytes (AES-256 in GCM, NIST SP 800-38D).
 * The plaintext is {@code {"data":{...},"meta":{...},"name":"..."}} without what is empty, with
 * blanks behind it up to a multiple of 64 bytes. The key is that of one event, derived from a
 * secret of 32 bytes (HKDF-Expand with SHA-256, RFC 5869); name of the ledger and id of the event
 * are bound by the derivation.
 */
@NullMarked
package io.qinggui.platform.ledger.sealing;

import org.jspecify.annotations.NullMarked;
