package io.qinggui.platform.transparency.proof;

import static io.qinggui.platform.transparency.SampleLog.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.SampleLog;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogProofTest {

  private static final Policy POLICY = Policy.parse(utf8(SampleLog.policy()));

  private final SampleLog log = SampleLog.of(300);
  private final LogProof proof = LogProof.of(log.tree().inclusion(7), log.witnessed());

  @Test
  void a_proof_is_a_text_of_the_specification() {
    String text = new String(proof.format(), StandardCharsets.UTF_8);

    assertThat(text).startsWith("c2sp.org/tlog-proof@v1\nindex 7\n");
    assertThat(text).contains("=\n\nqinggui.example/ledgers/license\n300\n");
    assertThat(text.lines().skip(2).takeWhile(line -> !line.isEmpty())).hasSize(9);
    assertThat(LogProof.parse(proof.format())).isEqualTo(proof);
  }

  @Test
  void extra_data_is_carried() {
    LogProof extra = new LogProof(new byte[] {1, 2}, 7, proof.path(), proof.checkpoint());

    assertThat(new String(extra.format(), StandardCharsets.UTF_8))
        .startsWith("c2sp.org/tlog-proof@v1\nextra AQI=\nindex 7\n");
    assertThat(LogProof.parse(extra.format())).isEqualTo(extra).isNotEqualTo(proof);
  }

  @Test
  void a_leaf_is_proven_and_another_is_not() {
    assertThat(proof.verify(log.leaf(7), POLICY).isProven()).isTrue();
    assertThat(proof.verify(log.leaf(8), POLICY).included()).isFalse();
    assertThat(proof.verify(log.leaf(8), POLICY).isProven()).isFalse();
  }

  @Test
  void without_a_quorum_nothing_is_proven() {
    LogProof signedOnly = LogProof.of(log.tree().inclusion(7), log.signed());

    Proven proven = signedOnly.verify(log.leaf(7), POLICY);

    assertThat(proven.included()).isTrue();
    assertThat(proven.isProven()).isFalse();
  }

  @Test
  void a_proof_without_a_path_is_that_of_the_only_leaf() {
    SampleLog one = SampleLog.of(1);
    LogProof only = LogProof.of(one.tree().inclusion(0), one.witnessed());

    assertThat(LogProof.parse(only.format()).verify(one.leaf(0), POLICY).isProven()).isTrue();
  }

  @Test
  void no_single_bit_of_a_file_may_change() {
    byte[] file = LogProof.of(log.tree().inclusion(7), log.witnessed()).format();
    int proven = 0;
    for (int at = 0; at < file.length; at += 1 + at % 7) {
      byte[] altered = file.clone();
      altered[at] ^= (byte) (1 << at % 8);
      proven += isProven(altered) ? 1 : 0;
    }
    // a name or an id that changed makes a stranger of a signer; of the two of the log one is
    // enough
    assertThat(proven).isZero();
  }

  private boolean isProven(byte[] file) {
    try {
      Proven proven = LogProof.parse(file).verify(log.leaf(7), POLICY);
      return proven.isProven() && proven.judgement().logs().size() == 2;
    } catch (MalformedException | UnverifiedNoteException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "c2sp.org/tlog-proof@v1, c2sp.org/tlog-proof@v2",
    "index 7, index 07",
    "index 7, index -7",
    "index 7, idx 7",
    "index 7, extra AQ==",
    "'index 7\n', 'index 7\nindex 7\n'",
    "'index 7\n', 'extra \nindex 7\n'",
    "'index 7\n', 'extra AQ\nindex 7\n'",
    "'index 7\n', 'extra AQ==\nextra AQ==\nindex 7\n'",
    "'index 7\n', 'index 7\nAQ==\n'",
    "'=\n\nqinggui', '=\nqinggui'",
    "'=\n\nqinggui', '=\n\n\nqinggui'",
    "'\n300\n', '\n0300\n'",
  })
  void what_is_no_proof_is_refused(String part, String other) {
    String text = new String(proof.format(), StandardCharsets.UTF_8);
    assertThat(text).contains(part);

    assertThatThrownBy(() -> LogProof.parse(utf8(text.replace(part, other))))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void a_path_has_at_most_63_hashes() {
    String text = new String(proof.format(), StandardCharsets.UTF_8);
    String hash = log.leaf(0).base64() + "\n";

    assertThat(
            LogProof.parse(utf8(text.replace("index 7\n", "index 7\n" + hash.repeat(54)))).path())
        .hasSize(63);
    assertThatThrownBy(
            () -> LogProof.parse(utf8(text.replace("index 7\n", "index 7\n" + hash.repeat(55)))))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void a_proof_is_of_the_size_of_its_checkpoint() {
    assertThatThrownBy(() -> LogProof.of(log.tree(299).inclusion(7), log.signed()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LogProof(new byte[0], 7, List.of(), log.signed()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
