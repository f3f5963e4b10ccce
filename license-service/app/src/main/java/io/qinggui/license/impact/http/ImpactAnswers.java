package io.qinggui.license.impact.http;

import io.qinggui.license.impact.runtime.Preview;
import io.qinggui.license.impact.runtime.PreviewProperties;
import io.qinggui.license.impact.runtime.Previews;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.Outcome.DryRun;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.reference.DerivedUuid;
import io.qinggui.platform.reference.Sha256;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.DryRunAnswer;
import io.qinggui.platform.web.write.WriteAnswers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The answer to the dry run of a change of the rulebook: with its impact when that is found while
 * the request waits, otherwise with the address at which to ask for it.
 */
@Component
public final class ImpactAnswers {

  static final String PREVIEW = "/api/v1/rulebook/amendments/previews/{previewId}";

  private static final Duration ASK_AGAIN = Duration.ofSeconds(2);
  private static final Duration COME_BACK = Duration.ofSeconds(10);

  private final Previews previews;
  private final Proposals proposals;
  private final WriteAnswers answers;
  private final PreviewProperties properties;

  ImpactAnswers(
      Previews previews, Proposals proposals, WriteAnswers answers, PreviewProperties properties) {
    this.previews = previews;
    this.proposals = proposals;
    this.answers = answers;
    this.properties = properties;
  }

  /** 200 or 202, with what the dry run would append. */
  public ResponseEntity<DryRunAnswer> of(
      DryRun<LicenseServiceEvent> dryRun, CommandRequest request) {
    long start = System.nanoTime();
    try {
      Preview preview = opened(dryRun, request);
      boolean ended = preview.await(left(start));
      ResponseEntity<DryRunAnswer> answer = answers.preview(dryRun, view(preview).members());
      return ended ? answer : askLater(preview, answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopping", e);
    }
  }

  /** The same request, by its idempotency key, finds the same preview again. */
  private Preview opened(DryRun<LicenseServiceEvent> dryRun, CommandRequest request)
      throws InterruptedException {
    EventIds ids = new EventIds(request.commandId());
    byte[] name = Sha256.of(request.commandId() + "\n" + request.fingerprint());
    return previews
        .open(
            DerivedUuid.of(name).toString(),
            () -> proposals.of(dryRun.events(), ids),
            properties.patience())
        .orElseThrow(this::tooMany);
  }

  private Duration left(long start) {
    return properties.patience().minusNanos(System.nanoTime() - start);
  }

  private static ResponseEntity<DryRunAnswer> askLater(
      Preview preview, ResponseEntity<DryRunAnswer> answer) {
    return ResponseEntity.accepted()
        .location(URI.create(WriteAnswers.path(PREVIEW, preview.id())))
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(ASK_AGAIN.toSeconds()))
        .body(answer.getBody());
  }

  private ProblemException tooMany() {
    return new ProblemException(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-previews",
            Map.of("atOnce", properties.atOnce()),
            List.of())
        .with(HttpHeaders.RETRY_AFTER, String.valueOf(COME_BACK.toSeconds()));
  }

  /** How far the preview of that id has come. */
  PreviewView find(String previewId) {
    return previews
        .find(previewId)
        .map(this::view)
        .orElseThrow(
            () -> ProblemException.notFound("preview-unknown", Map.of("previewId", previewId)));
  }

  private PreviewView view(Preview preview) {
    if (preview.state() == Preview.State.FAILED) {
      throw ProblemException.unavailable("preview-failed", Map.of(), COME_BACK);
    }
    return PreviewView.of(preview, proposals.ledger());
  }
}
