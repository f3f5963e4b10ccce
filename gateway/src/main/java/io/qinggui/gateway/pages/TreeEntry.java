package io.qinggui.gateway.pages;

import io.qinggui.platform.web.caller.Caller;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A page in the tree on the left. Each page declares its own as a bean; where it stands is told by
 * {@code @Order}.
 *
 * @param path its address
 * @param text key of what it is called
 * @param shownTo who is offered it; a visitor without a login is empty
 */
public record TreeEntry(String path, String text, Predicate<Optional<Caller>> shownTo) {

  /** A page for everybody. */
  public static TreeEntry open(String path, String text) {
    return new TreeEntry(path, text, visitor -> true);
  }

  /** A page for whoever is logged in and is one of those meant. */
  public static TreeEntry forVisitors(String path, String text, Predicate<Caller> meant) {
    return new TreeEntry(path, text, visitor -> visitor.filter(meant).isPresent());
  }
}
