package io.qinggui.license.act;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand.AnnulLicense;
import io.qinggui.license.language.LicenseCommand.ExpandLicense;
import io.qinggui.license.language.LicenseCommand.RenewLicense;
import io.qinggui.license.language.LicenseCommand.RevokeLicense;
import io.qinggui.license.language.LicenseCommand.SuspendLicense;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.LicenseAnnulled;
import io.qinggui.license.language.LicenseEvent.LicenseExpanded;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseEvent.LicenseRenewed;
import io.qinggui.license.language.LicenseEvent.LicenseRevoked;
import io.qinggui.license.language.LicenseEvent.LicenseSuspended;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The acts on one license, in the order in which they were recorded, which need not be the order in
 * which they happened.
 */
public record Acts(List<LicenseEvent> all) {

  /** None yet. */
  public static final Acts NONE = new Acts(List.of());

  /** The acts together with another one. */
  public Acts with(LicenseEvent act) {
    List<LicenseEvent> more = new ArrayList<>(all);
    more.add(act);
    return new Acts(List.copyOf(more));
  }

  /**
   * What follows from an expansion.
   *
   * @param grantsRefused what is wrong with the grants by themselves
   */
  public Decision<LicenseEvent> decide(
      ExpandLicense command, LicenseRegistered license, Optional<Rejection> grantsRefused) {
    LicenseExpanded expanded =
        new LicenseExpanded(
            license.operatorId(),
            license.licenseNumber(),
            command.grantedOn(),
            command.grants(),
            command.findings());
    return Decision.unless(
        Checks.all(
            Checks.notInFuture("/grantedOn", command.grantedOn(), command.today()),
            notBeforeTheGrant("/grantedOn", command.grantedOn(), license),
            grantsRefused,
            Checks.that(
                all.stream().noneMatch(it -> isSame(it, expanded)),
                () -> again("already-expanded", "grantedOn", command.grantedOn()))),
        () -> expanded);
  }

  /** What the rules had against it may have changed since it was recorded first. */
  private static boolean isSame(LicenseEvent act, LicenseExpanded another) {
    return act instanceof LicenseExpanded before
        && before.grantedOn().equals(another.grantedOn())
        && before.grants().equals(another.grants());
  }

  /** What follows from a renewal. */
  public Decision<LicenseEvent> decide(RenewLicense command, LicenseRegistered license) {
    return Decision.unless(
        Checks.all(
            Checks.notInFuture("/decidedOn", command.decidedOn(), command.today()),
            Checks.notBefore(
                "decided-before-applied", "/decidedOn", command.decidedOn(), appliedOn(command)),
            notBeforeTheGrant("/decidedOn", command.decidedOn(), license),
            renewedBefore(command),
            Checks.that(
                command.validUntil().isAfter(termBefore(command.decidedOn(), license)),
                () -> Rejection.invalid("term-not-longer", "/validUntil"))),
        () ->
            new LicenseRenewed(
                license.operatorId(),
                license.licenseNumber(),
                command.appliedOn(),
                command.decidedOn(),
                command.validUntil(),
                command.findings()));
  }

  private static LocalDate appliedOn(RenewLicense command) {
    LocalDate applied = command.appliedOn();
    return applied == null ? LocalDate.MIN : applied;
  }

  private Optional<Rejection> renewedBefore(RenewLicense command) {
    return renewals()
        .filter(it -> it.decidedOn().equals(command.decidedOn()))
        .findFirst()
        .map(
            it ->
                again(
                    it.validUntil().equals(command.validUntil())
                        ? "already-renewed"
                        : "renewed-differently",
                    "validUntil",
                    it.validUntil()));
  }

  /** The last day of the term that counted when it was decided. */
  private LocalDate termBefore(LocalDate decidedOn, LicenseRegistered license) {
    return lastDay(renewals().filter(it -> it.decidedOn().isBefore(decidedOn)), license);
  }

  /** The last day of the license's last term, whatever else may have ended it. */
  public LocalDate termEnds(LicenseRegistered license) {
    return lastDay(renewals(), license);
  }

  private static LocalDate lastDay(Stream<LicenseRenewed> renewals, LicenseRegistered license) {
    return renewals
        .map(LicenseRenewed::validUntil)
        .max(LocalDate::compareTo)
        .orElse(license.validUntil());
  }

  private Stream<LicenseRenewed> renewals() {
    return all.stream().filter(LicenseRenewed.class::isInstance).map(LicenseRenewed.class::cast);
  }

  /** What expansions have granted. */
  public Stream<Grant> granted() {
    return all.stream()
        .filter(LicenseExpanded.class::isInstance)
        .flatMap(it -> ((LicenseExpanded) it).grants().stream());
  }

  /** What follows from a revocation. */
  public Decision<LicenseEvent> decide(RevokeLicense command, LicenseRegistered license) {
    return Decision.unless(
        Checks.all(
            once(
                LicenseRevoked.class,
                holder -> revoked(command, holder),
                "already-revoked",
                "revoked-differently",
                command.effectiveOn()),
            Checks.notInFuture("/decidedOn", command.decidedOn(), command.today()),
            effectiveAfter(command.decidedOn(), command.effectiveOn(), license)),
        () -> revoked(command, license.operatorId()));
  }

  private static LicenseRevoked revoked(RevokeLicense command, String holder) {
    return new LicenseRevoked(
        holder,
        command.licenseNumber(),
        command.decidedOn(),
        command.effectiveOn(),
        command.caseId(),
        command.basis());
  }

  /** What follows from an annulment. */
  public Decision<LicenseEvent> decide(AnnulLicense command, LicenseRegistered license) {
    return Decision.unless(
        Checks.all(
            once(
                LicenseAnnulled.class,
                holder -> annulled(command, holder),
                "already-annulled",
                "annulled-differently",
                command.effectiveOn()),
            Checks.notInFuture("/decidedOn", command.decidedOn(), command.today()),
            // an annulled grant may count as never made, so it may be annulled from before
            notBeforeTheGrant("/effectiveOn", command.effectiveOn(), license)),
        () -> annulled(command, license.operatorId()));
  }

  private static LicenseAnnulled annulled(AnnulLicense command, String holder) {
    return new LicenseAnnulled(
        holder,
        command.licenseNumber(),
        command.decidedOn(),
        command.effectiveOn(),
        command.basis());
  }

  /**
   * What is recorded once.
   *
   * @param act as it is recorded of a holder
   */
  private Optional<Rejection> once(
      Class<? extends LicenseEvent> kind,
      Function<String, LicenseEvent> act,
      String same,
      String different,
      LocalDate effectiveOn) {
    return all.stream()
        .filter(kind::isInstance)
        .findFirst()
        .map(it -> again(isSame(it, act) ? same : different, "effectiveOn", effectiveOn));
  }

  /** It stays the same act when the license has passed to another holder since. */
  private static boolean isSame(LicenseEvent recorded, Function<String, LicenseEvent> act) {
    return recorded.equals(act.apply(recorded.operatorId()));
  }

  private static Optional<Rejection> effectiveAfter(
      LocalDate decidedOn, LocalDate effectiveOn, LicenseRegistered license) {
    return Checks.all(
        Checks.notBefore("effective-before-decided", "/effectiveOn", effectiveOn, decidedOn),
        notBeforeTheGrant("/effectiveOn", effectiveOn, license));
  }

  /** What follows from a suspension. */
  public Decision<LicenseEvent> decide(SuspendLicense command, LicenseRegistered license) {
    LocalDate until = command.until();
    return Decision.unless(
        Checks.all(
            notBeforeTheGrant("/from", command.from(), license),
            Checks.that(
                until == null || until.isAfter(command.from()),
                () -> Rejection.invalid("ends-before-it-begins", "/until")),
            Checks.that(
                all.stream().noneMatch(it -> isSame(it, holder -> suspended(command, holder))),
                () -> again("already-suspended", "from", command.from()))),
        () -> suspended(command, license.operatorId()));
  }

  private static LicenseSuspended suspended(SuspendLicense command, String holder) {
    return new LicenseSuspended(
        holder, command.licenseNumber(), command.from(), command.until(), command.basis());
  }

  private static Optional<Rejection> notBeforeTheGrant(
      String pointer, LocalDate date, LicenseRegistered license) {
    return Checks.notBefore("before-the-grant", pointer, date, license.grantedOn());
  }

  private static Rejection again(String code, String field, LocalDate date) {
    return Rejection.conflict(code, Map.of(field, date.toString()));
  }
}
