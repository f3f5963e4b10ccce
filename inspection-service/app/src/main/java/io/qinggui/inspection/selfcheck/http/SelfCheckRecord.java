package io.qinggui.inspection.selfcheck.http;

import io.qinggui.inspection.language.SelfCheckEvent;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckRectified;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckSubmitted;
import io.qinggui.inspection.selfcheck.SelfCheckRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A self-check as the read model keeps it. */
record SelfCheckRecord(SelfCheckSubmitted submitted, List<SelfCheckRectified> rectified) {

  /** Copies the list. */
  SelfCheckRecord {
    rectified = List.copyOf(rectified);
  }

  static SelfCheckRecord after(@Nullable SelfCheckRecord before, SelfCheckEvent event) {
    return switch (event) {
      case SelfCheckSubmitted it -> new SelfCheckRecord(it, List.of());
      case SelfCheckRectified it ->
          Objects.requireNonNull(before, "a self-check begins with its submission").with(it);
    };
  }

  private SelfCheckRecord with(SelfCheckRectified it) {
    List<SelfCheckRectified> more = new ArrayList<>(rectified);
    more.add(it);
    return new SelfCheckRecord(submitted, more);
  }

  /** Who has submitted it, and for whom. */
  List<String> operators() {
    List<String> all = new ArrayList<>(submitted.onBehalfOf());
    all.addFirst(submitted.operatorId());
    return all;
  }

  Optional<SelfCheckRectified> rectified(int item) {
    return rectified.stream().filter(it -> it.item() == item).findFirst();
  }

  boolean isProblem(int item) {
    return submitted.items().get(item - 1).outcome().equals(SelfCheckRules.PROBLEM);
  }

  /** Whether an item was put right by its last day. */
  boolean isRectifiedInTime(int item) {
    LocalDate dueOn = submitted.items().get(item - 1).dueOn();
    return rectified(item)
        .filter(it -> dueOn != null && !it.completedOn().isAfter(dueOn))
        .isPresent();
  }

  /** Whether an item is a problem that should have been put right. */
  boolean isOverdue(int item, LocalDate today) {
    SelfCheckEvent.Item it = submitted.items().get(item - 1);
    return isProblem(item)
        && it.dueOn() != null
        && today.isAfter(it.dueOn())
        && rectified(item).isEmpty();
  }

  boolean isOverdue(LocalDate today) {
    return IntStream.rangeClosed(1, submitted.items().size())
        .anyMatch(item -> isOverdue(item, today));
  }
}
