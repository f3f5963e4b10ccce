package io.qinggui.platform.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event. Stored with every event, because it is evidence.
 *
 * @param subject the authenticated subject, for example {@code ca-33}, or {@code policy:...} for
 *     the system itself
 * @param role the role in which it acted, for example {@code ADMINISTRATION}
 * @param province two-digit code when the role is bound to a province
 * @param operatorId the operator for whom it acted, when the role is bound to one
 * @param name of the person or program, as the issuer of its token knew it then
 * @param client the program by which it came, for example {@code provincial-desk}
 */
public record Actor(
    String subject,
    String role,
    @Nullable String province,
    @Nullable String operatorId,
    @Nullable String name,
    @Nullable String client) {

  /** One of whom neither name nor client is known, as were all that came before they were kept. */
  public Actor(
      String subject, String role, @Nullable String province, @Nullable String operatorId) {
    this(subject, role, province, operatorId, null, null);
  }

  /** The same one under another name, or without one. */
  public Actor named(@Nullable String as) {
    return new Actor(subject, role, province, operatorId, as, client);
  }

  /** The system acting on a rule or a message, never on a person's request. */
  public static Actor system(String policy) {
    return new Actor("policy:" + policy, "SYSTEM", null, null);
  }
}
