package io.qinggui.license.rules.book;

import io.qinggui.license.rules.fact.FindingKind;
import io.qinggui.license.rules.fact.RequiredSystem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a value of the rulebook may be, and how it is written: a string, a number or a list. */
public enum ValueType {
  /** A legal date, written {@code YYYY-MM-DD}. */
  DATE("a date, YYYY-MM-DD") {
    @Override
    Optional<Object> read(Object raw) {
      try {
        return raw instanceof String text && text.length() == 10
            ? Optional.of(LocalDate.parse(text))
            : Optional.empty();
      } catch (DateTimeParseException noDate) {
        return Optional.empty();
      }
    }
  },
  /** A whole number from 0 to 9999. */
  INTEGER("a whole number from 0 to 9999") {
    @Override
    Optional<Object> read(Object raw) {
      return raw instanceof Number || raw instanceof String
          ? wholeNumber(raw.toString())
          : Optional.empty();
    }
  },
  /** A text that is not blank, at most 500 characters. */
  TEXT("a text of 1 to 500 characters") {
    @Override
    Optional<Object> read(Object raw) {
      return raw instanceof String text && !text.isBlank() && text.length() <= 500
          ? Optional.of(text)
          : Optional.empty();
    }
  },
  /** Systems to be evaluated, each once. */
  SYSTEMS("a list of " + Arrays.toString(RequiredSystem.values())) {
    @Override
    Optional<Object> read(Object raw) {
      return texts(raw).flatMap(ValueType::systems);
    }
  },
  /** Kinds of findings, each once; perhaps none. */
  FINDINGS("a list of " + Arrays.toString(FindingKind.values())) {
    @Override
    Optional<Object> read(Object raw) {
      return texts(raw).flatMap(ValueType::findings);
    }
  },
  /** Operator ids, each once. */
  OPERATORS("a list of operator ids") {
    @Override
    Optional<Object> read(Object raw) {
      return texts(raw).map(ids -> List.copyOf(new TreeSet<>(ids)));
    }
  };

  private final String description;

  ValueType(String description) {
    this.description = description;
  }

  /** What is expected, for people. */
  public String description() {
    return description;
  }

  /** The value in its own type; empty when the raw one is none. */
  abstract Optional<Object> read(Object raw);

  private static Optional<Object> wholeNumber(String text) {
    if (!text.matches("[0-9]{1,4}(\\.0)?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text).intValueExact());
  }

  private static Optional<List<String>> texts(Object raw) {
    if (!(raw instanceof List<?> items)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof String text) || text.isBlank() || text.length() > 100) {
        return Optional.empty();
      }
      texts.add(text);
    }
    return Optional.of(texts);
  }

  private static Optional<Object> findings(List<String> names) {
    try {
      return Optional.of(
          List.copyOf(new TreeSet<>(names.stream().map(FindingKind::valueOf).toList())));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<Object> systems(List<String> names) {
    try {
      return Optional.of(
          List.copyOf(new TreeSet<>(names.stream().map(RequiredSystem::valueOf).toList())));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
