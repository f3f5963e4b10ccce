package io.qinggui.faults.audit;

import io.qinggui.faults.load.OperationHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that has to hold of a system after whatever was done to it. */
public final class Audit {

  /** Those of the services. */
  public static final List<String> SERVICES =
      List.of("operator", "license", "inspection", "notification");

  /** In which every public event has its place. */
  public static final String FEED = "feed";

  /** All that there are. */
  public static final List<String> LEDGERS =
      Stream.concat(SERVICES.stream(), Stream.of(FEED)).toList();

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Longer than the announcer waits for more to come; short cases let it wait less. */
  private static final Duration QUIET =
      Duration.ofMillis(Long.getLong("qinggui.faults.quiet-millis", 8_000));

  private final Path data;
  private final OperationHistory history;
  private final @Nullable Receivers receivers;
  private final Topics topics = new Topics();
  private final Map<String, List<String>> seen = new HashMap<>();

  /**
   * @param data directory of the standalone
   * @param history of the operations that clients invoked on it
   */
  public Audit(Path data, OperationHistory history) {
    this(data, history, null);
  }

  /**
   * The same of a system that has subscribers.
   *
   * @param receivers who were subscribed before anything happened
   */
  public Audit(Path data, OperationHistory history, @Nullable Receivers receivers) {
    this.data = data;
    this.history = history;
    this.receivers = receivers;
  }

  /** The ledgers alone: also while events are still on their way to the topics. */
  public Findings ledgers() {
    Findings findings = new Findings();
    check(read(), findings);
    return findings;
  }

  /** Ledgers, topics, policies and deliveries, once. */
  public Findings everything(String bootstrapServers) {
    Findings findings = new Findings();
    // the topics first: what is on them has to be in the ledgers already
    topics.catchUp(bootstrapServers);
    Map<String, LedgerFile> ledgers = read();
    check(ledgers, findings);
    new PublicationCheck(ledgers, topics.events()).check(findings);
    LedgerFile feed = Objects.requireNonNull(ledgers.get(FEED));
    new FeedCheck(feed, topics.events()).check(findings);
    if (receivers != null) {
      new DeliveryCheck(feed, receivers).check(findings);
    }
    new StandingTableCheck(Objects.requireNonNull(ledgers.get("license")), topics.standings())
        .check(findings);
    new PolicyCheck(ledgers).check(findings);
    return findings;
  }

  /** Waits for what is still to come, as long as nothing is wrong. */
  public Findings settled(String bootstrapServers, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    Findings findings = everything(bootstrapServers);
    while (findings.wrong().isEmpty()
        && !findings.missing().isEmpty()
        && System.nanoTime() < deadline) {
      Thread.sleep(PAUSE);
      findings = everything(bootstrapServers);
    }
    return findings;
  }

  /** The same, and until nothing more is recorded: standings are announced after a few seconds. */
  public Findings atRest(String bootstrapServers, Duration patience) throws InterruptedException {
    while (true) {
      Findings findings = settled(bootstrapServers, patience);
      long recorded = recorded();
      Thread.sleep(QUIET);
      if (!findings.clean() || recorded == recorded()) {
        return findings;
      }
    }
  }

  private long recorded() {
    return read().values().stream().mapToLong(ledger -> ledger.events().size()).sum();
  }

  /** The topics from their beginning, by a reader who has not seen them before. */
  public Findings fromTheBeginning(String bootstrapServers) {
    return new Audit(data, history).everything(bootstrapServers);
  }

  /** How many records the topics have. */
  public int published() {
    return topics.events().size();
  }

  /** All ledgers by name, as they are now. */
  public Map<String, LedgerFile> read() {
    Map<String, LedgerFile> ledgers = new HashMap<>();
    for (String name : LEDGERS) {
      ledgers.put(name, LedgerFile.read(data, name));
    }
    return ledgers;
  }

  private void check(Map<String, LedgerFile> ledgers, Findings findings) {
    history.wrong().forEach(findings::wrong);
    ledgers.values().forEach(ledger -> findings.add(ledger.findings()));
    ledgers.values().forEach(ledger -> checkSame(ledger, findings));
    new DurabilityCheck(ledgers.values(), history).check(findings);
  }

  /** What was read once stays as it is. */
  private void checkSame(LedgerFile ledger, Findings findings) {
    List<String> now = ledger.events().stream().map(StoredEvent::leafHash).toList();
    List<String> before = seen.getOrDefault(ledger.name(), List.of());
    if (now.size() < before.size() || !now.subList(0, before.size()).equals(before)) {
      findings.wrong("the " + ledger.name() + " ledger is not what was read before");
    }
    seen.put(ledger.name(), new ArrayList<>(now));
  }
}
