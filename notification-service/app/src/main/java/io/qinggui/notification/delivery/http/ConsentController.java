package io.qinggui.notification.delivery.http;

import io.qinggui.notification.delivery.runtime.Consents;
import io.qinggui.platform.web.caller.OpenPaths;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where an endpoint that was asked whether it wants deliveries may consent later (CloudEvents, HTTP
 * webhooks, section 4.1: by GET or POST). The address itself is the proof that it was asked.
 */
@RestController
class ConsentController {

  private static final String PATH = "/api/v1/webhook-consents/{subscriptionId}/{token}";

  private final Consents consents;

  ConsentController(Consents consents) {
    this.consents = consents;
  }

  @Configuration(proxyBeanMethods = false)
  static class Open {

    /** An endpoint has no token of ours. */
    @Bean
    OpenPaths webhookConsents() {
      return new OpenPaths(List.of("/api/v1/webhook-consents/**"));
    }
  }

  private static final String GRANTED = "Deliveries begin";

  @SecurityRequirements
  @Operation(summary = "Consent to deliveries, as the endpoint that was asked")
  @ApiResponse(responseCode = "204", description = GRANTED)
  @PostMapping(PATH)
  ResponseEntity<Void> post(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @PathVariable @ValidText(max = 100) String token) {
    return grant(subscriptionId, token);
  }

  @SecurityRequirements
  @Operation(summary = "Consent to deliveries by following a link")
  @ApiResponse(responseCode = "204", description = GRANTED)
  @GetMapping(PATH)
  ResponseEntity<Void> get(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @PathVariable @ValidText(max = 100) String token) {
    return grant(subscriptionId, token);
  }

  private ResponseEntity<Void> grant(String subscriptionId, String token) {
    if (!consents.grant(subscriptionId, token)) {
      throw ProblemException.notFound("consent-unknown", Map.of());
    }
    return ResponseEntity.noContent().build();
  }
}
