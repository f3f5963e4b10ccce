package io.qinggui.faults.audit;

import io.qinggui.faults.load.OperationHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
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

  private final Function<String, LedgerFile> ledgers;
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
    this(name -> LedgerFile.read(data, name), history, receivers);
  }

  /**
   * The same of a system whose ledgers are kept otherwise.
   *
   * @param ledgers reads one, by its name, as it is now
   */
  public Audit(
      Function<String, LedgerFile> ledgers,
      OperationHistory history,
      @Nullable Receivers receivers) {
    this.ledgers = ledgers;
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
    Map<String, LedgerFile> all = read();
    check(all, findings);
    new PublicationCheck(all, topics.events()).check(findings);
    LedgerFile feed = Objects.requireNonNull(all.get(FEED));
    new FeedCheck(feed, topics.events()).check(findings);
    if (receivers != null) {
      new DeliveryCheck(feed, receivers).check(findings);
    }
    new StandingTableCheck(Objects.requireNonNull(all.get("license")), topics.standings())
        .check(findings);
    new PolicyCheck(all).check(findings);
    return findings;
  }

  /**
   * Ledgers and topics alone, of a system in which not all services are there to follow them.
   *
   * @param patience with what is still to be published
   */
  public Findings published(String bootstrapServers, Duration patience)
      throws InterruptedException {
    return settled(
        patience,
        () -> {
          Findings findings = new Findings();
          topics.catchUp(bootstrapServers);
          Map<String, LedgerFile> all = read();
          check(all, findings);
          new PublicationCheck(all, topics.events()).check(findings);
          return findings;
        });
  }

  /** Waits for what is still to come, as long as nothing is wrong. */
  public Findings settled(String bootstrapServers, Duration patience) throws InterruptedException {
    return settled(patience, () -> everything(bootstrapServers));
  }

  private static Findings settled(Duration patience, Supplier<Findings> audit)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    Findings findings = audit.get();
    while (findings.wrong().isEmpty()
        && !findings.missing().isEmpty()
        && System.nanoTime() < deadline) {
      Thread.sleep(PAUSE);
      findings = audit.get();
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
    return new Audit(ledgers, history, null).everything(bootstrapServers);
  }

  /** How many records the topics have. */
  public int published() {
    return topics.events().size();
  }

  /** All ledgers by name, as they are now. */
  public Map<String, LedgerFile> read() {
    Map<String, LedgerFile> all = new HashMap<>();
    for (String name : LEDGERS) {
      all.put(name, ledgers.apply(name));
    }
    return all;
  }

  private void check(Map<String, LedgerFile> all, Findings findings) {
    history.wrong().forEach(findings::wrong);
    all.values().forEach(ledger -> findings.add(ledger.findings()));
    all.values().forEach(ledger -> checkSame(ledger, findings));
    new DurabilityCheck(all.values(), history).check(findings);
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
