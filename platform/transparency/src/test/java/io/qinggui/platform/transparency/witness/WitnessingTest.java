package io.qinggui.platform.transparency.witness;

import static io.qinggui.platform.transparency.SampleLog.ORIGIN;
import static io.qinggui.platform.transparency.SampleLog.TIME;
import static io.qinggui.platform.transparency.SampleLog.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.SampleLog;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.merkle.ConsistencyProof;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.NoteSigner;
import io.qinggui.platform.transparency.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessingTest {

  private static final List<VerifierKey> KEYS =
      List.of(SampleLog.SIGNER.verifierKey(), SampleLog.PQ_SIGNER.verifierKey());

  /** The example of C2SP tlog-witness, add-checkpoint. */
  private static final String EXAMPLE =
      """
      old 20852014
      PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
      jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
      5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
      /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      \u2014 example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
      """;

  private final SampleLog log = SampleLog.of(20);
  private final WitnessedLog seen = new WitnessedLog(KEYS, 7, log.tree(7).root());

  @Test
  void the_example_of_the_specification_is_read() {
    AddCheckpoint request = AddCheckpoint.parse(utf8(EXAMPLE));

    assertThat(request.oldSize()).isEqualTo(20_852_014);
    assertThat(request.path()).hasSize(4);
    assertThat(request.checkpoint().checkpoint().size()).isEqualTo(20_852_163);
    assertThat(request.format()).isEqualTo(utf8(EXAMPLE));
  }

  @Test
  void what_follows_is_accepted_and_can_be_cosigned() {
    WitnessDecision decision = decide(request(7), seen);

    assertThat(decision).isEqualTo(new WitnessDecision.Accepted(log.signed()));
    assertThat(decision.status()).isEqualTo(200);
    NoteSignature cosignature = SampleLog.COURT.cosign(log.checkpoint(), TIME);
    assertThat(NoteSignature.parseLines(utf8(cosignature.format()))).containsExactly(cosignature);
  }

  @Test
  void a_log_is_accepted_when_it_is_seen_first_and_when_it_did_not_grow() {
    assertThat(decide(request(0), WitnessedLog.unseen(KEYS)).status()).isEqualTo(200);
    WitnessedLog same = new WitnessedLog(KEYS, 20, log.tree().root());
    assertThat(decide(request(20), same).status()).isEqualTo(200);
  }

  @Test
  void either_key_of_a_log_is_enough() {
    Checkpoint checkpoint = log.checkpoint();
    SignedCheckpoint pq =
        SignedCheckpoint.of(checkpoint, List.of(SampleLog.PQ_SIGNER.cosign(checkpoint, TIME)));

    assertThat(decide(AddCheckpoint.of(log.tree().consistency(7), pq), seen).status())
        .isEqualTo(200);
  }

  @Test
  void an_unknown_log_is_404() {
    WitnessDecision decision = Witnessing.decide(request(7).format(), origin -> Optional.empty());

    assertThat(decision).isEqualTo(new WitnessDecision.UnknownLog());
    assertThat(decision.status()).isEqualTo(404);
  }

  @Test
  void a_checkpoint_without_a_trusted_signature_is_403() {
    Checkpoint checkpoint = log.checkpoint();
    NoteSigner stranger = new NoteSigner(ORIGIN, SampleLog.key(KeyAlgorithm.ED25519, 99));
    SignedCheckpoint foreign =
        SignedCheckpoint.of(checkpoint, List.of(stranger.sign(checkpoint.text())));
    SignedCheckpoint spoiled =
        log.signed().with(List.of(SampleLog.SIGNER.sign("something else\n")));
    ConsistencyProof proof = log.tree().consistency(7);

    assertThat(decide(AddCheckpoint.of(proof, foreign), seen).status()).isEqualTo(403);
    assertThat(decide(AddCheckpoint.of(proof, spoiled), seen).status()).isEqualTo(403);
  }

  @Test
  void an_old_size_above_the_checkpoint_is_400() {
    assertThat(decide(new AddCheckpoint(21, List.of(), log.signed()), seen).status())
        .isEqualTo(400);
  }

  @Test
  void another_old_size_is_409_with_the_size() {
    WitnessDecision decision = decide(request(6), seen);

    assertThat(decision).isEqualTo(new WitnessDecision.Conflict(7));
    assertThat(decision.status()).isEqualTo(409);
    assertThat(new WitnessDecision.Conflict(7).format()).isEqualTo(utf8("7\n"));
    assertThat(WitnessDecision.Conflict.parse(utf8("7\n")))
        .isEqualTo(new WitnessDecision.Conflict(7));
    assertThat(decide(request(0), seen).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "07\n", "7\n\n", "-7\n", "7\r\n"})
  void a_body_that_is_no_size_is_refused(String body) {
    assertThatThrownBy(() -> WitnessDecision.Conflict.parse(utf8(body)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void a_log_that_forks_is_422_whichever_proof_it_gives() {
    SampleLog fork = SampleLog.of(6).append("another seventh").append("and more");
    SampleLog other = SampleLog.of(6).append("another seventh");

    WitnessDecision decision =
        decide(AddCheckpoint.of(fork.tree().consistency(7), fork.signed()), seen);

    assertThat(decision).isEqualTo(new WitnessDecision.Inconsistent(fork.signed()));
    assertThat(decision.status()).isEqualTo(422);
    assertThat(decide(new AddCheckpoint(7, List.of(), other.signed()), seen).status())
        .isEqualTo(422);
  }

  @Test
  void a_proof_where_none_is_due_is_422() {
    AddCheckpoint first = new AddCheckpoint(0, List.of(log.leaf(0)), log.signed());
    WitnessedLog same = new WitnessedLog(KEYS, 20, log.tree().root());

    assertThat(decide(first, WitnessedLog.unseen(KEYS)).status()).isEqualTo(422);
    assertThat(decide(new AddCheckpoint(20, List.of(log.leaf(0)), log.signed()), same).status())
        .isEqualTo(422);
    assertThat(decide(new AddCheckpoint(7, List.of(), log.signed()), seen).status()).isEqualTo(422);
  }

  @Test
  void an_empty_log_has_the_root_of_the_empty_tree() {
    AddCheckpoint right = new AddCheckpoint(0, List.of(), signed(Hash.OF_EMPTY_TREE));
    AddCheckpoint wrong = new AddCheckpoint(0, List.of(), signed(log.leaf(0)));

    assertThat(decide(right, WitnessedLog.unseen(KEYS)).status()).isEqualTo(200);
    assertThat(decide(wrong, WitnessedLog.unseen(KEYS)).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old 7\n",
        "old 7\n\n",
        "old 07\n\n$NOTE",
        "old -7\n\n$NOTE",
        "old  7\n\n$NOTE",
        "7\n\n$NOTE",
        "old 7\n$NOTE",
        "old 7\nAQ==\n\n$NOTE",
        "old 7\nnone\n\n$NOTE",
        "old 7\r\n\r\n$NOTE",
        "old 7\n\n\n$NOTE",
      })
  void what_is_no_request_is_400(String body) {
    String note = new String(log.signed().format(), StandardCharsets.UTF_8);

    WitnessDecision decision =
        Witnessing.decide(utf8(body.replace("$NOTE", note)), origin -> Optional.of(seen));

    assertThat(decision.status()).isEqualTo(400);
  }

  @Test
  void more_than_63_proof_lines_are_400() {
    String head = "old 7\n" + (log.leaf(0).base64() + "\n").repeat(64) + "\n";
    String body = head + new String(log.signed().format(), StandardCharsets.UTF_8);

    assertThat(Witnessing.decide(utf8(body), origin -> Optional.of(seen)).status()).isEqualTo(400);
  }

  private AddCheckpoint request(int old) {
    return AddCheckpoint.of(log.tree().consistency(old), log.signed());
  }

  private static SignedCheckpoint signed(Hash root) {
    Checkpoint checkpoint = Checkpoint.of(ORIGIN, 0, root);
    return SignedCheckpoint.of(checkpoint, List.of(SampleLog.SIGNER.sign(checkpoint.text())));
  }

  private static WitnessDecision decide(AddCheckpoint request, WitnessedLog log) {
    return Witnessing.decide(
        request.format(), origin -> Optional.of(log).filter(l -> origin.equals(ORIGIN)));
  }
}
