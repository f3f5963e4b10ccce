package io.qinggui.platform.transparency.note;

import static io.qinggui.platform.transparency.SampleLog.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.SampleLog;
import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

  /** The example of C2SP signed-note, Verifier keys. */
  private static final String EXAMPLE_KEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  private static final String EXAMPLE =
      "This is an example message.\n\n"
          + "\u2014 example.com/foo"
          + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

  /** The example of the Go module golang.org/x/mod/sumdb/note, which the format comes from. */
  private static final String GO_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String GO_NOTE =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n\n"
          + "\u2014 PeterNeumann"
          + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  @Test
  void the_example_of_the_specification_is_verified() {
    assertVerified(EXAMPLE, EXAMPLE_KEY);
  }

  @Test
  void a_note_of_the_go_checksum_database_is_verified() {
    assertVerified(GO_NOTE, GO_KEY);
  }

  @Test
  void a_text_may_have_empty_lines_and_any_letters() {
    String text = "è subito sera.\n\n\n盛世\n";
    NoteSignature signature = SampleLog.SIGNER.sign(text);
    Note note = new Note(text, List.of(signature));

    assertThat(Note.parse(note.format())).isEqualTo(note);
    assertThat(note.requireSignedBy(List.of(verifier(SampleLog.SIGNER.verifierKey()))))
        .containsExactly(signature);
  }

  @Test
  void a_wrong_signature_in_a_known_name_spoils_the_note() {
    String text = "a\n";
    NoteVerifier known = verifier(SampleLog.SIGNER.verifierKey());
    NoteSignature right = SampleLog.SIGNER.sign(text);
    Note note = new Note(text, List.of(right, SampleLog.SIGNER.sign("b\n")));

    assertThatThrownBy(() -> note.signaturesBy(List.of(known)))
        .isInstanceOf(UnverifiedNoteException.class);
  }

  @Test
  void signatures_of_strangers_are_ignored_even_under_a_known_name() {
    String text = "a\n";
    NoteSigner stranger = new NoteSigner(SampleLog.ORIGIN, SampleLog.key(KeyAlgorithm.ED25519, 99));
    Note note = new Note(text, List.of(stranger.sign(text)));
    NoteVerifier known = verifier(SampleLog.SIGNER.verifierKey());

    assertThat(note.signaturesBy(List.of(known))).isEmpty();
    assertThatThrownBy(() -> note.requireSignedBy(List.of(known)))
        .isInstanceOf(UnverifiedNoteException.class);
    assertThat(note.with(List.of(SampleLog.SIGNER.sign(text))).signaturesBy(List.of(known)))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "a\n",
        "a\n\n",
        "a\n\n\u2014 n AAAAAAE=",
        "a\n\n\u2014 n AAAAAA==\n",
        "a\n\n\u2014 n AAAAAAE\n",
        "a\n\n\u2014 n  AAAAAAE=\n",
        "a\n\n\u2014  AAAAAAE=\n",
        "a\n\n\u2014 n AAAAAAE= \n",
        "a\n\n- n AAAAAAE=\n",
        "a\n\n\u2014 n+m AAAAAAE=\n",
        "a\n\n\u2014 n\u00a0m AAAAAAE=\n",
        "a\n\n\u2014 n\u3000m AAAAAAE=\n",
        "a\n\n\u2014 n\u0085m AAAAAAE=\n",
        "a\n\u2014 n AAAAAAE=\n",
        "a\u0000\n\n\u2014 n AAAAAAE=\n",
        "a\r\n\n\u2014 n AAAAAAE=\n",
        "a\n\n\u2014 n AAAAAAE=\r\n",
        "\n\u2014 n AAAAAAE=\n",
      })
  void what_is_no_note_is_refused(String text) {
    assertThatThrownBy(() -> Note.parse(utf8(text))).isInstanceOf(MalformedException.class);
  }

  @Test
  void a_hundred_signatures_are_read_and_no_more() {
    String line = "\u2014 n AAAAAAE=\n";

    assertThat(Note.parse(utf8("a\n\n" + line.repeat(100))).signatures()).hasSize(100);
    assertThatThrownBy(() -> Note.parse(utf8("a\n\n" + line.repeat(101))))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(
            () ->
                new Note(
                    "a\n",
                    Collections.nCopies(101, NoteSignature.parseLines(utf8(line)).getFirst())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Note.parse(new byte[Note.LONGEST + 1]))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n",
        "n+",
        "n+530d903a",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
        "example.com/foo+530d903a+A",
        "example.com/foo+530d903a+",
        "example.com/foo+530d903a+AA==",
        "example.com/foo+530d903a+Aek=",
        "example.com foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
      })
  void what_is_no_verifier_key_is_refused(String text) {
    assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void a_key_has_another_id_for_each_type() {
    VerifierKey log = SampleLog.SIGNER.verifierKey();
    VerifierKey witness =
        new VerifierKey(log.name(), SignatureType.ED25519_COSIGNATURE, log.publicKey());

    assertThat(witness.keyId()).isNotEqualTo(log.keyId());
    assertThat(witness).isNotEqualTo(log);
    assertThat(witness.wrapsSameKeyAs(log)).isTrue();
    assertThat(VerifierKey.parse(witness.format())).isEqualTo(witness);
    assertThat(VerifierKey.parse(SampleLog.CARRIER.verifierKey().format()))
        .isEqualTo(SampleLog.CARRIER.verifierKey());
  }

  private static void assertVerified(String text, String key) {
    VerifierKey verifierKey = VerifierKey.parse(key);
    Note note = Note.parse(utf8(text));

    assertThat(note.requireSignedBy(List.of(verifier(verifierKey)))).hasSize(1);
    assertThat(note.format()).isEqualTo(utf8(text));
    assertThat(verifierKey.format()).isEqualTo(key);
  }

  private static NoteVerifier verifier(VerifierKey key) {
    return new CheckpointVerifier(key);
  }
}
