package io.qinggui.gateway.registration;

import io.qinggui.gateway.reading.Forwarding;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.gateway.reading.Registers;
import io.qinggui.gateway.reading.SentBody;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.function.Function;
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
 * A license, and an application for one, is of an operator that is registered. The register is
 * asked itself: what the license service has noted of it comes by Kafka, and may be late. What is
 * registered while the register cannot be asked says {@code operatorUnregistered} until it is.
 */
@Hidden
@RestController
class RegistrationController {

  private static final String LICENSES = "/api/v1/licenses";
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String LICENSE = "license";

  private final Registers registers;
  private final Forwarding forwarding;

  RegistrationController(Registers registers, Forwarding forwarding) {
    this.registers = registers;
    this.forwarding = forwarding;
  }

  /**
   * A license that is to be.
   *
   * @param licenseNumber empty in an application
   */
  private record Claim(String operatorId, String licenseNumber) {}

  @PostMapping(LICENSES)
  ResponseEntity<byte[]> register(
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestParam(required = false) @Nullable String dryRun,
      @RequestHeader HttpHeaders headers) {
    return checked(LICENSES, SentBody.of(body), dryRun, headers, RegistrationController::license);
  }

  @PostMapping(APPLICATIONS)
  ResponseEntity<byte[]> apply(
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestParam(required = false) @Nullable String dryRun,
      @RequestHeader HttpHeaders headers) {
    return checked(
        APPLICATIONS, SentBody.of(body), dryRun, headers, RegistrationController::application);
  }

  private ResponseEntity<byte[]> checked(
      String path,
      byte[] body,
      @Nullable String dryRun,
      HttpHeaders headers,
      Function<JsonNode, Optional<Claim>> reading) {
    SentBody.claim(body, reading).ifPresent(it -> requireRegistered(it, headers));
    return forwarding.post(LICENSE, path, body, Forwarding.dryRun(dryRun), headers);
  }

  private static Optional<Claim> license(JsonNode json) {
    return claim(json, json.path("licenseNumber").asString(""));
  }

  private static Optional<Claim> application(JsonNode json) {
    return json.path("kind").asString("").equals("NEW_LICENSE")
        ? claim(json, "")
        : Optional.empty();
  }

  private static Optional<Claim> claim(JsonNode json, String licenseNumber) {
    String operator = json.path("operatorId").asString("");
    return operator.isBlank() ? Optional.empty() : Optional.of(new Claim(operator, licenseNumber));
  }

  private void requireRegistered(Claim claim, HttpHeaders headers) {
    Optional<RefusedByService> refusal = registers.operatorUnknown(claim.operatorId(), headers);
    // one that is registered already is told so, whoever holds it
    if (refusal.isPresent() && !isRegistered(claim.licenseNumber(), headers)) {
      throw refusal.get();
    }
  }

  private boolean isRegistered(String licenseNumber, HttpHeaders headers) {
    return !licenseNumber.isBlank() && registers.licenseUnknown(licenseNumber, headers).isEmpty();
  }
}
