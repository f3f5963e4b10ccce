package io.qinggui.inspection.register.runtime;

import io.qinggui.inspection.language.RegisterEvent.LicenseFactNoted;
import io.qinggui.license.contract.FactWithdrawn;
import io.qinggui.license.contract.Grant;
import io.qinggui.license.contract.LicenseAnnulled;
import io.qinggui.license.contract.LicenseCancelled;
import io.qinggui.license.contract.LicenseExpanded;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.contract.LicenseHolderChanged;
import io.qinggui.license.contract.LicenseRegistered;
import io.qinggui.license.contract.LicenseRenewed;
import io.qinggui.license.contract.LicenseRevoked;
import io.qinggui.license.contract.LicenseSuspended;
import io.qinggui.license.contract.LicenseTakenOver;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.platform.reference.Service;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the rules may know of a published fact about a license. */
public final class LicenseFacts {

  /** What a license is made of, and what takes it back. */
  public static final Set<String> TYPES =
      Set.of(
          LicenseRegistered.TYPE,
          LicenseRenewed.TYPE,
          LicenseExpanded.TYPE,
          LicenseCancelled.TYPE,
          LicenseRevoked.TYPE,
          LicenseAnnulled.TYPE,
          LicenseSuspended.TYPE,
          LicenseHolderChanged.TYPE,
          LicenseTakenOver.TYPE,
          FactWithdrawn.TYPE);

  /** A publisher adds fields within a version; who does not know them goes without. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private LicenseFacts() {}

  /**
   * The fact in a note.
   *
   * @param recordedAt when this ledger took the note
   * @throws IllegalArgumentException when it makes no sense to the rules
   */
  public static Fact of(LicenseFactNoted note, Instant recordedAt) {
    FactRef ref = new FactRef(note.eventId(), recordedAt);
    Class<? extends LicenseFact> type =
        Objects.requireNonNull(LicenseFact.TYPES.get(note.type()), note.type());
    return of(JSON.convertValue(note.data(), type), ref);
  }

  private static Fact of(LicenseFact published, FactRef ref) {
    return switch (published) {
      case LicenseRegistered it ->
          new Fact.License(
              ref,
              it.licenseNumber(),
              it.issuer(),
              it.grantedOn(),
              it.validUntil(),
              grants(it.grants()));
      case LicenseRenewed it ->
          new Fact.Renewal(ref, it.licenseNumber(), it.decidedOn(), it.validUntil());
      case LicenseExpanded it ->
          new Fact.Expansion(ref, it.licenseNumber(), it.grantedOn(), grants(it.grants()));
      case LicenseCancelled it -> new Fact.Cancellation(ref, it.licenseNumber(), it.cancelledOn());
      case LicenseRevoked it -> new Fact.Revocation(ref, it.licenseNumber(), it.effectiveOn());
      case LicenseAnnulled it -> new Fact.Annulment(ref, it.licenseNumber(), it.effectiveOn());
      case LicenseSuspended it ->
          new Fact.Suspension(ref, it.licenseNumber(), it.from(), it.until());
      case LicenseHolderChanged it ->
          new Fact.HolderChange(
              ref, it.licenseNumber(), it.operatorId(), it.successorId(), it.effectiveOn());
      case LicenseTakenOver it -> new Fact.TakeOver(ref, it.licenseNumber(), it.predecessorId());
      case FactWithdrawn it -> new Fact.Withdrawal(ref, it.eventId(), it.replacedBy());
      default -> throw new IllegalArgumentException(published + " is no fact about a license");
    };
  }

  private static List<Fact.Grant> grants(List<Grant> grants) {
    return grants.stream()
        .map(
            it ->
                new Fact.Grant(
                    Service.valueOf(it.service()), Set.copyOf(it.provinces()), it.websiteHosting()))
        .toList();
  }
}
