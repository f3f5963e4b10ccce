package io.qinggui.platform.decider;

import io.qinggui.platform.reference.Authority;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which capacities somebody files. A command that not everybody may send carries one, and its
 * decider says what they entitle to: it alone knows the state that this depends on.
 *
 * @param ministry as the ministry, which stands above every administration
 * @param province as the administration of this province (two-digit code)
 * @param operatorId as this operator
 * @param carrierId as this carrier
 * @param evaluator as an evaluation body
 */
public record Filer(
    boolean ministry,
    @Nullable String province,
    @Nullable String operatorId,
    @Nullable String carrierId,
    boolean evaluator) {

  /** The ministry. */
  public static Filer ofMinistry() {
    return new Filer(true, null, null, null, false);
  }

  /** The administration of a province. */
  public static Filer ofAdministration(String province) {
    return new Filer(false, province, null, null, false);
  }

  /** An operator. */
  public static Filer ofOperator(String operatorId) {
    return new Filer(false, null, operatorId, null, false);
  }

  /** A carrier. */
  public static Filer ofCarrier(String carrierId) {
    return new Filer(false, null, null, carrierId, false);
  }

  /** An evaluation body. */
  public static Filer ofEvaluator() {
    return new Filer(false, null, null, null, true);
  }

  /** Whether this is an authority at all. */
  public boolean isOfficer() {
    return ministry || province != null;
  }

  /** The authority: {@code MIIT} or the code of the administration; empty for anybody else. */
  public Optional<String> authority() {
    return ministry ? Optional.of(Authority.MIIT) : Optional.ofNullable(province);
  }

  /** Whether what concerns a province may be written. */
  public boolean actsIn(String provinceCode) {
    return ministry || provinceCode.equals(province);
  }

  /**
   * Whether what an authority has to say may be said: by itself, or by the ministry above it.
   *
   * @param authority {@code MIIT} or a province code
   */
  public boolean actsFor(String authority) {
    return ministry || authority.equals(province);
  }

  /** Whether this is the operator itself. */
  public boolean isOperator(String id) {
    return id.equals(operatorId);
  }

  /** Whether this is the carrier itself. */
  public boolean isCarrier(String id) {
    return id.equals(carrierId);
  }
}
