package io.qinggui.bench.decision;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

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

  /** Described as some object, which it is, and not as the bytes that it is sent from. */
  @PostMapping(path = "/api/v1/constant", produces = MediaType.APPLICATION_JSON_VALUE)
  Object constant() {
    return answer;
  }
}
