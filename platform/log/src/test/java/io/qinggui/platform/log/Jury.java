package io.qinggui.platform.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.transparency.checkpoint.Cosigner;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.witnessing.Witnessed;
import java.util.ArrayList;
import java.util.List;

/** Three witnesses without a network, of whom two are enough: they cosign what they are shown. */
final class Jury {

  static final Cosigner COURT = cosigner("court.example/w1", 11);
  static final Cosigner CARRIER = cosigner("carrier.example/w1", 12);
  static final Cosigner PRESS = cosigner("press.example/w1", 13);

  private Jury() {}

  private static Cosigner cosigner(String name, int seed) {
    return new Cosigner(name, SigningKey.fromSeed(KeyAlgorithm.ED25519, Outside.seed(seed)));
  }

  /** How many of them are wanted. */
  static Policy wanting(int threshold) {
    String file =
        """
        witness court %s http://court.example/
        witness carrier %s http://carrier.example/
        witness press %s http://press.example/
        group some %d court carrier press
        quorum some
        """
            .formatted(COURT.verifierKey(), CARRIER.verifierKey(), PRESS.verifierKey(), threshold);
    return LogPolicy.read(file.getBytes(UTF_8), Outside.SIGNERS).policy();
  }

  static Witnessed vouched(Published published, long time, Cosigner... by) {
    List<NoteSignature> cosignatures = new ArrayList<>();
    for (Cosigner witness : by) {
      cosignatures.add(witness.cosign(published.signed().checkpoint(), time));
    }
    return Witnessed.of(published.signed().with(cosignatures), wanting(2));
  }
}
