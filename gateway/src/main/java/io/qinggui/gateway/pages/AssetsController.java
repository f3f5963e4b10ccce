package io.qinggui.gateway.pages;

import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one style sheet and the one script of all pages. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class AssetsController {

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

  private final Resource style = new ClassPathResource("pages/qinggui.css");
  private final Resource script = new ClassPathResource("pages/qinggui.js");

  @GetMapping("/assets/qinggui.css")
  ResponseEntity<Resource> style() {
    return asset(CSS, style);
  }

  @GetMapping("/assets/qinggui.js")
  ResponseEntity<Resource> script() {
    return asset(SCRIPT, script);
  }

  private static ResponseEntity<Resource> asset(MediaType type, Resource content) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .header("X-Content-Type-Options", "nosniff")
        .body(content);
  }
}
