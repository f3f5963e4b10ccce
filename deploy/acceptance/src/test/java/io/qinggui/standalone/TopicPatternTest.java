package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.kafka.Topics;
import io.qinggui.repository.Repository;
import io.qinggui.standalone.service.ServiceApp;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pattern that {@code docs/topics.md} gives to consumers who subscribe by one. */
class TopicPatternTest {

  private static final Pattern GIVEN = Pattern.compile("`(qinggui\\\\\\.[^`]+)`");

  @Test
  void it_matches_the_facts_of_every_service_and_nothing_else() throws IOException {
    String page = Files.readString(Repository.ROOT.resolve("docs/topics.md"));
    Matcher given = GIVEN.matcher(page);
    assertThat(given.find()).isTrue();
    Pattern facts = Pattern.compile(given.group(1));

    assertThat(Arrays.stream(ServiceApp.values()).map(app -> "qinggui." + app.ledger()))
        .allMatch(topic -> facts.matcher(topic).matches());
    assertThat(facts.matcher(Topics.PROGRESS).matches()).isFalse();
    assertThat(facts.matcher(Topics.STANDING).matches()).isFalse();
  }
}
