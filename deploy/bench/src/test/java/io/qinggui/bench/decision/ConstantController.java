package io.qinggui.bench.decision;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * What an HTTP request costs that decides nothing: behind the same filters, the body is not even
 * read, and the answer is the bytes of some decision.
 */
@RestController
class ConstantController {

  private volatile byte[] answer = {};

  void answer(byte[] bytes) {
    this.answer = bytes;
  }

  @ApiResponse(
      responseCode = "200",
      description = "JSON, whatever it is",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = JsonNode.class)))
  @PostMapping(path = "/api/v1/constant", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] constant() {
    return answer;
  }
}
