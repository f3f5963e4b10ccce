package io.qinggui.platform.web.caller;

import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.reference.Authority;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated client; a controller takes it as an argument.
 *
 * <p>Methods that begin with {@code is} or {@code may} answer; those that begin with {@code
 * require} throw a 403 problem {@code forbidden}. Checks combine: {@code
 * caller.require(caller.mayActForIssuer(issuer) || caller.isOperator(operatorId))}.
 *
 * @param subject the token's subject, for example {@code ca-33}
 * @param roles its roles; unknown ones are left out
 * @param province two-digit code of the administration's province, or {@code null}
 * @param operatorId the operator it acts for, or {@code null}
 * @param name of the person or program, for people to read, or {@code null}
 * @param client the program by which the caller came, or {@code null}
 */
public record Caller(
    String subject,
    Set<Role> roles,
    @Nullable String province,
    @Nullable String operatorId,
    @Nullable String name,
    @Nullable String client) {

  /** Copies the roles. */
  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Whether the caller has this role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether the caller has one of these roles. */
  public boolean isAnyOf(Role... any) {
    return Arrays.stream(any).anyMatch(roles::contains);
  }

  /** Whether the caller is the administration of this province. */
  public boolean isAdministrationOf(String provinceCode) {
    return is(Role.ADMINISTRATION) && provinceCode.equals(province);
  }

  /** Whether the caller is this operator. */
  public boolean isOperator(String id) {
    return is(Role.OPERATOR) && id.equals(operatorId);
  }

  /** Whether the caller may write what concerns a province: MIIT, or its administration. */
  public boolean mayActInProvince(String provinceCode) {
    return is(Role.MIIT) || isAdministrationOf(provinceCode);
  }

  /**
   * Whether the caller may write as the issuer of a license: MIIT always, an administration for
   * what it issued itself.
   *
   * @param issuer {@code MIIT} or a province code
   */
  public boolean mayActForIssuer(String issuer) {
    return is(Role.MIIT) || (!Authority.isMinistry(issuer) && isAdministrationOf(issuer));
  }

  /** Whether the caller may read about an operator: everybody but an OPERATOR about others. */
  public boolean mayReadOperator(String id) {
    return mayReadAll() || isOperator(id);
  }

  /** Whether the caller may read about all operators. */
  public boolean mayReadAll() {
    return isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.EVALUATOR, Role.CARRIER, Role.AUDITOR);
  }

  /** Refuses unless the condition holds. */
  public void require(boolean entitled) {
    if (!entitled) {
      throw ProblemException.forbidden("forbidden", Map.of());
    }
  }

  /** Refuses unless the caller has one of these roles. */
  public void requireRole(Role... any) {
    require(isAnyOf(any));
  }

  /** Refuses unless {@link #mayActInProvince}. */
  public void requireProvince(String provinceCode) {
    require(mayActInProvince(provinceCode));
  }

  /** Refuses unless {@link #mayActForIssuer}. */
  public void requireIssuer(String issuer) {
    require(mayActForIssuer(issuer));
  }

  /** Refuses unless {@link #mayReadOperator}. */
  public void requireReadOperator(String id) {
    require(mayReadOperator(id));
  }

  /** Refuses unless {@link #mayReadAll}. */
  public void requireReadAll() {
    require(mayReadAll());
  }

  /** In which capacities the caller files; what they entitle to is for deciders to say. */
  public Filer filer() {
    return new Filer(
        is(Role.MIIT),
        is(Role.ADMINISTRATION) ? province : null,
        is(Role.OPERATOR) ? operatorId : null,
        is(Role.CARRIER) ? operatorId : null,
        is(Role.EVALUATOR));
  }

  /**
   * The caller as it is stored with events, in its weightiest role.
   *
   * @throws ProblemException 403 when the token has no known role
   */
  public Actor actor() {
    Role role =
        roles.stream()
            .sorted()
            .findFirst()
            .orElseThrow(() -> ProblemException.forbidden("forbidden", Map.of()));
    return new Actor(
        Objects.requireNonNull(subject), role.name(), province, operatorId, name, client);
  }
}
