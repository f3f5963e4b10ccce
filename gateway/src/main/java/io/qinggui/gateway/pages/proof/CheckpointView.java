package io.qinggui.gateway.pages.proof;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.policy.Judgement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The checkpoint that a proof was checked against.
 *
 * @param origin name of the log
 * @param size events
 * @param root in Base64
 * @param signers keys of the log by which it is signed, each as its name and its id
 * @param witnesses who cosigned it and when, in seconds since 1970; 0 when that is not said
 * @param strangers names of further signatures, by keys that nobody told
 * @param quorum whether as many witnesses cosigned it as the policy of the log asks for
 * @param text the signed note
 */
public record CheckpointView(
    String origin,
    long size,
    String root,
    List<String> signers,
    SortedMap<String, Long> witnesses,
    List<String> strangers,
    boolean quorum,
    String text) {

  /** Copies the lists. */
  public CheckpointView {
    signers = List.copyOf(signers);
    witnesses = new TreeMap<>(witnesses);
    strangers = List.copyOf(strangers);
  }

  static CheckpointView of(SignedCheckpoint signed, LogTrust trust, Judgement judgement) {
    return new CheckpointView(
        signed.checkpoint().origin(),
        signed.checkpoint().size(),
        signed.checkpoint().root().base64(),
        judgement.logs().stream().map(CheckpointView::named).toList(),
        judgement.witnessed(),
        signed.note().signatures().stream()
            .filter(it -> !trust.knows(it))
            .map(NoteSignature::name)
            .distinct()
            .toList(),
        judgement.quorum(),
        new String(signed.format(), StandardCharsets.UTF_8));
  }

  /** Long keys are told by their ids, as signatures tell them. */
  private static String named(VerifierKey key) {
    return key.name() + "+" + HexFormat.of().toHexDigits(key.keyId());
  }

  /** The number of events, as it is written in the checkpoint. */
  public String events() {
    return String.valueOf(size);
  }

  /** When a witness cosigned it, in words. */
  public String when(String witness, PageTexts texts) {
    long time = witnesses.getOrDefault(witness, 0L);
    return time == 0
        ? texts.text("proof.untimed")
        : texts.moment(Instant.ofEpochSecond(Math.min(time, Integer.MAX_VALUE * 2L)));
  }
}
