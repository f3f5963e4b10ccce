package io.qinggui.gateway.docs;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The AsyncAPI document of the events, as this version publishes them. */
@Hidden
@RestController
class EventDescriptionController {

  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Resource document =
      new ClassPathResource("asyncapi.json", EventDescriptionController.class);

  @GetMapping("/api/docs/asyncapi.json")
  ResponseEntity<Resource> events() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .body(document);
  }
}
