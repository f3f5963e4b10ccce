package io.qinggui.inspection.survey;

import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.language.SurveyEvent.SurveyClosed;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryIdentified;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryRecorded;
import io.qinggui.inspection.language.SurveyEvent.SurveyFactWithdrawn;
import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import io.qinggui.platform.decider.Decider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a survey's stream come to.
 *
 * @param opened {@code null} before it is
 * @param entries in the order in which they were recorded
 * @param closedOn its last day, {@code null} as long as it goes on
 */
public record SurveyFile(
    @Nullable SurveyOpened opened, List<Entry> entries, @Nullable LocalDate closedOn) {

  /** Nothing is recorded. */
  public static final SurveyFile NONE = new SurveyFile(null, List.of(), null);

  /** Copies the list. */
  public SurveyFile {
    entries = List.copyOf(entries);
  }

  /**
   * An entry.
   *
   * @param identified who it is about, when that was said later
   */
  public record Entry(SurveyEntryRecorded recorded, @Nullable String identified) {

    /** Who it is about, as far as that is known. */
    public Optional<String> operatorId() {
      return Optional.ofNullable(recorded.operatorId()).or(() -> Optional.ofNullable(identified));
    }
  }

  /** The survey, once it is opened. */
  public Optional<SurveyOpened> survey() {
    return Optional.ofNullable(opened);
  }

  /** An entry by its number. */
  public Optional<Entry> entry(int number) {
    return entries.stream().filter(it -> it.recorded().entry() == number).findFirst();
  }

  /** The number of the next entry. */
  int next() {
    return 1 + entries.stream().mapToInt(it -> it.recorded().entry()).max().orElse(0);
  }

  /** The last day on which something was observed. */
  Optional<LocalDate> lastObserved() {
    return entries.stream().map(it -> it.recorded().observedOn()).max(LocalDate::compareTo);
  }

  /**
   * With another fact.
   *
   * @throws IllegalStateException when it cannot have happened
   */
  public SurveyFile with(SurveyEvent event) {
    return switch (event) {
      case SurveyOpened it when opened == null -> new SurveyFile(it, entries, closedOn);
      case SurveyEntryRecorded it when isWithin(it.observedOn()) -> with(new Entry(it, null));
      case SurveyEntryIdentified it -> identified(it);
      case SurveyClosed it when opened != null && closedOn == null ->
          new SurveyFile(opened, entries, it.closedOn());
      case SurveyOpened it -> throw Decider.impossible(it, this);
      case SurveyEntryRecorded it -> throw Decider.impossible(it, this);
      case SurveyClosed it -> throw Decider.impossible(it, this);
      case SurveyFactWithdrawn it -> throw Decider.impossible(it, this);
    };
  }

  private boolean isWithin(LocalDate observedOn) {
    return opened != null
        && !observedOn.isBefore(opened.startsOn())
        && (closedOn == null || !observedOn.isAfter(closedOn));
  }

  private SurveyFile with(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return new SurveyFile(opened, more, closedOn);
  }

  private SurveyFile identified(SurveyEntryIdentified it) {
    Entry entry =
        entry(it.entry())
            .filter(each -> each.operatorId().isEmpty())
            .orElseThrow(() -> Decider.impossible(it, this));
    List<Entry> all = new ArrayList<>(entries);
    all.set(all.indexOf(entry), new Entry(entry.recorded(), it.operatorId()));
    return new SurveyFile(opened, all, closedOn);
  }
}
