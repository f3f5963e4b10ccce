package io.qinggui.gateway.docs;

import io.qinggui.gateway.session.Sessions;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a visitor finds at the bare address. */
@Hidden
@RestController
class LandingController {

  private final Sessions sessions;

  LandingController(Sessions sessions) {
    this.sessions = sessions;
  }

  /** As a visitor may write it. */
  @GetMapping("/api/docs/")
  ResponseEntity<Void> documentation() {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/api/docs")).build();
  }

  /** Who has a browser is shown the pages. */
  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<Void> pages(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(sessions.of(request).isPresent() ? "/desk" : "/public"))
        .build();
  }

  @GetMapping(path = "/", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, String> landing() {
    return new TreeMap<>(
        Map.of(
            "name", "Qinggui 清规",
            "api", "/api/v1",
            "documentation", "/api/docs",
            "health", "/actuator/health"));
  }
}
