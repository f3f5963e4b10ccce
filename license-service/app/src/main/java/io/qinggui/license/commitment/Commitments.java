package io.qinggui.license.commitment;

import io.qinggui.license.language.LicenseCommand.FileCommitment;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.CommitmentFiled;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.reference.Service;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Written commitments, 二(一)2 and 二(三)1. One that came late or went to somebody else than the
 * original issuer is on file all the same, without effect; who filed it is told why.
 *
 * @param ids of those on file
 */
public record Commitments(Set<String> ids) {

  /** None yet. */
  public static final Commitments NONE = new Commitments(Set.of());

  /** What follows from a filing. */
  public Decision<LicenseEvent> decide(FileCommitment command, LicenseRegistered license) {
    String id = idOf(command);
    return Decision.unless(
        Checks.that(
                !ids.contains(id),
                () -> Rejection.conflict("already-filed", Map.of("commitmentId", id)))
            .or(() -> refusal(command)),
        () -> filed(command, id, license));
  }

  /** The commitments together with another one. */
  public Commitments with(CommitmentFiled event) {
    Set<String> more = new HashSet<>(ids);
    more.add(event.commitmentId());
    return new Commitments(Set.copyOf(more));
  }

  private static Optional<Rejection> refusal(FileCommitment command) {
    Service service = command.service();
    return Checks.all(
        Checks.notInFuture("/receivedOn", command.receivedOn(), command.today()),
        Checks.notBefore(
            "received-before-signed", "/receivedOn", command.receivedOn(), command.signedOn()),
        switch (command.track()) {
          case COMPLIANCE ->
              Checks.that(
                  service == null, () -> Rejection.invalid("service-not-expected", "/service"));
          case SERVICE ->
              Checks.that(
                  service == Service.IRCS || service == Service.CDN,
                  () -> Rejection.invalid("service-cannot-be-committed", "/service"));
        });
  }

  private static CommitmentFiled filed(
      FileCommitment command, String id, LicenseRegistered license) {
    return new CommitmentFiled(
        license.operatorId(),
        license.licenseNumber(),
        id,
        command.track().name(),
        command.service() == null ? null : command.service().name(),
        command.signedOn(),
        command.receivedOn(),
        command.addressee(),
        command.rulebook().commitmentDeadline(),
        CommitmentDraft.review(command, license).reasons().stream().map(Enum::name).toList());
  }

  private static String idOf(FileCommitment command) {
    Track track = command.track();
    return ContentId.of(
        "CM",
        command.licenseNumber(),
        track,
        track == Track.SERVICE ? command.service() : "-",
        command.signedOn(),
        command.receivedOn(),
        command.addressee());
  }
}
