package io.qinggui.notification.endpoint.runtime;

import java.io.Serial;
import java.net.UnknownHostException;

/** A name has an address that may not be connected to. Not even its other addresses are tried. */
public final class ForbiddenAddressException extends UnknownHostException {

  @Serial private static final long serialVersionUID = 1;

  ForbiddenAddressException(String host) {
    super(host);
  }
}
