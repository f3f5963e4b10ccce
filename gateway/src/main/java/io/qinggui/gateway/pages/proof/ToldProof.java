package io.qinggui.gateway.pages.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.gateway.pages.proof.EventProof.Fault;
import io.qinggui.gateway.pages.proof.EventProof.State;
import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.InclusionProof;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.policy.Judgement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A proof as the interface told it, of which nothing is believed: the hash that is shown has to
 * lead to the root of a checkpoint that a key of this log signed. The position alone says nothing.
 *
 * @param told the answer of the interface
 * @param shown what the visitor sees of the event, when that is known
 */
record ToldProof(JsonNode told, Optional<EventPlace> shown) {

  private static final String LEAF_HASH = "leafHash";
  private static final String POSITION = "position";

  /** What it proves, by the keys of a log, which are asked for when there is something to check. */
  EventProof judgedBy(Supplier<LogTrust> trust) {
    try {
      String note = told.path("checkpoint").asString("");
      return note.isEmpty()
          ? EventProof.without(State.NOT_YET, "")
          : judged(SignedCheckpoint.parse(note.getBytes(UTF_8)), trust.get());
    } catch (MalformedException | IllegalArgumentException e) {
      return broken(Fault.MALFORMED, null);
    }
  }

  private EventProof judged(SignedCheckpoint signed, LogTrust trust) {
    try {
      Judgement judgement = trust.judge(signed);
      CheckpointView view = CheckpointView.of(signed, trust, judgement);
      return judgement.logs().isEmpty() ? broken(Fault.STRANGER, view) : followed(signed, view);
    } catch (UnverifiedNoteException e) {
      return broken(Fault.SIGNATURE, null);
    }
  }

  private EventProof followed(SignedCheckpoint signed, CheckpointView view) {
    InclusionProof proof =
        new InclusionProof(told.path("index").asLong(-1), signed.checkpoint().size(), hashes());
    String leaf = shown.map(EventPlace::leafHash).orElse(leafHash());
    if (!leaf.equals(leafHash())) {
      return broken(Fault.OTHER_HASH, view);
    }
    long position = shown.map(EventPlace::position).orElse(position());
    if (position != position() || position != proof.index() + 1) {
      return broken(Fault.OTHER_POSITION, view);
    }
    return proof.proves(Hash.of(HexFormat.of().parseHex(leaf)), signed.checkpoint().root())
        ? new EventProof(State.PROVED, null, "", position, leaf, false, view)
        : broken(Fault.PATH, view);
  }

  private List<Hash> hashes() {
    return told.path("hashes")
        .valueStream()
        .map(it -> Hash.parse(it.asString(""), "a hash of a proof"))
        .toList();
  }

  private String leafHash() {
    return told.path(LEAF_HASH).asString("");
  }

  private long position() {
    return told.path(POSITION).asLong(0);
  }

  private EventProof broken(Fault fault, @Nullable CheckpointView checkpoint) {
    return new EventProof(State.BROKEN, fault, "", position(), leafHash(), false, checkpoint);
  }
}
