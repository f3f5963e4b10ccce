package io.qinggui.license.act;

import io.qinggui.license.language.LicenseCommand.ChangeHolder;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.LicenseAnnulled;
import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseEvent.LicenseRevoked;
import io.qinggui.license.language.LicenseEvent.LicenseTakenOver;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes of holders of one license, in the order in which they took effect, which is the order
 * in which they are recorded: whoever passes a license on has held it.
 */
public record HolderChanges(List<LicenseHolderChanged> all) {

  /** None yet. */
  public static final HolderChanges NONE = new HolderChanges(List.of());

  /** The changes together with another one. */
  public HolderChanges with(LicenseHolderChanged change, LicenseRegistered registered) {
    if (!held(registered).operatorId().equals(change.operatorId()) || !isLatest(change)) {
      throw Decider.impossible(change, this);
    }
    List<LicenseHolderChanged> more = new ArrayList<>(all);
    more.add(change);
    return new HolderChanges(List.copyOf(more));
  }

  private boolean isLatest(LicenseHolderChanged change) {
    return all.isEmpty() || change.effectiveOn().isAfter(all.getLast().effectiveOn());
  }

  /** The license as its holder has it. */
  public LicenseRegistered held(LicenseRegistered registered) {
    return all.isEmpty() ? registered : of(registered, all.getLast().successorId());
  }

  private static LicenseRegistered of(LicenseRegistered it, String holder) {
    return new LicenseRegistered(
        holder, it.licenseNumber(), it.issuer(), it.grantedOn(), it.validUntil(), it.grants());
  }

  /**
   * What follows from another change.
   *
   * @param acts on the license
   * @param cancelledOn first day on which it is no longer in force for a cancellation
   */
  public Decision<LicenseEvent> decide(
      ChangeHolder command,
      LicenseRegistered registered,
      Acts acts,
      Optional<LocalDate> cancelledOn) {
    String holder = held(registered).operatorId();
    LocalDate on = command.effectiveOn();
    return Decision.decideUnless(
        Checks.all(
            recordedBefore(command),
            Checks.notInFuture("/effectiveOn", on, command.today()),
            Checks.notBefore("before-the-grant", "/effectiveOn", on, registered.grantedOn()),
            Checks.that(
                !holder.equals(command.successorId()),
                () -> Rejection.invalid("same-holder", "/successorId")),
            ended(on, registered, acts, cancelledOn)),
        () -> new Decision.Accepted<>(events(command, holder)));
  }

  private static List<LicenseEvent> events(ChangeHolder command, String holder) {
    return List.of(
        new LicenseHolderChanged(
            holder,
            command.licenseNumber(),
            command.successorId(),
            command.effectiveOn(),
            command.findings()),
        new LicenseTakenOver(
            command.successorId(), command.licenseNumber(), holder, command.effectiveOn()));
  }

  /** The holder of a day on which a change is recorded is known, and so is who comes after. */
  private Optional<Rejection> recordedBefore(ChangeHolder command) {
    return all.stream()
        .filter(it -> !it.effectiveOn().isBefore(command.effectiveOn()))
        .findFirst()
        .map(it -> Rejection.conflict(codeFor(command, it), details(it)));
  }

  private static String codeFor(ChangeHolder command, LicenseHolderChanged before) {
    boolean sameDay = before.effectiveOn().equals(command.effectiveOn());
    if (!sameDay) {
      return "holder-changed-later";
    }
    return before.successorId().equals(command.successorId())
        ? "holder-already-changed"
        : "holder-changed-differently";
  }

  private static Map<String, Object> details(LicenseHolderChanged it) {
    return Map.of("successorId", it.successorId(), "effectiveOn", it.effectiveOn().toString());
  }

  /** What has ended passes to nobody; what is suspended does, and stays suspended. */
  private static Optional<Rejection> ended(
      LocalDate date, LicenseRegistered registered, Acts acts, Optional<LocalDate> cancelledOn) {
    return Stream.concat(
            Stream.concat(Stream.of(acts.termEnds(registered).plusDays(1)), cancelledOn.stream()),
            acts.all().stream().flatMap(HolderChanges::end))
        .min(LocalDate::compareTo)
        .filter(end -> !date.isBefore(end))
        .map(end -> Rejection.conflict("license-ended", Map.of("endedOn", end.toString())));
  }

  private static Stream<LocalDate> end(LicenseEvent act) {
    return switch (act) {
      case LicenseRevoked it -> Stream.of(it.effectiveOn());
      case LicenseAnnulled it -> Stream.of(it.effectiveOn());
      case LicenseEvent other -> Stream.empty();
    };
  }
}
