package io.qinggui.verify;

import io.qinggui.kit.IndexedLedger;
import io.qinggui.kit.KitDescription;
import io.qinggui.kit.KitPaths;
import io.qinggui.kit.archive.ZipReader;
import io.qinggui.license.decision.http.RecordedDecisions;
import io.qinggui.platform.transparency.policy.Policy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check of one kit, from its bytes to its answers. */
final class Verification {

  private final Kit kit;
  private final List<LedgerCheck> ledgers;
  private final RecordedDecisions decisions;
  private final DecisionCheck check;

  /**
   * @param own the auditor's policy; the kit's when {@code null}
   * @throws IllegalArgumentException when it is no kit
   */
  Verification(ZipReader archive, @Nullable Policy own) {
    this.kit = new Kit(archive, own);
    this.ledgers =
        kit.description().ledgers().stream()
            .flatMap(part -> LedgerCheck.of(kit, part).stream())
            .toList();
    this.decisions = new RecordedDecisions(deciding(), LedgerCheck.CATALOG);
    this.check = new DecisionCheck(kit, decisions);
    check.check();
    kit.files().forEach(this::checkFile);
    kit.requireNothingElse();
  }

  KitDescription description() {
    return kit.description();
  }

  Policy policy() {
    return kit.policy();
  }

  List<LedgerCheck> ledgers() {
    return ledgers;
  }

  RecordedDecisions decisions() {
    return decisions;
  }

  /** Questions with their answers, in lines. */
  List<String> lines() {
    return check.lines();
  }

  /** What is wrong, the first first. */
  List<Finding> findings() {
    return kit.findings();
  }

  /** The ledger from which decisions follow, without events when there is none. */
  IndexedLedger deciding() {
    return ledgers.stream()
        .map(it -> it.ledger)
        .filter(it -> it.name().equals(KitDescription.DECIDING))
        .findFirst()
        .orElseGet(
            () ->
                new IndexedLedger(
                    KitDescription.DECIDING,
                    0,
                    position -> {
                      throw new IllegalArgumentException("no event " + position);
                    }));
  }

  private void checkFile(String name) {
    byte[] content = kit.read(name);
    if (content == null || !name.equals(KitPaths.file(HexFormat.of().formatHex(sha256(content))))) {
      kit.wrong(Fault.OTHER_BYTES, name, 0, "");
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
