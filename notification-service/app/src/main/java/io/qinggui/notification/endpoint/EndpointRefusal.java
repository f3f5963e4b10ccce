package io.qinggui.notification.endpoint;

/** Why nothing is delivered to an address, each with its stable problem code. */
public enum EndpointRefusal {
  /** More than 2,000 characters. */
  TOO_LONG("endpoint-too-long"),
  /** Not an absolute address of printable ASCII characters as in RFC 3986. */
  MALFORMED("endpoint-malformed"),
  /** Not {@code https}, and not allowed besides. */
  SCHEME("endpoint-scheme-refused"),
  /** A name or a password before the host. */
  USER_INFO("endpoint-user-info-refused"),
  /** A part after {@code #}, which is never sent. */
  FRAGMENT("endpoint-fragment-refused"),
  /** Neither a domain name nor an address in the usual spelling. */
  HOST("endpoint-host-malformed"),
  /** A name that only means something inside a network. */
  INTERNAL_NAME("endpoint-host-internal"),
  /** 0, above 65535, or not a plain number. */
  PORT("endpoint-port-malformed"),
  /** An address of this machine, of its network or of none. */
  ADDRESS("endpoint-address-forbidden");

  private final String code;

  EndpointRefusal(String code) {
    this.code = code;
  }

  /** The problem code. */
  public String code() {
    return code;
  }
}
