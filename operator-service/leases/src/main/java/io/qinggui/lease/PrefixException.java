package io.qinggui.lease;

/** A text is no prefix, or not the canonical one. */
public final class PrefixException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String code;

  PrefixException(String code, String text) {
    super(code + ": " + text);
    this.code = code;
  }

  /**
   * Why: {@code not-a-prefix} (also all addresses there are), {@code leading-zeros}, {@code
   * ipv4-mapped}, {@code prefix-length-missing} or {@code host-bits-set}.
   */
  public String code() {
    return code;
  }
}
