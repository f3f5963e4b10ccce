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

/** The style sheet and the script of all pages, and the script that makes a draw again. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class AssetsController {

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final Resource style = new ClassPathResource("pages/qinggui.css");
  private final Resource icon = new ClassPathResource("pages/icon.svg");
  private final Resource script = new ClassPathResource("pages/qinggui.js");
  private final Resource draw = new ClassPathResource("pages/draw.js");

  @GetMapping("/assets/qinggui.css")
  ResponseEntity<Resource> style() {
    return asset(CSS, style);
  }

  @GetMapping("/assets/icon.svg")
  ResponseEntity<Resource> icon() {
    return asset(SVG, icon);
  }

  @GetMapping("/assets/qinggui.js")
  ResponseEntity<Resource> script() {
    return asset(SCRIPT, script);
  }

  @GetMapping("/assets/draw.js")
  ResponseEntity<Resource> draw() {
    return asset(SCRIPT, draw);
  }

  private static ResponseEntity<Resource> asset(MediaType type, Resource content) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .header("X-Content-Type-Options", "nosniff")
        .body(content);
  }
}
