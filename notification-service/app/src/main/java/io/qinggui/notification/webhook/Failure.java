package io.qinggui.notification.webhook;

/** Why there was no answer to a delivery, each with a stable code that has texts for the owner. */
public enum Failure {
  /** The name has no address, or nobody says which. */
  NAME_NOT_RESOLVED("name-not-resolved"),
  /** Nobody listens, or the network does not lead there. */
  CONNECT_REFUSED("connect-refused"),
  /** No connection within its time. */
  CONNECT_TIMEOUT("connect-timeout"),
  /** The certificate is not valid for the name, or not trusted. */
  CERTIFICATE_REFUSED("certificate-refused"),
  /** The encrypted connection failed otherwise. */
  TLS_FAILED("tls-failed"),
  /** Closed or reset before the answer was complete. */
  CONNECTION_LOST("connection-lost"),
  /** What came is not HTTP, or its head is too large. */
  ANSWER_MALFORMED("answer-malformed"),
  /** The answer was not complete in time. */
  ANSWER_TIMEOUT("answer-timeout"),
  /** All connections were taken: nothing was sent, and the endpoint has no part in it. */
  NO_CONNECTION_FREE("no-connection-free");

  private final String code;

  Failure(String code) {
    this.code = code;
  }

  /** The code. */
  public String code() {
    return code;
  }
}
