package io.qinggui.notification.language;

import java.time.LocalDate;

/**
 * Sign with this key from now on, unless there is one.
 *
 * @param keyId under which it is published
 * @param publicKey the 32 bytes of an Ed25519 public key, in base64
 * @param privateKey its private half
 */
public record CreateSigningKey(String keyId, String publicKey, Sealed privateKey, LocalDate today)
    implements SigningKeyCommand {}
