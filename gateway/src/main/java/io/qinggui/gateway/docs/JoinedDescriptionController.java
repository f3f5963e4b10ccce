package io.qinggui.gateway.docs;

import io.qinggui.gateway.export.ListFiles;
import io.qinggui.gateway.reading.ServiceDescriptions;
import io.qinggui.gateway.routing.Backends;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI descriptions of all services in one document, for programs that make clients. */
@Hidden
@RestController
class JoinedDescriptionController {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final ServiceDescriptions services;
  private final Backends backends;
  private final OpenApiWebMvcResource own;
  private final String ownName;
  private final String ownPath;

  JoinedDescriptionController(
      ServiceDescriptions services,
      Backends backends,
      OpenApiWebMvcResource own,
      @Value("${spring.application.name}") String ownName,
      @Value("${springdoc.api-docs.path}") String ownPath) {
    this.services = services;
    this.backends = backends;
    this.own = own;
    this.ownName = ownName;
    this.ownPath = ownPath;
  }

  /** What the gateway composes itself goes first: that is what its callers get. */
  @GetMapping("/api/docs/openapi.json")
  ResponseEntity<JsonNode> joined(HttpServletRequest request) throws Exception {
    JsonNode composed = JSON.readTree(own.openapiJson(request, ownPath, Locale.ENGLISH));
    DescriptionJoin join = new DescriptionJoin(info(composed)).with(ownName, composed);
    services.complete().forEach(each -> join.with(each.getKey(), each.getValue()));
    GatewayAdditions.addSuggestions(join.whole());
    GatewayAdditions.addFiles(join.whole(), ListFiles::isOf, ListFiles.TYPES);
    if (backends.issuesTokens()) {
      TokenDescription.addTo(join.whole());
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .body(join.whole());
  }

  private static ObjectNode info(JsonNode composed) {
    ObjectNode info = JSON.createObjectNode();
    info.put("title", "Qinggui 清规");
    info.put("version", composed.at("/info/version").asString("1"));
    return info;
  }
}
