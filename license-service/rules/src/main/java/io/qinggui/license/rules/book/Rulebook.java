package io.qinggui.license.rules.book;

import io.qinggui.license.rules.fact.Counting;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.time.Interval;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The notice of 2017 with its amendments. Amendments are applied in the order in which they were
 * recorded, whatever the order in which they are handed over; the last one to name a value wins.
 */
public final class Rulebook {

  /** The document that all values come from at first. */
  public static final String NOTICE = "工信部信管函〔2017〕32号";

  private static final Rulebook NOTICE_2017 = new Rulebook(List.of(), List.of());

  private final List<Amendment> recorded;
  private final List<Fact.Withdrawal> withdrawals;
  private final List<Amendment> amendments;
  private final List<Era> eras;
  private final String version;

  /** The legal dates for which the same values count. */
  public record Era(Interval dates, RuleValues values) {}

  private Rulebook(List<Amendment> recorded, List<Fact.Withdrawal> withdrawals) {
    this.recorded = recorded;
    this.withdrawals = withdrawals;
    this.amendments = Counting.of(recorded, Amendment::ref, withdrawals);
    this.eras = eras(amendments);
    this.version = version(amendments, eras);
  }

  /** The notice as it was published. */
  public static Rulebook notice2017() {
    return NOTICE_2017;
  }

  /** This rulebook with more amendments. */
  public Rulebook amendedBy(Collection<Amendment> more) {
    List<Amendment> all = new ArrayList<>(recorded);
    for (Amendment amendment : more) {
      List<AmendmentProblem> problems = problems(amendment.values());
      if (!problems.isEmpty()) {
        throw new InvalidAmendmentException(amendment.amendmentId(), problems);
      }
      all.add(amendment);
    }
    all.sort(Comparator.comparing(Amendment::ref));
    return new Rulebook(List.copyOf(all), withdrawals);
  }

  /** This rulebook with one more amendment. */
  public Rulebook amendedBy(Amendment amendment) {
    return amendedBy(List.of(amendment));
  }

  /** This rulebook without amendments that were recorded wrongly. */
  public Rulebook corrected(Collection<Fact.Withdrawal> more) {
    List<Fact.Withdrawal> all = new ArrayList<>(withdrawals);
    all.addAll(more);
    return new Rulebook(recorded, List.copyOf(all));
  }

  /** This rulebook as it was known at that moment. */
  public Rulebook knownAt(Instant moment) {
    return new Rulebook(
        recorded.stream().filter(it -> !it.ref().recordedAt().isAfter(moment)).toList(),
        withdrawals.stream().filter(it -> !it.ref().recordedAt().isAfter(moment)).toList());
  }

  /** What is wrong with the values of an amendment, by name; empty when it can be applied. */
  public static List<AmendmentProblem> problems(Map<String, ?> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> problem(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  private static Optional<AmendmentProblem> problem(String key, Object raw) {
    Optional<ValueName> name = ValueName.of(key);
    if (name.isEmpty()) {
      return Optional.of(
          new AmendmentProblem(key, "unknown-value", "The rulebook has no value of this name."));
    }
    ValueType type = name.get().type();
    return type.read(raw).isPresent()
        ? Optional.empty()
        : Optional.of(
            new AmendmentProblem(key, "invalid-value", "Expected: " + type.description() + "."));
  }

  /** The values that count for the legal date. */
  public RuleValues on(LocalDate date) {
    return eras.stream()
        .filter(era -> era.dates().contains(date))
        .findFirst()
        .orElseThrow()
        .values();
  }

  /** All legal dates, cut where values change by their own date of entry into force. */
  public List<Era> eras() {
    return eras;
  }

  /** The amendments that count, in the order in which they were recorded. */
  public List<Amendment> amendments() {
    return amendments;
  }

  /** Names the values and amendments: the same text exactly when they are the same. */
  public String version() {
    return version;
  }

  private static List<Era> eras(List<Amendment> amendments) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    cuts.add(LocalDate.MIN);
    amendments.stream().map(Amendment::inForceFrom).filter(Objects::nonNull).forEach(cuts::add);
    List<Era> eras = new ArrayList<>();
    for (LocalDate from : cuts) {
      LocalDate next = cuts.higher(from);
      Interval dates = new Interval(from, next == null ? LocalDate.MAX : next);
      eras.add(new Era(dates, values(amendments, from)));
    }
    return List.copyOf(eras);
  }

  private static RuleValues values(List<Amendment> amendments, LocalDate date) {
    Map<ValueName, RuleValue> values = new EnumMap<>(ValueName.class);
    for (ValueName name : ValueName.values()) {
      values.put(name, new RuleValue(name, name.in2017(), name.basis(), null));
    }
    for (Amendment amendment : amendments) {
      if (amendment.countsOn(date)) {
        amendment.values().forEach((key, raw) -> put(values, amendment, key, raw));
      }
    }
    return new RuleValues(values);
  }

  private static void put(
      Map<ValueName, RuleValue> values, Amendment amendment, String key, Object raw) {
    ValueName name = ValueName.of(key).orElseThrow();
    Object value = name.type().read(raw).orElseThrow();
    values.put(name, new RuleValue(name, value, amendment.basis(), amendment.ref().eventId()));
  }

  private static String version(List<Amendment> amendments, List<Era> eras) {
    StringBuilder text = new StringBuilder(NOTICE);
    amendments.forEach(
        it -> text.append('\n').append(it.amendmentId()).append('\t').append(it.ref().eventId()));
    for (Era era : eras) {
      text.append('\n').append(era.dates());
      era.values().all().stream()
          .filter(Rulebook::isNamed)
          .forEach(it -> text.append('\n').append(it.name().key()).append('=').append(it.plain()));
    }
    return "notice-2017-32/"
        + amendments.size()
        + "/"
        + HexFormat.of().formatHex(sha256(text.toString()), 0, 8);
  }

  /** Other documents than the notice are named once something amends their values. */
  private static boolean isNamed(RuleValue value) {
    return value.amendment() != null || value.basis().equals(NOTICE);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
