package io.qinggui.platform.ledger.sealing;

/** An event has private parts that were sealed with a key that this process does not have. */
public final class MissingSealingKeyException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  MissingSealingKeyException(String ledger, long position, String keyId) {
    super(
        "event %d of the ledger %s has private parts that need the key %s"
            .formatted(position, ledger, keyId));
  }
}
