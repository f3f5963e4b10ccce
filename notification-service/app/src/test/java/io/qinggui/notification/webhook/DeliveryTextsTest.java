package io.qinggui.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.endpoint.EndpointRefusal;
import io.qinggui.platform.web.problem.ProblemTexts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryTextsTest {

  private static final ProblemTexts TEXTS = ProblemTexts.load("notification");

  @Test
  void every_reason_has_its_texts_in_both_languages() {
    assertThat(
            Stream.concat(
                Stream.of(EndpointRefusal.values()).map(EndpointRefusal::code),
                Stream.of(Failure.values()).map(Failure::code)))
        .allMatch(TEXTS::isComplete);
  }
}
