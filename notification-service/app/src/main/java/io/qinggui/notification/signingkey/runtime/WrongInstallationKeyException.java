package io.qinggui.notification.signingkey.runtime;

import io.qinggui.notification.secret.CannotOpenException;

/** The installation key is not the one with which this ledger's secrets were sealed. */
public final class WrongInstallationKeyException extends RuntimeException {

  WrongInstallationKeyException(CannotOpenException cause) {
    super(
        "the installation key is not the one of this ledger ("
            + cause.getMessage()
            + "): set qinggui.notification.key or qinggui.notification.key-file to the former key,"
            + " or bring back installation.key beside the ledger. Nothing was changed.",
        cause);
  }
}
