package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A checkpoint that was submitted, and who has cosigned it so far. For one thread. */
final class Gathering {

  private final SignedCheckpoint submitted;
  private final Map<AskedWitness, List<NoteSignature>> cosignatures = new LinkedHashMap<>();

  Gathering(SignedCheckpoint submitted) {
    this.submitted = submitted;
  }

  SignedCheckpoint submitted() {
    return submitted;
  }

  long size() {
    return submitted.checkpoint().size();
  }

  void add(AskedWitness witness, List<NoteSignature> more) {
    cosignatures.put(witness, more);
  }

  boolean isCosignedBy(AskedWitness witness) {
    return cosignatures.containsKey(witness);
  }

  Witnessed judged(Policy policy) {
    List<NoteSignature> all = new ArrayList<>();
    cosignatures.values().forEach(all::addAll);
    return Witnessed.of(submitted.with(all), policy);
  }
}
