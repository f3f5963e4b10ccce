package io.qinggui.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class MessageIdentifiersTest {

  @Test
  void messages_get_theirs_from_here() {
    assertThat(IdentifierFactory.getInstance()).isInstanceOf(MessageIdentifiers.class);
  }

  @Test
  void none_is_given_twice_by_many_threads_and_two_processes() {
    MessageIdentifiers one = new MessageIdentifiers();
    MessageIdentifiers other = new MessageIdentifiers();
    Set<String> given =
        IntStream.range(0, 10_000)
            .parallel()
            .mapToObj(i -> (i % 2 == 0 ? one : other).generateIdentifier())
            .collect(Collectors.toSet());
    assertThat(given).hasSize(10_000);
  }
}
