package io.qinggui.license.lifecycle;

import io.qinggui.license.language.CommitmentFiled;
import io.qinggui.license.language.FileCommitment;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.Service;
import java.util.Map;
import java.util.Optional;

/**
 * Written commitments, 二(一)2 and 二(三)1. One that came late or went to somebody else than the
 * original issuer is on file all the same, without effect; who filed it is told why.
 */
final class Commitments {

  private Commitments() {}

  static Decision<LicenseEvent> decide(FileCommitment command, LicenseFile file) {
    String id = idOf(command);
    if (file.commitments().contains(id)) {
      return Decision.reject(Rejection.conflict("already-filed", Map.of("commitmentId", id)));
    }
    return refusal(command)
        .<Decision<LicenseEvent>>map(Decision::reject)
        .orElseGet(() -> Decision.accept(filed(command, id, file)));
  }

  private static Optional<Rejection> refusal(FileCommitment command) {
    if (command.receivedOn().isAfter(command.today())) {
      return Optional.of(Rejection.invalid("date-in-future", "/receivedOn"));
    }
    if (command.receivedOn().isBefore(command.signedOn())) {
      return Optional.of(Rejection.invalid("received-before-signed", "/receivedOn"));
    }
    return switch (command.track()) {
      case COMPLIANCE ->
          command.service() == null
              ? Optional.empty()
              : Optional.of(Rejection.invalid("service-not-expected", "/service"));
      case SERVICE ->
          command.service() == Service.IRCS || command.service() == Service.CDN
              ? Optional.empty()
              : Optional.of(Rejection.invalid("service-cannot-be-committed", "/service"));
    };
  }

  private static CommitmentFiled filed(FileCommitment command, String id, LicenseFile file) {
    return new CommitmentFiled(
        file.operatorId(),
        file.licenseNumber(),
        id,
        command.track().name(),
        command.service() == null ? null : command.service().name(),
        command.signedOn(),
        command.receivedOn(),
        command.addressee(),
        command.rulebook().commitmentDeadline(),
        Paper.review(command, file.registered()).reasons().stream().map(Enum::name).toList());
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
