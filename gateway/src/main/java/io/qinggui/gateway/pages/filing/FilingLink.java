package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A write that a page may offer. Whether it is taken is for the interface to say.
 *
 * @param operationId of the interface's description
 * @param roles that may be offered it
 * @param states in which the thing that it is about can take it; empty: in all
 */
public record FilingLink(String operationId, Set<Role> roles, Set<String> states) {

  /** Copies the sets. */
  public FilingLink {
    roles = Set.copyOf(roles);
    states = Set.copyOf(states);
  }

  static FilingLink of(String operationId, Role... roles) {
    return new FilingLink(operationId, EnumSet.copyOf(Arrays.asList(roles)), Set.of());
  }

  FilingLink in(String... phases) {
    return new FilingLink(operationId, roles, Set.of(phases));
  }

  boolean isFor(Caller caller) {
    return roles.stream().anyMatch(caller::is);
  }

  boolean isIn(String state) {
    return states.isEmpty() || states.contains(state);
  }

  /** Where its form is; path variables and values to begin with are parameters. */
  public String path() {
    return "/filings/" + operationId;
  }

  /** What it is called. */
  public String label(PageTexts texts) {
    return texts.text("filing.title." + operationId);
  }
}
