package io.qinggui.gateway.pages;

import java.util.List;

/** What a visitor wrote into an address or a field cannot be read; told in the visitor's words. */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> details;

  /**
   * Says what is wrong.
   *
   * @param detail a text in the language of the page
   */
  public BadInputException(String detail) {
    super(detail, null, false, false);
    this.details = List.of(detail);
  }

  List<String> details() {
    return details;
  }
}
