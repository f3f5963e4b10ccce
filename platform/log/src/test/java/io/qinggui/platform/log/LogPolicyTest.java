package io.qinggui.platform.log;

import static io.qinggui.platform.log.Jury.COURT;
import static io.qinggui.platform.log.Outside.SIGNERS;
import static io.qinggui.platform.log.Outside.seed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.policy.PolicyLog;
import io.qinggui.platform.witnessing.WitnessingSettings;
import org.junit.jupiter.api.Test;

class LogPolicyTest {

  private static final String COURT_LINE =
      "witness court " + COURT.verifierKey() + " https://court.example/w\n";
  private static final LogSigners BEFORE = new LogSigners(SIGNERS.origin(), seed(7), null);
  private static final LogSigners ELSEWHERE = new LogSigners("example/other", seed(8), null);

  @Test
  void a_file_with_witnesses_alone_serves_every_log() {
    LogPolicy policy = read("# ask Wang\n\n" + COURT_LINE + "quorum\tcourt\n");

    assertThat(policy.policy().logs())
        .extracting(PolicyLog::key)
        .containsExactlyElementsOf(SIGNERS.keys());
    assertThat(text(policy))
        .isEqualTo(
            "log %s\nlog %s\n%squorum court\n"
                .formatted(SIGNERS.keys().getFirst(), SIGNERS.keys().getLast(), COURT_LINE));
    assertThat(read(text(policy)).policy()).isEqualTo(policy.policy());
  }

  @Test
  void keys_that_it_lists_are_not_added_again_and_those_of_before_stay() {
    String listed = "log " + BEFORE.keys().getFirst() + "\nlog " + SIGNERS.keys().getLast() + "\n";

    LogPolicy policy = read(listed + COURT_LINE + "quorum court\n");

    assertThat(text(policy))
        .isEqualTo(
            "log " + SIGNERS.keys().getFirst() + "\n" + listed + COURT_LINE + "quorum court\n");
  }

  @Test
  void keys_of_other_logs_are_left_out() {
    LogPolicy policy = read("log " + ELSEWHERE.keys().getFirst() + "\nquorum none\n");

    assertThat(text(policy)).doesNotContain("example/other");
    assertThat(policy.policy().logs()).hasSize(2);
  }

  @Test
  void other_keys_alone_for_this_origin_are_told_with_the_right_ones() {
    assertThatThrownBy(() -> read("log " + BEFORE.keys().getFirst() + "\nquorum none\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("its keys of qinggui.example/ledgers/license are not those that sign")
        .hasMessageContaining(SIGNERS.keys().getFirst().format());
  }

  @Test
  void what_is_no_policy_is_told_with_its_line() {
    assertThatThrownBy(() -> read("# ask Wang\nquorum nobody\n"))
        .isInstanceOf(MalformedException.class)
        .hasMessage("line 2 of a policy: a name is not defined before");
  }

  @Test
  void without_witnesses_there_are_its_keys() {
    assertThat(text(LogPolicy.alone(BEFORE)))
        .isEqualTo("log " + BEFORE.keys().getFirst() + "\nquorum none\n");
  }

  @Test
  void what_is_to_be_served_has_to_be_within_reach() {
    LogPolicy policy = read("witness court " + COURT.verifierKey() + "\nquorum court\n");

    assertThat(new LogWitnessing(policy, Serving.LATEST, WitnessingSettings.usual())).isNotNull();
    assertThatThrownBy(
            () -> new LogWitnessing(policy, Serving.WITNESSED, WitnessingSettings.usual()))
        .hasMessage("its quorum cannot be reached by the witnesses that have a URL");
  }

  private static LogPolicy read(String file) {
    return LogPolicy.read(file.getBytes(UTF_8), SIGNERS);
  }

  private static String text(LogPolicy policy) {
    return new String(policy.file(), UTF_8);
  }
}
