package io.qinggui.license.standing.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.platform.ledger.Ledger;
import java.time.Instant;
import java.util.Optional;

/** Whose license it is. That never changes once it is recorded. */
public final class LicenseHolders {

  private final Ledger ledger;
  private final Cache<String, Entry> kept;

  private record Entry(String operatorId, Instant recordedAt) {}

  /**
   * @param ledger where licenses are recorded
   * @param atMost how many are kept
   */
  public LicenseHolders(Ledger ledger, long atMost) {
    this.ledger = ledger;
    this.kept = Caffeine.newBuilder().maximumSize(atMost).build();
  }

  /** The holder, as far as the license was known at a moment. */
  public Optional<String> holder(String licenseNumber, Instant knownAt) {
    return find(licenseNumber)
        .filter(entry -> !entry.recordedAt().isAfter(knownAt))
        .map(Entry::operatorId);
  }

  private Optional<Entry> find(String licenseNumber) {
    Entry known = kept.getIfPresent(licenseNumber);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Entry> read =
        ledger.readStream(LicenseCommand.streamOf(licenseNumber), 0).stream()
            .findFirst()
            .map(event -> new Entry(event.subject(), event.recordedAt()));
    read.ifPresent(entry -> kept.put(licenseNumber, entry));
    return read;
  }
}
