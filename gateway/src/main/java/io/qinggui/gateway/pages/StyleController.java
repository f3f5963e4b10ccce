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

/** The one style sheet of all pages. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class StyleController {

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

  private final Resource style = new ClassPathResource("pages/qinggui.css");

  @GetMapping("/assets/qinggui.css")
  ResponseEntity<Resource> style() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .header("X-Content-Type-Options", "nosniff")
        .body(style);
  }
}
