package io.qinggui.gateway.pages;

import io.qinggui.gateway.session.Session;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import java.util.Comparator;
import java.util.List;

/**
 * Who is logged in, as the frame shows it.
 *
 * @param name by which people know the visitor
 * @param roles the weightiest first
 * @param secret that the forms of the session carry
 */
public record Visitor(String name, List<Role> roles, String secret) {

  static Visitor of(Session session) {
    Caller caller = session.caller();
    return new Visitor(
        caller.name() == null ? caller.subject() : caller.name(),
        caller.roles().stream().sorted(Comparator.naturalOrder()).toList(),
        session.secret());
  }

  /** The secret is one. */
  @Override
  public String toString() {
    return "Visitor[" + name + "]";
  }
}
