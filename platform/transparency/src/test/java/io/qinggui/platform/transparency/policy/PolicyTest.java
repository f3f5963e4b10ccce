package io.qinggui.platform.transparency.policy;

import static io.qinggui.platform.transparency.SampleLog.TIME;
import static io.qinggui.platform.transparency.SampleLog.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.SampleLog;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.Cosigner;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.note.SignatureType;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.note.VerifierKey;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

  private static final String LOG = SampleLog.SIGNER.verifierKey().format();
  private static final String COURT = SampleLog.COURT.verifierKey().format();
  private static final String CARRIER = SampleLog.CARRIER.verifierKey().format();

  private final SampleLog log = SampleLog.of(5);

  @Test
  void a_checkpoint_with_log_and_quorum_is_trusted() {
    Policy policy = Policy.parse(utf8(SampleLog.policy()));

    Judgement judgement = policy.judge(log.witnessed());

    assertThat(judgement.isTrusted()).isTrue();
    assertThat(judgement.witnessed()).isEqualTo(Map.of("court", TIME, "carrier", TIME + 1));
    assertThat(judgement.logs())
        .containsExactly(SampleLog.SIGNER.verifierKey(), SampleLog.PQ_SIGNER.verifierKey());
    assertThat(policy.logs().getFirst().url()).isEqualTo("https://qinggui.example/log/license");
    assertThat(policy.witnesses().getLast().url()).isNull();
  }

  @Test
  void without_its_quorum_it_is_not_trusted() {
    Policy policy = Policy.parse(utf8(SampleLog.policy()));
    Checkpoint checkpoint = log.checkpoint();

    Judgement alone = policy.judge(log.signed());
    Judgement half =
        policy.judge(log.signed().with(List.of(SampleLog.COURT.cosign(checkpoint, TIME))));

    assertThat(alone.quorum()).isFalse();
    assertThat(half.witnessed()).containsOnlyKeys("court");
    assertThat(half.isTrusted()).isFalse();
  }

  @Test
  void without_the_log_it_is_not_trusted() {
    Checkpoint checkpoint = log.checkpoint();
    SignedCheckpoint cosigned =
        SignedCheckpoint.of(
            checkpoint,
            List.of(
                SampleLog.COURT.cosign(checkpoint, TIME),
                SampleLog.CARRIER.cosign(checkpoint, TIME)));

    Judgement judgement = Policy.parse(utf8(SampleLog.policy())).judge(cosigned);

    assertThat(judgement.quorum()).isTrue();
    assertThat(judgement.isTrusted()).isFalse();
  }

  @Test
  void a_log_is_known_for_its_own_origin_only() {
    Checkpoint checkpoint = Checkpoint.of("another.example", 5, log.tree().root());
    SignedCheckpoint signed =
        SignedCheckpoint.of(checkpoint, List.of(SampleLog.SIGNER.sign(checkpoint.text())));

    Judgement judgement = Policy.parse(utf8("log " + LOG + "\nquorum none\n")).judge(signed);

    assertThat(judgement.quorum()).isTrue();
    assertThat(judgement.isTrusted()).isFalse();
  }

  @Test
  void a_witness_is_no_log_of_another_origin_though_its_key_is_a_logs() {
    Checkpoint checkpoint = Checkpoint.of("another.example", 5, log.tree().root());
    SignedCheckpoint cosigned =
        SignedCheckpoint.of(checkpoint, List.of(SampleLog.CARRIER.cosign(checkpoint, TIME)));
    String both = "log " + CARRIER + "\nwitness carrier " + CARRIER + "\nquorum carrier\n";

    Judgement judgement = Policy.parse(utf8(both)).judge(cosigned);

    assertThat(judgement.quorum()).isTrue();
    assertThat(judgement.isTrusted()).isFalse();
  }

  @Test
  void a_wrong_signature_of_a_witness_spoils_the_checkpoint() {
    SignedCheckpoint spoiled =
        log.witnessed().with(List.of(SampleLog.COURT.cosign(SampleLog.of(4).checkpoint(), TIME)));

    assertThatThrownBy(() -> Policy.parse(utf8(SampleLog.policy())).judge(spoiled))
        .isInstanceOf(UnverifiedNoteException.class);
  }

  /** The groups of the example of C2SP tlog-policy. */
  @Test
  void groups_of_groups_count_as_the_specification_says() {
    StringBuilder text = new StringBuilder("log " + LOG + "\n\n");
    List<String> names = List.of("X1", "X2", "X3", "Y1", "Y2", "Y3");
    for (int i = 0; i < names.size(); i++) {
      Cosigner witness =
          new Cosigner(names.get(i) + ".example", SampleLog.key(KeyAlgorithm.ED25519, 10 + i));
      text.append("witness " + names.get(i) + " " + witness.verifierKey().format() + "\n");
    }
    text.append("group X-witnesses 2 X1 X2 X3\ngroup\tY-witnesses  any Y1 Y2 Y3 \n");
    text.append("  # both\ngroup X-and-Y all X-witnesses Y-witnesses\n\t\nquorum X-and-Y\n");

    Quorum quorum = Policy.parse(utf8(text.toString())).quorum();

    assertThat(quorum.isReachedBy(Set.of("X1", "X3", "Y2"))).isTrue();
    assertThat(quorum.isReachedBy(Set.of("X1", "X2", "X3"))).isFalse();
    assertThat(quorum.isReachedBy(Set.of("X1", "Y1", "Y2", "Y3"))).isFalse();
    assertThat(quorum.isReachedBy(Set.copyOf(names))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quorum none",
        "quorum nobody\n",
        "quorum\n",
        "quorum none\nquorum none\n",
        "quorum none none\n",
        "quorum none\r\n",
        "quorum n\u0001\n",
        "rule none\nquorum none\n",
        "log\nquorum none\n",
        "log $LOG u v\nquorum none\n",
        "log $LOG\nlog $LOG\nquorum none\n",
        "log $COURT\nquorum none\n",
        "witness w $LOG\nquorum w\n",
        "witness w\nquorum w\n",
        "witness none $COURT\nquorum none\n",
        "witness w $COURT\nwitness w $CARRIER\nquorum w\n",
        "witness w $COURT\nwitness v $COURT\nquorum w\n",
        "witness w $COURT\ngroup g 0 w\nquorum g\n",
        "witness w $COURT\ngroup g 2 w\nquorum g\n",
        "witness w $COURT\ngroup g 01 w\nquorum g\n",
        "witness w $COURT\ngroup g some w\nquorum g\n",
        "witness w $COURT\ngroup g any\nquorum g\n",
        "witness w $COURT\ngroup g any w w\nquorum g\n",
        "witness w $COURT\ngroup g any g\nquorum g\n",
        "witness w $COURT\ngroup g any none\nquorum g\n",
        "witness w $COURT\ngroup w any w\nquorum w\n",
        "witness w $COURT\ngroup g any w\ngroup h any w\nquorum h\n",
        "quorum w\nwitness w $COURT\n",
        "group g any w\nwitness w $COURT\nquorum g\n",
      })
  void what_is_no_policy_is_refused(String text) {
    String filled = text.replace("$LOG", LOG).replace("$COURT", COURT).replace("$CARRIER", CARRIER);

    assertThatThrownBy(() -> Policy.parse(utf8(filled))).isInstanceOf(MalformedException.class);
  }

  @Test
  void a_fault_has_the_number_of_its_line() {
    assertThatThrownBy(() -> Policy.parse(utf8("# a\n\nlog x\nquorum none\n")))
        .isInstanceOf(MalformedException.class)
        .hasMessageStartingWith("line 3 of a policy");
  }

  @Test
  void duplicates_are_recognised_under_any_name_and_type() {
    VerifierKey renamed =
        new VerifierKey(
            "renamed.example",
            SignatureType.ED25519_COSIGNATURE,
            SampleLog.COURT.verifierKey().publicKey());

    assertThatThrownBy(
            () ->
                Policy.parse(
                    utf8(
                        "witness a " + COURT + "\nwitness b " + renamed.format() + "\nquorum a\n")))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void names_are_octets_and_need_not_be_utf8() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (byte[] name : List.of(new byte[] {(byte) 0xe9}, utf8("é"))) {
      file.writeBytes(utf8("witness "));
      file.writeBytes(name);
      file.writeBytes(utf8(" " + (file.size() < 20 ? COURT : CARRIER) + "\n"));
    }
    file.writeBytes(utf8("quorum é\n"));

    Policy policy = Policy.parse(file.toByteArray());

    assertThat(policy.quorum()).isEqualTo(new Quorum.One("é"));
    assertThat(policy.witnesses().stream().map(PolicyWitness::name)).doesNotHaveDuplicates();
  }

  @Test
  void a_policy_may_have_many_logs_witnesses_and_groups() {
    StringBuilder text = new StringBuilder();
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Cosigner witness = new Cosigner("w" + i, SampleLog.key(KeyAlgorithm.ED25519, i));
      text.append("witness w" + i + " " + witness.verifierKey().format() + "\n");
      text.append("group g" + i + " any w" + i + "\n");
      groups.add("g" + i);
    }
    text.append("group all 40 " + String.join(" ", groups) + "\nquorum all\n");

    assertThat(Policy.parse(utf8(text.toString())).witnesses()).hasSize(60);
  }
}
