package io.qinggui.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  @Test
  void a_service_says_things_in_its_own_way_and_no_other_service_hears_of_it() {
    assertThat(title(ProblemTexts.load("elsewhere"))).contains("别处的说法");
    assertThat(title(ProblemTexts.load("here"))).isNotEmpty().isEqualTo(title(ProblemTexts.load()));
  }

  private static java.util.Optional<String> title(ProblemTexts texts) {
    return texts.find(Language.CHINESE, "forbidden.title", Map.of());
  }
}
