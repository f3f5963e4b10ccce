package io.qinggui.standalone.backup;

import java.util.List;

/** Something is not as it was written. Nothing was made of it. */
public final class BackupDamagedException extends RuntimeException {

  private final List<String> findings;

  BackupDamagedException(List<String> findings) {
    super("%d findings, the first: %s".formatted(findings.size(), findings.getFirst()));
    this.findings = List.copyOf(findings);
  }

  /** What was found, one line each; at least one. */
  public List<String> findings() {
    return findings;
  }
}
