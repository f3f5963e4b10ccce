package io.qinggui.license.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A written commitment was received (二(一)2 and 二(三)1).
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param commitmentId unique among all commitments
 * @param track {@code SERVICE}: to obtain the license for a service; {@code COMPLIANCE}: to reach
 *     the requirements of 2012
 * @param service the service of the {@code SERVICE} track, absent otherwise
 * @param signedOn date on the letter
 * @param receivedOn date of its receipt, the one that counts
 * @param addressee {@code MIIT} or a two-digit code
 * @param onTime received by the date in force when it was recorded
 * @param effective on time, and addressed to the original issuer
 */
public record CommitmentFiled(
    String operatorId,
    String licenseNumber,
    String commitmentId,
    String track,
    @Nullable String service,
    LocalDate signedOn,
    LocalDate receivedOn,
    String addressee,
    boolean onTime,
    boolean effective)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.commitment-filed.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
