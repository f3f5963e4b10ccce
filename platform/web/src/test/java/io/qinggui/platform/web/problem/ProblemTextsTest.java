package io.qinggui.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  @Test
  void a_service_says_things_in_its_own_way_and_no_other_service_hears_of_it() {
    assertThat(title(ProblemTexts.load("elsewhere"))).contains("别处的说法");
    assertThat(title(ProblemTexts.load("here"))).isNotEmpty().isEqualTo(title(ProblemTexts.load()));
  }

  @Test
  void what_fills_a_text_is_shown_as_it_is() {
    Map<String, ?> details = Map.of("name", "{limit} \\ $1 'x'", "limit", 262144);
    assertThat(new Template("It's {name}, not {limit}").fill(Language.ENGLISH, details))
        .isEqualTo("It's {limit} \\ $1 'x', not 262144");
  }

  private static Optional<String> title(ProblemTexts texts) {
    return texts.find(Language.CHINESE, "forbidden.title", Map.of());
  }
}
