package io.qinggui.gateway.pages;

import java.util.Map;

/** What a visitor gets. */
public sealed interface Reply {

  /**
   * A page of a template.
   *
   * @param template its name, without the ending
   * @param title of the page, in its language
   * @param values its parameters but for {@code frame}
   */
  record Page(String template, String title, Map<String, Object> values) implements Reply {

    /** Copies the values. */
    public Page {
      values = Map.copyOf(values);
    }
  }

  /**
   * Another page, after something was done: a reload does it no second time (303).
   *
   * @param address path and parameters, of this gateway
   */
  record Next(String address) implements Reply {}

  /**
   * A file to keep.
   *
   * @param name what it is called
   * @param mediaType of what is in it
   */
  record Download(String name, String mediaType, byte[] content) implements Reply {}

  /**
   * A page that says why there is no other.
   *
   * @param status of HTTP
   */
  record Refused(int status) implements Reply {}
}
