package io.qinggui.platform.transparency.checkpoint;

import static io.qinggui.platform.transparency.SampleLog.TIME;
import static io.qinggui.platform.transparency.SampleLog.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.SampleLog;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.note.NoteSignature;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  /** The example of C2SP tlog-cosignature. */
  private static final String EXAMPLE =
      "example.com/behind-the-sofa\n20852163\n"
          + ROOT
          + "\n\n"
          + "\u2014 example.com/behind-the-sofa"
          + " Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
          + "\u2014 witness.example.com/w1"
          + " jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

  @Test
  void the_example_of_the_specification_is_read() {
    SignedCheckpoint signed = SignedCheckpoint.parse(utf8(EXAMPLE));

    assertThat(signed.checkpoint())
        .isEqualTo(
            Checkpoint.of("example.com/behind-the-sofa", 20_852_163, Hash.parse(ROOT, "root")));
    assertThat(signed.format()).isEqualTo(utf8(EXAMPLE));
    NoteSignature cosignature = signed.note().signatures().getLast();
    assertThat(cosignature.name()).isEqualTo("witness.example.com/w1");
    assertThat(ByteBuffer.wrap(cosignature.signature()).getLong()).isEqualTo(TIME);
  }

  @Test
  void extension_lines_are_kept_and_signed_by_ed25519_only() {
    Checkpoint checkpoint =
        new Checkpoint(SampleLog.ORIGIN, 0, Hash.OF_EMPTY_TREE, List.of("more", "盛 世"));

    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    String plain = Checkpoint.of(SampleLog.ORIGIN, 0, Hash.OF_EMPTY_TREE).text();
    assertThat(verifies(SampleLog.COURT, checkpoint, checkpoint.text())).isTrue();
    assertThat(verifies(SampleLog.COURT, checkpoint, plain)).isFalse();
    assertThat(verifies(SampleLog.CARRIER, checkpoint, plain)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\n",
        "a\n1\n",
        "a\n1\n" + ROOT,
        "\n1\n" + ROOT + "\n",
        "a\n01\n" + ROOT + "\n",
        "a\n-1\n" + ROOT + "\n",
        "a\n1 \n" + ROOT + "\n",
        "a\n9223372036854775808\n" + ROOT + "\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
        "a\n1\n" + ROOT + "\n\n",
        "a\n1\n" + ROOT + "\n\nb\n",
        "a\n1\n" + ROOT + "\nb",
        "a\n1\n" + ROOT + "\nb\tc\n",
      })
  void what_is_no_checkpoint_is_refused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void an_ed25519_cosignature_is_over_two_lines_and_the_text() {
    Checkpoint checkpoint = SampleLog.of(3).checkpoint();
    NoteSignature signature = SampleLog.COURT.cosign(checkpoint, TIME);
    byte[] message = utf8("cosignature/v1\ntime 1679315147\n" + checkpoint.text());

    assertThat(
            KeyAlgorithm.ED25519.verifies(
                SampleLog.COURT.verifierKey().publicKey(), message, behindTime(signature)))
        .isTrue();
  }

  @Test
  void an_ml_dsa_cosignature_is_over_a_structure() {
    Checkpoint checkpoint = SampleLog.of(3).checkpoint();
    NoteSignature signature = SampleLog.CARRIER.cosign(checkpoint, TIME);
    ByteBuffer message = ByteBuffer.allocate(12 + 1 + 18 + 8 + 1 + 31 + 8 + 8 + 32);
    message.put(utf8("subtree/v1\n\0"));
    message.put((byte) 18).put(utf8("carrier.example/w1"));
    message.putLong(TIME);
    message.put((byte) 31).put(utf8("qinggui.example/ledgers/license"));
    message.putLong(0).putLong(3).put(checkpoint.root().bytes());

    assertThat(message.hasRemaining()).isFalse();
    assertThat(
            KeyAlgorithm.ML_DSA_44.verifies(
                SampleLog.CARRIER.verifierKey().publicKey(),
                message.array(),
                behindTime(signature)))
        .isTrue();
  }

  @Test
  void a_cosignature_holds_for_its_time_only() {
    Checkpoint checkpoint = SampleLog.of(3).checkpoint();
    for (Cosigner cosigner : List.of(SampleLog.COURT, SampleLog.CARRIER)) {
      CheckpointVerifier verifier = new CheckpointVerifier(cosigner.verifierKey());
      NoteSignature signature = cosigner.cosign(checkpoint, TIME);
      assertThat(verifier.verifies(checkpoint.text(), signature.signature())).isTrue();
      assertThat(verifier.time(signature)).isEqualTo(TIME);
      assertThat(verifier.made(signature)).isTrue();

      byte[] later = signature.signature().clone();
      later[7]++;
      byte[] negative = signature.signature().clone();
      negative[0] = (byte) 0x80;
      assertThat(verifier.verifies(checkpoint.text(), later)).isFalse();
      assertThat(verifier.verifies(checkpoint.text(), negative)).isFalse();
      assertThat(verifier.verifies("no checkpoint\n", signature.signature())).isFalse();
    }
  }

  /** The log of the tests of litewitness, a witness in Go, is made from this seed. */
  @Test
  void a_foreign_log_with_ml_dsa_has_the_key_id_that_it_has_elsewhere() {
    byte[] seed =
        HexFormat.of().parseHex("2886adc2b0eabfce67c0472939127998bf886cf256bfee8ba76a253fce1146e0");
    Cosigner log =
        new Cosigner("example.com/mldsa-log", SigningKey.fromSeed(KeyAlgorithm.ML_DSA_44, seed));

    assertThat(log.verifierKey().format()).startsWith("example.com/mldsa-log+b5df45c5+BuhtcL97");
  }

  @Test
  void names_that_do_not_fit_are_refused() {
    Checkpoint checkpoint = Checkpoint.of("a".repeat(256), 0, Hash.OF_EMPTY_TREE);

    assertThatThrownBy(() -> new Cosigner("a".repeat(256), SampleLog.key(KeyAlgorithm.ED25519, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleLog.CARRIER.cosign(checkpoint, TIME))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleLog.COURT.cosign(checkpoint, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            new CheckpointVerifier(SampleLog.CARRIER.verifierKey())
                .verifies(checkpoint.text(), new byte[2428]))
        .isFalse();
  }

  private static boolean verifies(Cosigner cosigner, Checkpoint checkpoint, String text) {
    return new CheckpointVerifier(cosigner.verifierKey())
        .verifies(text, cosigner.cosign(checkpoint, TIME).signature());
  }

  private static byte[] behindTime(NoteSignature signature) {
    byte[] bytes = signature.signature();
    return Arrays.copyOfRange(bytes, 8, bytes.length);
  }
}
