package io.qinggui.gateway.annualcheck;

import io.qinggui.gateway.reading.Forwarding;
import io.qinggui.gateway.reading.Registers;
import io.qinggui.gateway.reading.SentBody;
import io.qinggui.gateway.reading.ServiceReads;
import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.routing.Backends;
import io.qinggui.platform.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
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
 * Concluding an annual check within a campaign goes through here, where the rules can be asked: a
 * conclusion against what they suggest says why. Outside of campaigns, as for checks of the past
 * that are filed later, nobody is asked.
 */
@RestController
@Hidden
class AnnualCheckController {

  private static final String PATH = "/api/v1/annual-checks";
  private static final String INSPECTION = "inspection";

  private final ServiceReads reads;
  private final Backends backends;
  private final Suggestions suggestions;
  private final Forwarding forwarding;
  private final Registers registers;

  AnnualCheckController(
      ServiceReads reads,
      Backends backends,
      Suggestions suggestions,
      Forwarding forwarding,
      Registers registers) {
    this.reads = reads;
    this.backends = backends;
    this.suggestions = suggestions;
    this.forwarding = forwarding;
    this.registers = registers;
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> conclude(
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestParam(required = false) @Nullable String dryRun,
      @RequestHeader HttpHeaders headers) {
    byte[] sent = SentBody.of(body);
    SentBody.claim(sent, AnnualCheckController::license)
        .flatMap(it -> registers.licenseUnknown(it, headers))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    SentBody.claim(sent, AnnualCheckController::claim)
        .filter(it -> isInCampaign(it, headers))
        .ifPresent(it -> require(it, headers));
    return forwarding.post(INSPECTION, PATH, sent, Forwarding.dryRun(dryRun), headers);
  }

  private static Optional<String> license(JsonNode json) {
    return Optional.of(json.path("licenseNumber").asString("")).filter(it -> !it.isBlank());
  }

  /** A conclusion without a reason for deviating. */
  private record Claim(String licenseNumber, int year, boolean qualified) {}

  private static Optional<Claim> claim(JsonNode json) {
    String license = json.path("licenseNumber").asString("");
    int year = json.path("year").asInt(0);
    String outcome = json.path("outcome").asString("");
    boolean isReasoned = !json.path("deviation").asString("").isBlank();
    boolean isWhole =
        !license.isBlank()
            && year > 0
            && (outcome.equals("QUALIFIED") || outcome.equals("UNQUALIFIED"));
    return isWhole && !isReasoned
        ? Optional.of(new Claim(license, year, outcome.equals("QUALIFIED")))
        : Optional.empty();
  }

  private boolean isInCampaign(Claim claim, HttpHeaders headers) {
    Question question =
        new Question(
            "/api/v1/annual-campaigns",
            Map.of(),
            Map.of(
                "licenseNumber",
                claim.licenseNumber(),
                "year",
                String.valueOf(claim.year()),
                "limit",
                "1"));
    return !reads
        .read(backends.service(INSPECTION), question, headers, Suggestions.INCOMPLETE)
        .json()
        .path("items")
        .isEmpty();
  }

  private void require(Claim claim, HttpHeaders headers) {
    String verdict =
        suggestions
            .of(List.of(claim.licenseNumber()), claim.year(), headers)
            .getFirst()
            .path("verdict")
            .stringValue();
    if (verdict.equals(claim.qualified() ? "DENY" : "ALLOW")) {
      throw ProblemException.conflict("deviation-needed", Map.of("suggestion", verdict));
    }
  }
}
