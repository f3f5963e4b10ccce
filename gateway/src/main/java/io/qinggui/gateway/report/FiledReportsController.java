package io.qinggui.gateway.report;

import io.qinggui.gateway.reading.Forwarding;
import io.qinggui.gateway.reading.SentBody;
import io.qinggui.platform.reference.Province;
import io.qinggui.platform.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Filing a report of a quarter goes through here, because here its figures are counted: a digest
 * that is not theirs is refused. The inspection service keeps what is filed, and says what else is
 * wrong with it.
 */
@RestController
@Hidden
class FiledReportsController {

  private static final String PATH = "/api/v1/quarterly-reports";

  private final Reports reports;
  private final Forwarding forwarding;

  FiledReportsController(Reports reports, Forwarding forwarding) {
    this.reports = reports;
    this.forwarding = forwarding;
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> file(
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestParam(required = false) @Nullable String dryRun,
      @RequestHeader HttpHeaders headers) {
    byte[] sent = SentBody.of(body);
    SentBody.claim(sent, FiledReportsController::claim).ifPresent(it -> require(it, headers));
    return forwarding.post("inspection", PATH, sent, Forwarding.dryRun(dryRun), headers);
  }

  /** What a report says about its figures. */
  private record Claim(int year, int quarter, Scope scope, String digest) {}

  private static Optional<Claim> claim(JsonNode json) {
    int year = json.path("year").asInt(0);
    int quarter = json.path("quarter").asInt(0);
    String reporter = json.path("reporter").asString("");
    Instant knownAt = Instant.parse(json.path("knownAt").asString(""));
    return Optional.of(
        new Claim(
            year,
            quarter,
            Scope.ofQuarter(year, quarter, Province.isCode(reporter) ? reporter : null, knownAt),
            json.path("digest").asString("")));
  }

  private void require(Claim claim, HttpHeaders headers) {
    String counted = reports.digest(claim.year(), claim.quarter(), claim.scope(), headers);
    if (!counted.equals(claim.digest())) {
      throw ProblemException.conflict("digest-does-not-match", Map.of("digest", counted));
    }
  }
}
