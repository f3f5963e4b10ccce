package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A written commitment was received, 二(一)2 or 二(三)1.
 *
 * @param dueOn the last day for it, as the rulebook said when it was recorded
 * @param shortcomings what takes its effect away, as told to who filed it
 */
@EventType("io.qinggui.license.commitment-filed")
public record CommitmentFiled(
    String operatorId,
    String licenseNumber,
    String commitmentId,
    String track,
    @Nullable String service,
    LocalDate signedOn,
    LocalDate receivedOn,
    String addressee,
    LocalDate dueOn,
    List<String> shortcomings)
    implements LicenseEvent {

  /** Copies the collections. */
  public CommitmentFiled {
    shortcomings = List.copyOf(shortcomings);
  }

  /** Whether it was received by the date that was in force when it was recorded. */
  public boolean onTime() {
    return !receivedOn.isAfter(dueOn);
  }

  /** Whether nothing takes its effect away. */
  public boolean effective() {
    return shortcomings.isEmpty();
  }

  @Override
  public LocalDate legalDate() {
    return receivedOn;
  }
}
