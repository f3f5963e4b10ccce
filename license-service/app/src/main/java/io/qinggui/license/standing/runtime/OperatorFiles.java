package io.qinggui.license.standing.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.notedfact.Facts;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/**
 * The operators' files, as the ledger has them now. Those asked for lately are kept and only read
 * on from where they ended, so that a question costs what has happened to its operator since, and
 * nothing while the ledger has not grown.
 */
public final class OperatorFiles {

  private static final int BATCH = 500;

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;
  private final Cache<String, OperatorFile> kept;

  /**
   * @param ledger where facts are recorded
   * @param catalog reads stored events
   * @param atMost how many files are kept
   */
  public OperatorFiles(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog, long atMost) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.kept = Caffeine.newBuilder().maximumSize(atMost).recordStats().build();
  }

  /**
   * The file of an operator with everything that can be read now, together with those of its
   * predecessors and of other holders of its licenses.
   */
  public OperatorFile of(String operatorId) {
    OperatorFile own = own(operatorId);
    return own.namedOthers().isEmpty() ? own : own.togetherWith(others(own, this::own));
  }

  /**
   * What was known at a moment about an operator, and nothing kept of it: for whoever goes over all
   * operators once, and must not put them in the place of those that are asked for.
   */
  OperatorFacts inPassing(String operatorId, Instant knownAt) {
    OperatorFile own = passed(operatorId);
    return own.facts(others(own, this::passed), knownAt);
  }

  /** Over all of them; in a circle everybody is met once. */
  private static List<OperatorFile> others(OperatorFile own, Function<String, OperatorFile> files) {
    Map<String, OperatorFile> met = new LinkedHashMap<>();
    Queue<OperatorFile> ahead = new ArrayDeque<>();
    met.put(own.operatorId(), own);
    for (OperatorFile each = own; each != null; each = ahead.poll()) {
      for (String id : each.namedOthers()) {
        if (!met.containsKey(id)) {
          OperatorFile before = files.apply(id);
          met.put(id, before);
          ahead.add(before);
        }
      }
    }
    return met.values().stream().skip(1).toList();
  }

  /** How often a file was found among those that are kept. */
  CacheStats lookUps() {
    return kept.stats();
  }

  /** About how many are kept. */
  long size() {
    return kept.estimatedSize();
  }

  /** An operator, and whoever took its place, next to it or over others: each once. */
  Set<String> withSuccessors(String operatorId) {
    return with(operatorId, OperatorFile::successors);
  }

  /** An operator, and whoever held a license of its, next to it or over others: each once. */
  Set<String> withOtherHolders(String operatorId) {
    return with(operatorId, OperatorFile::namedHolders);
  }

  private Set<String> with(String operatorId, Function<OperatorFile, Set<String>> others) {
    Set<String> met = new LinkedHashSet<>();
    Queue<String> ahead = new ArrayDeque<>();
    for (String each = operatorId; each != null; each = ahead.poll()) {
      if (met.add(each)) {
        ahead.addAll(others.apply(own(each)));
      }
    }
    return met;
  }

  private OperatorFile own(String operatorId) {
    long head = ledger.head();
    OperatorFile known = kept.getIfPresent(operatorId);
    if (known != null && known.isCompleteTo(head)) {
      return known;
    }
    OperatorFile start = known == null ? OperatorFile.empty(operatorId) : known;
    OperatorFile now = readOn(operatorId, start);
    now.completeTo(head);
    if (now != start) {
      // whoever read further wins; nothing is kept for ids that nobody ever recorded
      kept.asMap().merge(operatorId, now, OperatorFile::later);
    }
    return now;
  }

  private OperatorFile passed(String operatorId) {
    long head = ledger.head();
    OperatorFile known = kept.policy().getIfPresentQuietly(operatorId);
    return known != null && known.isCompleteTo(head)
        ? known
        : readOn(operatorId, known == null ? OperatorFile.empty(operatorId) : known);
  }

  private OperatorFile readOn(String operatorId, OperatorFile start) {
    long after = start.through();
    List<Fact> more = new ArrayList<>();
    List<LedgerEvent> batch;
    do {
      batch = ledger.readSubject(operatorId, after, BATCH);
      for (LedgerEvent event : batch) {
        Recorded<LicenseServiceEvent> recorded = catalog.read(event);
        Facts.of(recorded.event(), event.id(), event.recordedAt()).ifPresent(more::add);
        after = event.position();
      }
    } while (batch.size() == BATCH);
    return after == start.through() ? start : start.with(more, after);
  }
}
