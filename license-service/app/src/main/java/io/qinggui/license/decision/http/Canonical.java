package io.qinggui.license.decision.http;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The one form of a question: what it needs and nothing else, lists in order, without clocks. */
final class Canonical {

  private final QuestionBody asked;
  private boolean operator;
  private boolean license;
  private boolean lease;
  private boolean service;
  private boolean province;
  private boolean scope;
  private boolean appliedOn;
  private boolean year;

  Canonical(QuestionBody asked) {
    this.asked = asked;
  }

  Canonical withOperator() {
    operator = true;
    return this;
  }

  Canonical withLicense() {
    license = true;
    return this;
  }

  Canonical withLease() {
    lease = true;
    return this;
  }

  Canonical withService() {
    service = true;
    return this;
  }

  Canonical withProvince() {
    province = true;
    return this;
  }

  Canonical withScope() {
    scope = true;
    return this;
  }

  Canonical withAppliedOn() {
    appliedOn = true;
    return this;
  }

  Canonical withYear() {
    year = true;
    return this;
  }

  QuestionBody question() {
    return new QuestionBody(
        asked.question(),
        when(operator, asked.operatorId()),
        when(license, asked.licenseNumber()),
        when(lease, asked.lessorId()),
        when(lease, asked.resource()),
        when(lease, asked.purpose()),
        when(service, asked.service()),
        when(province, asked.province()),
        sorted(when(scope, asked.services())),
        sorted(when(scope, asked.provinces())),
        when(appliedOn, asked.appliedOn()),
        when(year, asked.year()),
        null,
        null);
  }

  private static <T> @Nullable T when(boolean needed, @Nullable T value) {
    return needed ? value : null;
  }

  private static <T extends Comparable<T>> @Nullable List<T> sorted(@Nullable List<T> values) {
    return values == null ? null : List.copyOf(new TreeSet<>(values));
  }
}
